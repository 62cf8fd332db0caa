"""The words to say ask for what the place offers, for whoever calls."""

import pytest

from scripts.load.facilities.facility import Facility
from scripts.load.words.words import load_words
from scripts.wording.call_script import script_parts

PLACE = {
    "id": "kmh",
    "name": "KMH Cardiology and Diagnostic Centres",
    "short_name": "KMH",
    "kind": "clinic",
    "address": "50 Minthorn Boulevard, Markham, ON L3T 7X8",
}


@pytest.fixture(scope="module")
def words(sample):
    return load_words(sample)[0]


def parts_of(words, **changes):
    return script_parts(Facility.model_validate(PLACE | changes), words)


@pytest.mark.parametrize(
    ("ways", "asked"),
    [
        (["cd"], "Can I get it on a CD?"),
        (["online"], "Can I get it online?"),
        (["online", "cd"], "Can I get it online or on a CD?"),
        (["usb", "film"], "Can I get it on a USB stick or on film?"),
        ([], "How can I get it?"),
    ],
)
def test_it_asks_in_the_ways_that_the_place_offers(words, ways, asked):
    said = parts_of(words, ways=ways)
    assert asked in said["me"]
    assert ("CD" in " ".join(said.values())) == ("cd" in ways)


def test_each_caller_names_the_place_as_people_call_it(words):
    said = parts_of(words)
    assert all("test at KMH" in said[who] for who in ("me", "child", "parent"))
    assert "My child's name is" in said["child"]
    assert "My parent is here with me." in said["parent"] and "interpreter" in said["parent"]


def test_any_place_has_words_too_and_no_cd_in_them(words):
    said = script_parts(None, words)
    assert "this test at your place:" in said["me"] and "How can I get it?" in said["me"]
    assert "CD" not in " ".join(said.values())


@pytest.mark.parametrize(
    ("reaches", "first"),
    [
        ("images", ""),
        ("imaging", "Do you give out copies of images?"),
        ("records", "which desk has them"),
        ("switchboard", "put me through"),
        ("booking", "Who can give me a copy"),
    ],
)
def test_a_desk_that_may_not_have_images_is_first_asked_who_has(words, reaches, first):
    said = parts_of(words, phone="416-469-6580", phone_reaches=reaches)["first"]
    assert first in said and bool(said) == bool(first)


def test_no_blank_is_left_open(words):
    for said in (parts_of(words, ways=["cd"]), script_parts(None, words)):
        assert not any(sign in text for text in said.values() for sign in "{}")
