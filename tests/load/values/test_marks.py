"""The signs within a text of another language: each half of it, whatever is made of both."""

import pytest

from scripts.load.values.marks import (
    BESIDE,
    ENGLISH,
    NAME,
    SIGNS,
    bare,
    english,
    joined,
    marked,
    theirs,
)

BOTH = "aŭ" + marked(BESIDE, "or")
NAMED = marked(NAME, "SickKids")


def test_each_half_of_a_text_can_be_taken():
    text = f"Voku {NAMED}{marked(BESIDE, f'Call {NAMED}')}"
    assert theirs(text) == f"Voku {NAMED}"
    assert english(text) == f"Call {NAMED}"
    assert bare(text) == "Voku SickKids"


def test_each_half_of_html_can_be_taken():
    html = f"<p>{BOTH}</p><p>{marked(ENGLISH, 'Only')}</p><b>{BOTH}</b>"
    assert theirs(html) == f"<p>aŭ</p><p>{marked(ENGLISH, 'Only')}</p><b>aŭ</b>"
    assert english(html) == f"<p>or</p><p>{marked(ENGLISH, 'Only')}</p><b>or</b>"


@pytest.mark.parametrize("text", ["", "Call.", "1 < 2 {place}"])
def test_english_has_none_and_stays_as_it_is(text):
    assert theirs(text) == english(text) == bare(text) == text
    assert joined(", ", [text, text]) == f"{text}, {text}"


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
