"""The words to say ask for what the place offers, for whoever calls."""

import pytest

from scripts.load.facilities.facility import Facility
from scripts.wording.call_script import script_parts

PLACE = {
    "id": "kmh",
    "name": "KMH Cardiology and Diagnostic Centres",
    "short_name": "KMH",
    "kind": "clinic",
    "address": "50 Minthorn Boulevard, Markham, ON L3T 7X8",
}


def parts_of(words, **changes):
    return script_parts(Facility.model_validate(PLACE | changes), words)


@pytest.mark.parametrize(
    ("ways", "asked"),
    [
        (["cd"], "{way_cd}"),
        (["online"], "{way_online}"),
        (["online", "cd"], "{way_online}{or}{way_cd}"),
        (["usb", "film"], "{way_usb}{or}{way_film}"),
    ],
)
def test_it_asks_in_the_ways_that_the_place_offers(words, ways, asked):
    said, say = parts_of(words, ways=ways), words["script"]
    assert say["ways"].format(ways=asked.format(**say)) in said["me"]
    assert (say["way_cd"] in " ".join(said.values())) == ("cd" in ways)


def test_each_caller_names_the_place_as_people_call_it(words):
    said = parts_of(words)
    say = words["script"]
    assert all(PLACE["short_name"] in said[who] for who in ("me", "child", "parent"))
    assert said["child"] == say["child_say"].format(place=PLACE["short_name"])
    assert said["parent"] == say["parent_say"].format(place=PLACE["short_name"])


def test_any_place_has_words_too_and_no_cd_in_them(words):
    said, say = script_parts(None, words), words["script"]
    assert said["me"] == say["me_say"].format(place=say["here"], ways=say["ways_none"])
    assert say["way_cd"] not in " ".join(said.values())


@pytest.mark.parametrize("reaches", ["images", "imaging", "records", "switchboard", "booking"])
def test_a_desk_that_may_not_have_images_is_first_asked_who_has(words, reaches):
    said = parts_of(words, phone="416-469-6580", phone_reaches=reaches)["first"]
    assert said == ("" if reaches == "images" else words["script"][f"first_{reaches}"])


def test_no_blank_is_left_open(words):
    for said in (parts_of(words, ways=["cd"]), script_parts(None, words)):
        assert not any(sign in text for text in said.values() for sign in "{}")
