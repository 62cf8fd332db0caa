"""The call sheet is plain text for paper: whom to call, what to ask, what to write afterwards."""

from datetime import date, timedelta

import pytest

from scripts.load.facilities.facility import Facility
from scripts.wording.call_sheet import call_sheet

TODAY = date(2026, 11, 24)
RECORD = {
    "kind": "hospital",
    "address": "1 King Street, Toronto",
    "phone": "416-555-0123",
    "phone_reaches": "images",
}


def place(name, **more):
    return Facility.model_validate({"id": name.lower(), "name": name, **RECORD, **more})


def test_a_call_has_place_number_desk_question_blanks_and_what_to_write():
    sheet = call_sheet([place("Here", desk="Film Library")], TODAY)
    for text in (
        "1. Here",
        "416-555-0123",
        "Film Library",
        "Date ",
        "Who answered ",
        "Answer ",
        "Is this the desk that gives out copies of images?",
        "checked: 2026-11-24",
        "at id: here",
        "Nobody has called it yet.",
    ):
        assert text in sheet


@pytest.mark.parametrize("reaches", ["images", "imaging", "records", "switchboard", "booking"])
def test_whoever_answers_is_asked_who_gives_out_copies_of_images(reaches):
    words = " ".join(call_sheet([place("Here", phone_reaches=reaches)], TODAY).split())
    assert "out copies of images" in words and "what is its number?" in words


@pytest.mark.parametrize(("days", "called"), [(0, False), (180, False), (181, True), (400, True)])
def test_only_numbers_that_are_not_fresh_are_called(days, called):
    day = TODAY - timedelta(days)
    sheet = call_sheet([place("Here", checked=str(day))], TODAY)
    assert (f"Last on {day}." in sheet) is called
    assert bool(sheet) is called
    assert ("The site does not show it any more." in sheet) is (days > 365)


def test_places_that_share_their_number_share_one_call():
    sheet = call_sheet([place("East"), place("West"), place("North", phone="416-555-0199")], TODAY)
    assert "Calls to make: 2" in sheet and "1. East; West" in sheet
    assert sheet.count("416-555-0123") == 1
    assert "at id: east" in sheet and "at id: west" in sheet


def test_every_number_of_a_place_is_called():
    annex = {"name": "Annex", "phone": "416-555-0124", "phone_reaches": "records"}
    sheet = call_sheet([place("Here", sites=[annex], records_phone="416-555-0125")], TODAY)
    for number in ("416-555-0123", "416-555-0124 (Annex)", "416-555-0125 (records)"):
        assert number in sheet


def test_a_place_without_a_number_is_not_called():
    record = {key: RECORD[key] for key in ("kind", "address")}
    nowhere = Facility.model_validate({"id": "nowhere", "name": "Nowhere", **record})
    assert call_sheet([nowhere], TODAY) == ""


def test_a_name_cannot_draw_on_the_sheet():
    sheet = call_sheet([place("Here").model_copy(update={"name": "A\u202ename\x1b[2J"})], TODAY)
    assert "\x1b" not in sheet and "\u202e" not in sheet
