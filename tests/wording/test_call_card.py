"""What a reader is told of a number: the words of each case, and who has called it."""

from datetime import date, timedelta

import pytest

from scripts.load.facilities.facility import Facility
from scripts.wording.call_card import call_card

TODAY = date(2026, 11, 24)
NUMBER = "416-555-0123 ext. 12"
REACHES = ("images", "imaging", "records", "switchboard", "booking")


def a_place(reaches="images", days_ago=None, **more):
    phone = {"phone": NUMBER, "phone_reaches": reaches} if reaches else {}
    day = None if days_ago is None else TODAY - timedelta(days_ago)
    checked = {"checked": f"{day}, {NUMBER}"} if day else {}
    record = {"id": "here", "name": "Here", "kind": "clinic", "address": "1 King Street, Toronto"}
    return Facility.model_validate({**record, **phone, **checked, **more})


def said(words, reaches, of=""):
    """What the number of a clinic reaches, in the words of the card."""
    return words["card"][reaches].format(of=of)


@pytest.mark.parametrize("reaches", REACHES)
def test_what_a_number_reaches_is_said_in_plain_words(words, reaches):
    assert call_card(a_place(reaches), words).lines[0] == said(words, reaches)


@pytest.mark.parametrize("reaches", [reaches for reaches in REACHES if reaches != "images"])
def test_a_number_that_is_not_the_places_own_says_whose_it_is(words, reaches):
    told = call_card(a_place(reaches, phone_of="the whole of North"), words).lines[0]
    assert told == said(words, reaches, words["card"]["of"].format(whose="the whole of North"))
    assert "the whole of North" in told


@pytest.mark.parametrize("reaches", [reaches for reaches in REACHES if reaches != "images"])
def test_a_call_does_not_make_another_desk_one_that_gives_out_images(words, reaches):
    assert call_card(a_place(reaches, 3), words).lines[0] == said(words, reaches)


def test_a_desk_that_was_called_is_said_to_give_out_copies_with_the_day(words):
    told = call_card(a_place("images", 5), words).lines
    called = words["card"]["called"].format(date="19 November 2026")
    assert told == (words["card"]["images_called"], called)


@pytest.mark.parametrize("reaches", ["switchboard", "booking"])
def test_where_another_desk_answers_the_reader_asks_for_the_desk_by_name(words, reaches):
    told = call_card(a_place(reaches, desk="Film Library", phone_of="North"), words).lines[0]
    whose = words["card"]["of"].format(whose="North")
    assert told == words["card"][f"{reaches}_desk"].format(desk="Film Library", of=whose)
    other = call_card(a_place("records", desk="Film Library"), words).lines[0]
    assert other == said(words, "records")


@pytest.mark.parametrize("days", [None, 3])
def test_a_place_that_has_closed_says_so_with_the_day_and_has_no_number(words, days):
    card = call_card(a_place("images", days, closed="2026-10-01"), words)
    closed = words["card"]["closed"].format(date="1 October 2026")
    assert (card.phone, card.lines, card.checked) == (None, (closed,), "")


def test_a_place_without_a_number_says_so_and_what_to_do_instead(words):
    card = call_card(a_place(reaches=None), words)
    assert (card.phone, card.lines) == (None, (words["card"]["none"],))


def test_a_number_that_nobody_confirmed_says_so_beside_it(words):
    card = call_card(a_place(), words)
    assert card.phone.text == "416-555-0123, ext. 12"
    assert card.lines[1:] == (words["card"]["unconfirmed"],)
    assert card.checked == words["table"]["not_checked"]


@pytest.mark.parametrize("days", [0, 181, 4000])
def test_a_number_that_was_called_says_on_which_day_however_long_ago(words, days):
    card = call_card(a_place("records", days), words)
    day = {0: "24 November 2026", 181: "27 May 2026", 4000: "12 December 2015"}[days]
    assert card.phone
    assert card.lines[1:] == (words["card"]["called"].format(date=day),)
    assert card.checked == day


@pytest.mark.parametrize("reaches", REACHES)
def test_a_number_that_is_not_the_one_that_was_called_says_that_nobody_has(words, reaches):
    card = call_card(a_place(reaches, checked="2026-11-23, 416-555-0199"), words)
    assert card.lines == (said(words, reaches), words["card"]["unconfirmed"])
    assert card.checked == words["table"]["not_checked"]
