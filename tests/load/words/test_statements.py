"""Every sentence of the clinic has a quote and plain words, or the build stops and names it."""

import pytest

from scripts.load.words.statements import CLINIC_TEXT, PLAIN_WORDS, load_statements
from tests.support.projects.files import put, told

TEXT = """\
About images

In general, we do not have images. Sometimes you are asked to bring:

  • Images (i.e. pictures) of tests

  • Reports
"""
WORDS = """\
# For the doctor who reads this

## title
> About images

This is about images.

## no-images
> In general, we do not have images.

In general, {clinic} does not have images.

Not even new ones.

short: In general, we have none.

## asked
> Sometimes you are asked to bring: Images (i.e. pictures) of tests Reports

You are sometimes asked to bring images or reports.
"""


def load(folder, words=WORDS, text=TEXT):
    put(folder, CLINIC_TEXT, text)
    put(folder, PLAIN_WORDS, words)
    statements, faults = load_statements(folder)
    return statements, told(faults)


def test_a_statement_has_its_quote_its_paragraphs_and_its_short_line(tmp_path):
    statements, faults = load(tmp_path)
    assert (list(statements), faults) == (["title", "no-images", "asked"], [])
    one = statements["no-images"]
    assert one.quote == "In general, we do not have images."
    assert one.plain == "In general, {clinic} does not have images.\n\nNot even new ones."
    assert (one.short, one.line) == ("In general, we have none.", 8)
    assert statements["asked"].short == ""


def test_line_breaks_and_list_signs_of_the_clinics_text_do_not_matter(tmp_path):
    moved = WORDS.replace(
        "> Sometimes you are asked to bring: Images",
        "> Sometimes you are\n> asked to bring:\n> • Images",
    )
    assert load(tmp_path, moved)[1] == []


def test_a_sentence_without_a_quote_is_named(tmp_path):
    text = TEXT.replace("Sometimes", "We send reports. Sometimes") + "\nAsk us.\n"
    assert load(tmp_path, text=text)[1] == [
        f'{CLINIC_TEXT}:3: no quote of {PLAIN_WORDS} covers "We send reports.". '
        "Add it there, with an id and plain words.",
        f'{CLINIC_TEXT}:9: no quote of {PLAIN_WORDS} covers "Ask us.". '
        "Add it there, with an id and plain words.",
    ]


def test_a_quote_that_is_not_in_the_text_is_named(tmp_path):
    words = WORDS.replace("> In general, we do", "> We do")
    faults = load(tmp_path, words)[1]
    assert faults[1:] == [
        f"{PLAIN_WORDS}:8: no-images: the quote is not in it, as {CLINIC_TEXT} has it. Copy the "
        "sentence, letter for letter."
    ]
    assert 'covers "In general, we do not have images."' in faults[0]


def test_quotes_in_another_order_are_named(tmp_path):
    head, first, second, third = WORDS.split("## ")
    faults = load(tmp_path, "## ".join([head, second, first, third]))[1]
    assert any("title: the quote stands earlier in it" in fault for fault in faults)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("## title", "## The title", '3: "The title" is not an id. Write it like no-images.'),
        ("## asked", "## title", "17: title: stands here twice. Give one another id."),
        ("This is about images.\n", "", "3: title: has no plain words. Write them below the id."),
        ("> About images\n", "", "3: title: has no quote. Write them below the id."),
        (
            "This is about",
            "This is [about](x)",
            '3: title: plain words carry no links or markup ("]("). '
            "Only {clinic} may stand in braces.",
        ),
        (
            "This is about",
            "This is **about**",
            '3: title: plain words carry no links or markup ("*"). '
            "Only {clinic} may stand in braces.",
        ),
        (
            "This is about",
            "This is {place}",
            '3: title: plain words carry no links or markup ("{"). '
            "Only {clinic} may stand in braces.",
        ),
        (
            "we have none.",
            "we have <b>none</b>.",
            "8: no-images: plain words carry no links or markup",
        ),
    ],
)
def test_a_fault_is_one_line_that_names_the_statement(tmp_path, old, new, fault):
    assert old in WORDS
    faults = load(tmp_path, WORDS.replace(old, new, 1))[1]
    assert any(line.startswith(f"{PLAIN_WORDS}:{fault}") for line in faults), faults


def test_a_file_without_statements_is_a_fault(tmp_path):
    assert (
        f"{PLAIN_WORDS}: has no statement. Write ## and an id first."
        in load(tmp_path, "words\n")[1]
    )


@pytest.mark.parametrize("gone", [CLINIC_TEXT, PLAIN_WORDS])
def test_a_missing_or_empty_file_is_one_line(tmp_path, gone):
    put(tmp_path, CLINIC_TEXT, TEXT)
    put(tmp_path, PLAIN_WORDS, WORDS)
    (tmp_path / gone).write_text("")
    assert told(load_statements(tmp_path)[1]) == [f"{gone}: the file is empty. Put its text back."]
    (tmp_path / gone).unlink()
    assert told(load_statements(tmp_path)[1])[0].startswith(f"{gone}: the file is missing.")


def test_the_clinics_real_text_is_covered_word_for_word(root):
    statements, faults = load_statements(root)
    assert faults == [] and statements
