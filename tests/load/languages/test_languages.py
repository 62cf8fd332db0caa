"""The list of languages: what is wrong in it is one line, and without it the site is in English."""

import pytest

from scripts.load.languages.languages import LANGUAGES, load_languages
from tests.support.projects.files import put, told

REST = "name: A, in_english: A, spoken: A, spoken_here: a"
GOOD = f"- {{code: eo, {REST}}}\n"
HOW = "Write it like - {code: es, name: Español, spoken: Spanish, spoken_here: español}."


def load(folder, text):
    put(folder, LANGUAGES, text)
    languages, faults = load_languages(folder)
    return languages, told(faults)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (f"- {{code: xq, {REST}}}", '1: xq: code: "xq" is not the code of a language. Write it'),
        (f"- {{code: ../../x, {REST}}}", '1: ../../x: code: "../../x" is not the code of a'),
        (
            f"- {{code: en-CA, {REST}}}",
            "1: en-CA: code: English is what all others are made from. Delete the line.",
        ),
        (GOOD + GOOD.replace("eo", "EO"), "2: EO: stands here twice. Delete one of the two."),
        (
            f'- {{code: eo, {REST}, digits: "0123"}}',
            '1: eo: digits: "0123" are not ten digits. Write them from 0 to 9.',
        ),
        (f"- {{code: eo, {REST}, digits: ۹۸۷۶۵۴۳۲۱۰}}", "1: eo: digits: "),
        (f"- {{code: eo, {REST}, colour: red}}", '1: eo: "colour" is not a key that'),
        (f"- {{code: eo, {REST}, unchecked: yes}}", "1: eo: unchecked: "),
        ("- {code: eo, name: A, in_english: A, spoken: A}", "1: eo: spoken_here is missing."),
        (f"- {{{REST}}}", "1: code is missing."),
        ("code: eo", f"1: is not a list of languages. {HOW}"),
        ("- eo", f"1: is not a language. {HOW}"),
        ("- [eo", "1: "),
    ],
)
def test_a_fault_is_one_line_with_its_place(tmp_path, text, fault):
    languages, faults = load(tmp_path, f"{text}\n")
    assert len(faults) == 1, faults
    assert faults[0].startswith(f"{LANGUAGES}:{fault}"), faults
    assert [one.code for one in languages] == (["eo"] if text.startswith(GOOD) else [])


def test_what_is_right_is_read_beside_what_is_not(tmp_path):
    languages, faults = load(tmp_path, f"- {{code: xq, {REST}}}\n{GOOD}- x\n")
    assert [one.code for one in languages] == ["eo"]
    assert [fault.split(": ")[0] for fault in faults] == [f"{LANGUAGES}:1", f"{LANGUAGES}:3"]


@pytest.mark.parametrize("text", [None, "", "# none\n"])
def test_without_a_language_the_site_is_in_english(tmp_path, text):
    if text is not None:
        put(tmp_path, LANGUAGES, text)
    assert load_languages(tmp_path) == ((), [])


def test_a_language_whose_file_is_not_made_yet_has_no_translations_and_no_fault(tmp_path):
    (language,), faults = load(tmp_path, GOOD)
    assert (language.translations, language.glossary, faults) == ({}, {}, [])
    assert not language.is_begun


@pytest.mark.parametrize(
    ("code", "direction"),
    [("fa", "rtl"), ("ur", "rtl"), ("es", "ltr"), ("zh-Hans", "ltr"), ("zh-hant", "ltr")],
)
def test_its_direction_is_that_of_its_script(tmp_path, code, direction):
    (language,), faults = load(tmp_path, GOOD.replace("eo", code))
    assert (language.direction, language.prefix, faults) == (direction, f"{code.lower()}/", [])
