"""A term said in another way than the glossary has it is told, hedges too; what is heavy, too."""

import re
from dataclasses import replace

import pytest

from scripts.check.lamps import measured_lamps
from scripts.check.lamps.translations import glossary_lamps, unused_term_lamps
from scripts.check.site import checked_site
from scripts.languages.markdown import NO_WORDS
from scripts.load.languages.translations import Translation
from tests.support.projects.translated import FILE, in_accents
from tests.support.projects.whole_project import TODAY

GLOSSARY = {"in general": ("ĝenerale",), "report": ("raporto", "raportoj")}


@pytest.fixture
def told(site):
    def told(english, theirs, guessed=False):
        site_ = in_accents(site)
        one = Translation(theirs, False, guessed, "", 7)
        language = replace(site_.languages[0], translations={english: one}, glossary=dict(GLOSSARY))
        return [str(lamp) for lamp in glossary_lamps(replace(site_, languages=(language,)))]

    return told


def test_a_hedge_that_is_lost_is_told_with_its_line(told):
    assert told("In general, we do not have them.", "Ni ne havas ilin.") == [
        f'{FILE}:7: "In general, we do not have them.": "in general" is not said as ĝenerale. '
        "Say it so, or add the form to the glossary."
    ]


@pytest.mark.parametrize(
    ("english", "theirs"),
    [
        ("In general, a report.", "Ĝenerale, Raporto."),
        ("Your report.", "Viaj raportoj."),
        ("A reporter.", "Ĵurnalisto."),
        ('{{ says("report") }} Yes.', '{{ says("report") }} Jes.'),
        ("[Yes](report.md).", "[Jes](report.md)."),
        ("A report.", ""),
    ],
)
def test_what_is_said_as_the_glossary_has_it_is_not_told(told, english, theirs):
    assert told(english, theirs) == []


def test_each_term_of_each_real_glossary_is_told_where_a_translation_loses_it(root):
    """Each passage of the project is made to lose all its terms, in memory."""
    project = checked_site(root, TODAY, live=False)
    if not any(language.glossary for language in project.languages):
        pytest.skip("no language has a glossary")
    for language in project.languages:
        lost = {
            english: replace(one, text="…", guessed=False)
            for english, one in language.translations.items()
        }
        site_ = replace(project, languages=(replace(language, translations=lost),))
        lines = "\n".join(map(str, glossary_lamps(site_)))
        said = NO_WORDS.sub("", "\n".join(lost))
        for term in language.glossary:
            if re.search(rf"\b{re.escape(term)}\b", said, re.I):
                assert f'"{term}" is not said as ' in lines, language.code


def test_a_term_that_the_english_says_no_more_is_told(site):
    site = in_accents(site)
    said = next(iter(site.languages[0].translations)).split()[0].strip(".,:")
    glossary = {said: ("x",), "Zeppelin mooring": ("y",)}
    site = replace(site, languages=(replace(site.languages[0], glossary=glossary),))
    assert [str(lamp) for lamp in unused_term_lamps(site)] == [
        'docs/_data/languages/eo.glossary.yml: "Zeppelin mooring" is in no English passage. '
        "Write it as the English says it, or delete the line."
    ]


def test_a_guess_is_not_told(told):
    assert told("A report.", "Malnova.", guessed=True) == []


@pytest.mark.parametrize("address", ["images/", "at/sickkids/"])
def test_a_page_that_takes_two_sheets_more_than_its_english_one_is_told(site, tmp_path, address):
    site = in_accents(site)

    def told(more):
        sheets = {address: 1, f"eo/{address}": 1 + more, "eo/alone/": 9}
        return [str(lamp) for lamp in measured_lamps(site, tmp_path, None, sheets)]

    assert told(1) == []
    (line,) = told(2)
    assert line == (
        f"docs/_data/languages.yml: /eo/{address} takes 3 sheets of paper, 2 planned. "
        "Say it shorter in this language."
    )
