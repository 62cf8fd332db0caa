"""Every sentence of the clinic has a quote and plain words, or one line names where they differ."""

import pytest

from scripts.check.plain_words import plain_words_faults
from scripts.load.words.statements import (
    CLINIC_TEXT,
    PLAIN_WORDS,
    load_clinic_text,
    load_statements,
)
from tests.support.projects.files import put, told

TEXT = """\
About images

In general, we do not have images. Sometimes you are asked to bring:

  • Images (i.e. pictures) of tests

  • Reports

Ask the place that did your test.
We send the reports that matter, as a rule.
"""
QUOTES = {
    "title": "About images",
    "no-images": "In general, we do not have images.",
    "asked": "Sometimes you are asked to bring: Images (i.e. pictures) of tests Reports",
    "ask": "Ask the place that did your test.",
    "sent": "We send the reports that matter, as a rule.",
}
LETTERS = "Make the two the same, letter for letter."
ADD = "Add it there, with an id and plain words."


def faults_of(folder, quotes, text=TEXT):
    put(folder, CLINIC_TEXT, text)
    words = "".join(f"## {one}\n> {quote}\n\nPlain words.\n\n" for one, quote in quotes.items())
    put(folder, PLAIN_WORDS, words)
    statements, faults = load_statements(folder)
    assert faults == [] and list(statements) == list(quotes)
    return told(plain_words_faults(load_clinic_text(folder)[0], statements.values()))


def test_quotes_that_are_the_whole_text_have_no_fault(tmp_path):
    assert faults_of(tmp_path, QUOTES) == []


def test_line_breaks_and_list_signs_do_not_matter(tmp_path):
    split = (
        QUOTES["asked"].replace(": Images", ":\n> * Images").replace(" Reports", "\n> * Reports")
    )
    assert faults_of(tmp_path, {**QUOTES, "asked": split}) == []


def test_one_statement_may_cover_several_sentences(tmp_path):
    quotes = {"all": " ".join(QUOTES.values())}
    assert faults_of(tmp_path, quotes) == []


def test_a_sentence_that_stands_twice_has_two_quotes(tmp_path):
    text = TEXT + "\nAbout images\n"
    assert faults_of(tmp_path, {**QUOTES, "again": "About images"}, text) == []
    assert faults_of(tmp_path, QUOTES, text) == [
        f'{CLINIC_TEXT}:12: no quote of {PLAIN_WORDS} covers "About images". {ADD}'
    ]


def test_each_sentence_without_a_quote_is_named_with_its_line(tmp_path):
    text = TEXT.replace("Sometimes", "We send reports. They say why. Sometimes") + "\nAsk us.\n"
    assert faults_of(tmp_path, QUOTES, text) == [
        f'{CLINIC_TEXT}:3: no quote of {PLAIN_WORDS} covers "They say why.". {ADD}',
        f'{CLINIC_TEXT}:3: no quote of {PLAIN_WORDS} covers "We send reports.". {ADD}',
        f'{CLINIC_TEXT}:12: no quote of {PLAIN_WORDS} covers "Ask us.". {ADD}',
    ]


@pytest.mark.parametrize(
    ("quote", "difference"),
    [
        ("In general, we do have images.", 'it has "not", the quote not'),
        ("In general, we do not have any images.", 'the quote has "any", it has not'),
        ("In general, we don’t have images.", 'it has "do not", the quote "don’t"'),
        ("We do not have images.", 'it has "In general, we", the quote "We"'),
    ],
)
def test_a_quote_that_differs_is_one_line_with_the_sentence_and_the_difference(
    tmp_path, quote, difference
):
    assert faults_of(tmp_path, {**QUOTES, "no-images": quote}) == [
        f"{PLAIN_WORDS}:7: no-images: the quote is not what line 3 of {CLINIC_TEXT} says, "
        f'"In general, we do not have images.": {difference}. {LETTERS}'
    ]


def test_a_changed_text_is_one_line_at_the_quote_that_must_follow(tmp_path):
    text = TEXT.replace("Ask the place that did your test.", "Ask the lab that did your test.")
    assert faults_of(tmp_path, QUOTES, text) == [
        f"{PLAIN_WORDS}:17: ask: the quote is not what line 9 of {CLINIC_TEXT} says, "
        f'"Ask the lab that did your test.": it has "lab", the quote "place". {LETTERS}'
    ]


def test_a_quote_that_is_nowhere_in_the_text_is_named(tmp_path):
    quotes = {**QUOTES, "parking": "Parking is free on Sundays."}
    assert faults_of(tmp_path, quotes) == [
        f'{PLAIN_WORDS}:27: parking: the quote "Parking is free on Sundays." is not in '
        f"{CLINIC_TEXT}. Quote a sentence that is there, or delete the statement."
    ]


def test_a_quote_that_must_move_is_told_where_to(tmp_path):
    quotes = {"sent": QUOTES["sent"], **{key: QUOTES[key] for key in list(QUOTES)[:-1]}}
    assert faults_of(tmp_path, quotes) == [
        f"{PLAIN_WORDS}:1: sent: the quote stands in another order than in {CLINIC_TEXT}. "
        "Move it below ask."
    ]
    quotes = {key: QUOTES[key] for key in ("no-images", "asked", "title", "ask", "sent")}
    assert faults_of(tmp_path, quotes) == [
        f"{PLAIN_WORDS}:11: title: the quote stands in another order than in {CLINIC_TEXT}. "
        "Move it to the top."
    ]
