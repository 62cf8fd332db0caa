"""No paragraph of a data file's text is longer than a worried reader can take in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.load.values.marks import BESIDE, ENGLISH, marked
from scripts.wording.paragraphs import MOST, paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [""]),
        ("One. Two. Three.", ["One. Two. Three."]),
        ("One. Two. Three. Four.", ["One. Two.", "Three. Four."]),
        ("A. B! C? D. E.", ["A. B! C?", "D. E."]),
        ('Ask: "May I?" Then go. Now. Here.', ['Ask: "May I?" Then go.', "Now. Here."]),
        (
            "My name is ........... I had a test. A. B.",
            ["My name is ........... I had a test.", "A. B."],
        ),
    ],
)
def test_long_texts_come_in_even_parts(text, expected):
    assert list(paragraphs(text)) == expected


@pytest.mark.parametrize(
    "text", ["St. Michael's is open. Go. Ask.", "Call ext. 12. Go. See Dr. Lee."]
)
def test_a_shortened_word_ends_no_sentence(text):
    assert list(paragraphs(text)) == [text]


@given(st.text(st.sampled_from("aB .?!\"')(\n1"), max_size=60))
def test_no_word_is_lost_and_none_has_more_than_three(text):
    parts = paragraphs(text)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert len(parts) == 1 or all(part for part in parts)
    assert all(len(paragraphs(part)) == 1 for part in parts), f"more than {MOST}"


def test_a_text_with_english_beside_it_is_a_paragraph_of_both():
    one = f"Unu. Du. Tri. Kvar.{marked(BESIDE, 'One. Two. Three. Four.')}"
    two = f"Fino.{marked(BESIDE, 'End.')}"
    assert list(paragraphs(one)) == [one]
    assert list(paragraphs(f"{one} {two}")) == [one, two]
    assert list(paragraphs(f"{two} Sola.")) == [two, "Sola."]


def test_a_passage_in_english_instead_is_whole_too():
    one, two = marked(ENGLISH, "One. Two. Three. Four."), marked(ENGLISH, "End.")
    assert list(paragraphs(f"{one} {two}")) == [one, two]
    assert list(paragraphs(f"Unu.{marked(BESIDE, 'One.')} {two}"))[1] == two
