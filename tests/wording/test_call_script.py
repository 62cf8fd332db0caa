"""One script for every caller: read from top to bottom, it asks for what the place offers."""

import re

import pytest

from scripts.load.facilities.facility import Facility
from scripts.wording.call_script import call_script

PLACE = {
    "id": "kmh",
    "name": "KMH Cardiology and Diagnostic Centres",
    "short_name": "KMH",
    "kind": "clinic",
    "address": "50 Minthorn Boulevard, Markham, ON L3T 7X8",
}
REACHES = ("images", "imaging", "records", "switchboard", "booking")
BLANK = re.compile(r"\.{8,}")  # a line to write on


def lines_of(words, **changes):
    return call_script(Facility.model_validate(PLACE | changes), words)


@pytest.fixture(params=[None, {}, *({"phone_reaches": one} for one in REACHES)], ids=str)
def lines(words, request):
    """The script for any place, for one without a number, and for each kind of number."""
    if not request.param:
        return call_script(None, words) if request.param is None else lines_of(words)
    return lines_of(words, phone="416-469-6580", **request.param)


def test_who_calls_the_tests_the_specialist_and_the_wish_follow_each_other(words, lines):
    say = words["script"]
    first, who, tests, wanted, wish, card = lines
    assert first.split()[0] == say["first_images"].split()[0]
    assert (who, wanted, card) == (say["who"], say["wanted"], say["card"])
    assert tests in {say["tests"].format(place=place) for place in ("KMH", say["here"])}
    assert say["ways_none"] in wish


def test_there_is_a_blank_for_all_that_a_caller_has_ready(lines):
    blanks = [len(BLANK.findall(line)) for line in lines[1:]]
    # Name and for whom; tests and dates; specialist, visit and phone or fax; none; health card
    assert blanks == [2, 2, 3, 0, 1]


@pytest.mark.parametrize("reaches", REACHES)
def test_what_finds_the_right_desk_comes_first_with_a_blank_for_its_number(words, reaches):
    first = lines_of(words, phone="416-469-6580", phone_reaches=reaches)[0]
    assert first == words["script"][f"first_{reaches}"]
    assert bool(BLANK.search(first)) is (reaches != "images")


@pytest.mark.parametrize("reaches", ["switchboard", "booking"])
def test_where_another_desk_answers_the_right_one_is_asked_for_by_its_name(words, reaches):
    place = {"phone": "416-469-6580", "desk": "Film Library"}
    first = lines_of(words, **place, phone_reaches=reaches)[0]
    assert first == words["script"]["first_desk"].format(desk="Film Library")
    assert BLANK.search(first)
    assert "Film Library" not in lines_of(words, **place, phone_reaches="records")[0]


def test_without_a_number_a_clinic_is_asked_itself_and_any_other_place_like_a_main_number(words):
    first = words["script"]["first_switchboard"]
    assert lines_of(words, kind="hospital")[0] == call_script(None, words)[0] == first
    assert lines_of(words, kind="clinic")[0] == words["script"]["first_imaging"]


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
    said, say = " ".join(lines_of(words, ways=ways)), words["script"]
    assert say["ways"].format(ways=asked.format(**say)) in said
    assert (say["way_cd"] in said) == ("cd" in ways)


def test_at_a_childrens_hospital_the_caller_calls_for_a_child(words):
    for_a_child = lines_of(words, for_children="yes")
    assert for_a_child[1] == words["script"]["who_child"] != words["script"]["who"]
    assert len(BLANK.findall(for_a_child[1])) == 2, "the caller's name and the child's"


def test_one_more_question_of_the_place_stands_before_what_to_do(words):
    (wish,) = lines_of(words, ways=["cd"], also_ask="Can you make a note?")[4:5]
    say = words["script"]
    asked = f"{say['ways'].format(ways=say['way_cd'])} Can you make a note?"
    assert wish == say["copy"].format(ways=asked)
    assert "  " not in wish
