"""The signs within a text of another language: each half of it, whatever is made of both."""

import pytest

from scripts.load.values.marks import (
    BESIDE,
    ENGLISH,
    SIGNS,
    bare,
    english,
    joined,
    marked,
    theirs,
)


@pytest.mark.parametrize("text", ["", "Call.", "1 < 2 {place}"])
def test_english_has_none_and_stays_as_it_is(text):
    assert theirs(text) == english(text) == bare(text) == text
    assert joined(", ", [text, text]) == f"{text}, {text}"


def test_what_is_not_there_has_no_english_beside():
    assert marked(BESIDE, "") == ""


def test_texts_are_joined_in_each_half():
    texts = [f"disko{marked(BESIDE, 'a CD')}", f"filmo{marked(BESIDE, 'film')}"]
    found = joined(f" aŭ {marked(BESIDE, ' or ')}", texts)
    assert (theirs(found), english(found)) == ("disko aŭ filmo", "a CD or film")
    assert found.count(BESIDE[0]) == 1


def test_what_is_in_english_alone_is_the_same_in_both_halves():
    only = marked(ENGLISH, "a CD")
    found = joined(", ", [only, f"filmo{marked(BESIDE, 'film')}"])
    assert theirs(found) == f"{only}, filmo"
    assert SIGNS.sub("", english(found)) == "a CD, film"
