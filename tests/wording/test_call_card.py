"""What a reader is told of a number: the words of each case, and how far the number is trusted."""

from datetime import date, timedelta

import pytest

from scripts.load.facilities.facility import Facility
from scripts.wording.call_card import call_card

TODAY = date(2026, 11, 24)
REACHES = ("images", "imaging", "records", "switchboard", "booking")


def a_place(reaches="images", days_ago=None, **more):
    phone = {"phone": "416-555-0123 ext. 12", "phone_reaches": reaches} if reaches else {}
    checked = {} if days_ago is None else {"checked": str(TODAY - timedelta(days_ago))}
    record = {"id": "here", "name": "Here", "kind": "clinic", "address": "1 King Street, Toronto"}
    return Facility.model_validate({**record, **phone, **checked, **more})


@pytest.mark.parametrize("reaches", REACHES)
def test_what_a_number_reaches_is_said_in_plain_words(words, reaches):
    assert call_card(a_place(reaches), words, TODAY).lines[0] == words["card"][reaches]


@pytest.mark.parametrize("reaches", [reaches for reaches in REACHES if reaches != "images"])
def test_a_call_does_not_make_another_desk_one_that_gives_out_images(words, reaches):
    assert call_card(a_place(reaches, 3), words, TODAY).lines[0] == words["card"][reaches]


def test_a_desk_that_was_called_is_said_to_give_out_copies_with_the_day(words):
    told = call_card(a_place("images", 5), words, TODAY).lines[0]
    assert told == words["card"]["images_called"].format(date="19 November 2026")


def test_at_a_main_number_the_reader_asks_for_the_desk_by_name_where_we_know_it(words):
    told = call_card(a_place("switchboard", desk="Film Library"), words, TODAY).lines[0]
    assert told == words["card"]["switchboard_desk"].format(desk="Film Library")
    other = call_card(a_place("records", desk="Film Library"), words, TODAY).lines[0]
    assert other == words["card"]["records"]


def test_a_place_without_a_number_says_so_and_what_to_do_instead(words):
    card = call_card(a_place(reaches=None), words, TODAY)
    assert (card.phone, card.lines) == (None, (words["card"]["none"],))


def test_a_number_that_nobody_confirmed_says_so_beside_it(words):
    card = call_card(a_place(), words, TODAY)
    assert card.phone.text == "416-555-0123, ext. 12"
    assert card.lines[1:] == (words["card"]["unconfirmed"],)
    assert card.checked == words["table"]["not_checked"]


@pytest.mark.parametrize("days", [0, 180])
def test_a_fresh_number_says_when_it_was_checked(words, days):
    card = call_card(a_place("records", days), words, TODAY)
    day = {0: "24 November 2026", 180: "28 May 2026"}[days]
    assert card.phone
    assert card.lines[1:] == (words["card"]["fresh"].format(date=day),)
    assert card.checked == day


@pytest.mark.parametrize(("days", "day"), [(181, "27 May 2026"), (365, "24 November 2025")])
def test_from_the_181st_day_a_number_says_that_it_may_have_changed(words, days, day):
    card = call_card(a_place("records", days), words, TODAY)
    assert card.phone
    assert card.lines[1:] == (words["card"]["ageing"].format(date=day),)


@pytest.mark.parametrize("days", [366, 4000])
def test_from_the_366th_day_the_number_is_gone_and_the_page_says_why(words, days):
    card = call_card(a_place("images", days), words, TODAY)
    assert (card.phone, card.lines) == (None, (words["card"]["expired"],))
