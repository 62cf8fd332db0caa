"""The glossary of a language: each term and the forms of it that are right."""

import pytest

from scripts.load.languages.glossary import load_glossary
from tests.support.projects.files import put, told

FILE = "docs/_data/languages/eo.glossary.yml"
HOW = 'Write "term": ["form"].'


def load(folder, text):
    put(folder, FILE, text)
    glossary, faults = load_glossary(folder, "eo")
    return glossary, told(faults, FILE)


def test_a_term_has_its_forms(tmp_path):
    assert load(tmp_path, '"report": ["raporto", "raportoj"]\n') == (
        {"report": ("raporto", "raportoj")},
        [],
    )


@pytest.mark.parametrize("text", [None, "", "# none\n"])
def test_a_language_needs_none(tmp_path, text):
    if text is not None:
        put(tmp_path, FILE, text)
    assert load_glossary(tmp_path, "eo") == ({}, [])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- report", f"1: is no list of terms. {HOW}"),
        ("report", f"1: is no list of terms. {HOW}"),
        ("report: raporto", "1: report: is text, where a list belongs. Write it in square"),
        ("report: []", f"1: report: has a form that is no text. {HOW}"),
        ("report: [raporto, [x]]", f"1: report: has a form that is no text. {HOW}"),
        ("report: [", "2: "),
    ],
)
def test_a_fault_is_one_line_with_its_place(tmp_path, text, fault):
    glossary, faults = load(tmp_path, f"{text}\n")
    assert glossary == {}
    assert len(faults) == 1 and faults[0].startswith(fault), faults
