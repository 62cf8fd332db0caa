"""The call sheet is plain text for paper: whom to call, what to ask, what to write afterwards."""

from datetime import date, timedelta

import pytest

from scripts.load.facilities.facility import Facility
from scripts.load.words.words import load_words
from scripts.wording.call_sheet import call_sheet
from tests.load.facilities.test_numbers import WithTextNumber
from tests.support.projects.whole_project import SAMPLE

TODAY = date(2026, 11, 24)
WORDS = load_words(SAMPLE.parents[1])[0]
RECORD = {
    "kind": "hospital",
    "address": "1 King Street, Toronto",
    "phone": "416-555-0123",
    "phone_reaches": "images",
}


def place(name, **more):
    return Facility.model_validate({"id": name.lower(), "name": name, **RECORD, **more})


def test_a_call_has_place_number_desk_question_blanks_and_what_to_write():
    sheet = call_sheet([place("Here", desk="Film Library")], TODAY, WORDS)
    for text in (
        "1. Here",
        "416-555-0123",
        "Film Library",
        "Date ",
        "Who answered ",
        "Answer ",
        "Is this the desk that gives out copies of images?",
        "checked: 2026-11-24, 416-555-0123\n",
        "At id   here",
        "Nobody has called it yet.",
    ):
        assert text in sheet


@pytest.mark.parametrize("reaches", ["images", "imaging", "records", "switchboard", "booking"])
def test_whoever_answers_is_asked_who_gives_out_copies_of_images(reaches):
    words = " ".join(call_sheet([place("Here", phone_reaches=reaches)], TODAY, WORDS).split())
    assert "out copies of images" in words and "what is its number?" in words


@pytest.mark.parametrize(("days", "due"), [(0, False), (180, False), (181, True), (400, True)])
def test_a_number_is_called_again_after_180_days(days, due):
    day = TODAY - timedelta(days)
    sheet = call_sheet([place("Here", checked=f"{day}, 416-555-0123")], TODAY, WORDS)
    assert bool(sheet) is due
    assert (f"Last on {day}." in sheet) is due


def test_those_never_called_come_first_then_the_oldest_call():
    sheet = call_sheet(
        [
            place("Late", phone="416-555-0191", checked="2026-02-01, 416-555-0191"),
            place("Early", phone="416-555-0192", checked="2026-01-01, 416-555-0192"),
            place("Never", phone="416-555-0193"),
        ],
        TODAY,
        WORDS,
    )
    assert sheet.index("1. Never") < sheet.index("2. Early") < sheet.index("3. Late")


def test_a_call_to_another_number_is_no_call_to_this_one():
    sheet = call_sheet([place("Here", checked="2026-11-23, 416-555-0199")], TODAY, WORDS)
    words = " ".join(sheet.split())
    assert "Nobody has called it yet. The call on 2026-11-23 was to 416-555-0199." in words


def test_what_is_to_be_written_is_what_the_file_takes():
    sheet = call_sheet([place("Here", phone="416-555-0123 x4")], TODAY, WORDS)
    (line,) = [line for line in sheet.splitlines() if "Write   checked: " in line]
    checked = line.partition("checked: ")[2]
    assert place("Here", phone="416-555-0123 x4", checked=checked).called == TODAY


def test_a_new_kind_of_number_is_called_because_of_its_type():
    record = {"id": "here", "name": "Here", **RECORD, "text_number": "416-555-0199"}
    words = {**WORDS, "facility": {**WORDS["facility"], "text_number": "Text messages"}}
    sheet = call_sheet([WithTextNumber(**record)], TODAY, words)
    assert "416-555-0199 (Text messages)" in sheet


def test_places_that_share_their_number_share_one_call():
    sheet = call_sheet(
        [place("East"), place("West"), place("North", phone="416-555-0199")], TODAY, WORDS
    )
    assert "Calls to make: 2" in sheet and "1. East; West" in sheet
    assert sheet.count("Number  416-555-0123") == 1
    assert "At id   east; west\n" in sheet


def test_every_number_of_a_place_is_called():
    annex = {"name": "Annex", "phone": "416-555-0124", "phone_reaches": "records"}
    here = place("Here", sites=[annex], records_phone="416-555-0125", fax="416-555-0126")
    sheet = call_sheet([here], TODAY, WORDS)
    assert "416-555-0126" not in sheet, "nobody calls a fax"
    for number in (
        "416-555-0123",
        "416-555-0124 (Annex)",
        f"416-555-0125 ({WORDS['facility']['records_phone']})",
    ):
        assert number in sheet


def test_a_place_without_a_number_is_not_called():
    record = {key: RECORD[key] for key in ("kind", "address")}
    nowhere = Facility.model_validate({"id": "nowhere", "name": "Nowhere", **record})
    assert call_sheet([nowhere], TODAY, WORDS) == ""


def test_a_name_cannot_draw_on_the_sheet():
    sheet = call_sheet(
        [place("Here").model_copy(update={"name": "A\u202ename\x1b[2J"})], TODAY, WORDS
    )
    assert "\x1b" not in sheet and "\u202e" not in sheet
