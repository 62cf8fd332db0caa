"""Long sentences, paragraphs and lists, and hard pages, are told with file and line."""

import pytest
import textstat

from scripts.check.lamps.budgets import LIST, PARAGRAPH
from scripts.check.lamps.reading import grade, grade_lamps, reading_lamps

WORDS = "Quickly ring that desk and hear by phone what it wants you to bring along then"


@pytest.fixture
def told(page, sources):
    return lambda html: [str(lamp) for lamp in reading_lamps(page("why/", html), sources, set())]


def test_a_sentence_of_21_words_is_worth_a_look_and_one_of_26_is_too_long(told):
    twenty = WORDS + " before you call up"
    assert told(f"<p>{twenty}.</p>") == []
    (line,) = told(f"<p>{twenty} there.</p>")
    assert line.startswith("docs/why.md:") and ': worth a look: "Quickly ring' in line
    assert "has 21 words. Make two" in line
    (line,) = told(f"<p>{twenty} there one day before you go.</p>")
    assert ': "Quickly ring' in line and "worth" not in line and "has 26 words. Make two" in line


def test_a_long_paragraph_and_a_long_list_are_told(told):
    assert told(f"<p>{'Call. ' * PARAGRAPH}</p>") == []
    (line,) = told(f"<p>{'Call. ' * (PARAGRAPH + 1)}</p>")
    assert f"a paragraph has {PARAGRAPH + 1} sentences" in line
    items = "<li>one<ul><li>in</li></ul></li>"
    assert told(f"<ul>{items * LIST}</ul>") == []
    (line,) = told(f"<ul>{items * (LIST + 1)}</ul>")
    assert f'a list has {LIST + 1} items, the first: "one' in line
    assert told(f"<footer class=page-foot><ul>{'<li>a</li>' * (LIST + 2)}</ul></footer>") == []


def test_a_text_that_stands_on_every_page_is_told_once(page, sources):
    seen = set()
    html = f"<p>{WORDS} before you call up there.</p>"
    found = [list(reading_lamps(page(f"{one}/", html), sources, seen)) for one in ("cd", "why")]
    assert [len(lamps) for lamps in found] == [1, 0]


def test_the_formula_is_the_one_that_others_use():
    # textstat leaves sentences of one or two words out, so these have more
    whole = [
        "The right desk is not the same everywhere.",
        "Radiologists read the images for you.",
        "Family doctors rely on the report from the radiologist.",
    ]
    assert grade(whole, textstat) == pytest.approx(
        textstat.flesch_kincaid_grade(" ".join(whole)), abs=0.01
    )


def test_a_page_of_grade_9_is_told_with_its_hardest_sentence(page, sources):
    hard = "Authorized individuals typically require administrative confirmation."
    labels = "".join(f"<li>a cat {number}</li>" for number in range(40))  # no sentences
    html = f"<h1>Institutional Authorization</h1><p>Call us. {hard}</p><ul>{labels}</ul>"
    (lamp,) = grade_lamps(page("why/", html), sources, set(), textstat)
    assert str(lamp).startswith("docs/why.md:2: /why/ reads at grade ") and hard in str(lamp)
    assert list(grade_lamps(page("why/", "<p>Call us now.</p>"), sources, set(), textstat)) == []


def test_a_name_makes_no_page_hard(page, sources):
    name = "Administrative Confirmation Organization"
    html = f"<p>Call {name} now. Ask them.</p>"
    assert list(grade_lamps(page("why/", html), sources, {name}, textstat)) == []
    assert list(grade_lamps(page("why/", html), sources, set(), textstat))
