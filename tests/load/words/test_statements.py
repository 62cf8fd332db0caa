"""A statement of the clinic has an id, a quote and plain words, or one line says what it lacks."""

import pytest

from scripts.load.words.statements import (
    CLINIC_TEXT,
    PLAIN_WORDS,
    load_clinic_text,
    load_statements,
)
from tests.support.projects.files import put, told

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


def load(folder, words=WORDS):
    put(folder, PLAIN_WORDS, words)
    statements, faults = load_statements(folder)
    return statements, told(faults)


def test_a_statement_has_its_quote_its_paragraphs_and_its_short_line(tmp_path):
    statements, faults = load(tmp_path)
    assert (list(statements), faults) == (["title", "no-images", "asked"], [])
    one = statements["no-images"]
    assert one.quote == "In general, we do not have images."
    assert one.plain == "In general, {clinic} does not have images.\n\nNot even new ones."
    assert (one.short, one.line, one.quote_line) == ("In general, we have none.", 8, 9)
    assert statements["asked"].short == ""


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


def test_a_quote_may_have_several_lines_and_several_sentences(tmp_path):
    words = WORDS.replace("> About images", "> About images.\n> • See\n>   below")
    assert load(tmp_path, words)[0]["title"].quote == "About images. • See below"


@pytest.mark.parametrize("read", [load_clinic_text, load_statements])
def test_a_missing_or_empty_file_is_one_line(tmp_path, read):
    file = CLINIC_TEXT if read is load_clinic_text else PLAIN_WORDS
    put(tmp_path, file, "")
    assert told(read(tmp_path)[1]) == [f"{file}: the file is empty. Put its text back."]
    (tmp_path / file).unlink()
    assert told(read(tmp_path)[1])[0].startswith(f"{file}: the file is missing.")
