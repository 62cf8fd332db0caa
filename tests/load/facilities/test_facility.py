"""A place as the rest of the site sees it: typed, frozen, and without what nobody wrote."""

from datetime import date

import pytest

from scripts.load.facilities.facility import Facility
from scripts.load.values.checked import Checked
from scripts.load.values.phone import Phone

LEAST = {"id": "sickkids", "name": "SickKids", "kind": "hospital", "address": "1 A Road, Ajax, ON"}


def test_texts_become_what_they_mean():
    place = Facility(
        **LEAST,
        phone="416-813-7511",
        phone_reaches="images",
        ways=["cd", "online"],
        sites=[{"name": "Annex", "phone": "416-813-7511 x2", "phone_reaches": "booking"}],
        checked="2026-05-31, 416-813-7511",
        bring="a\n  consent\u00a0form",
    )
    assert place.phone == Phone("416-813-7511", "4168137511")
    assert place.ways == ("cd", "online")
    assert place.sites[0].phone.ext == "2"
    assert place.checked == Checked(date(2026, 5, 31), place.phone)
    assert place.called == date(2026, 5, 31)
    assert place.bring == "a consent form"


def test_signs_that_mean_something_elsewhere_are_text_here():
    for text in ("<script>alert(1)</script>", "{{ 7*7 }}", "[a](b) | c", '"><img onerror=x>'):
        assert Facility(**{**LEAST, "desk": text}).desk == text


NUMBER = "416-813-7511 ext. 42"


@pytest.mark.parametrize("called", [NUMBER, "(416) 813-7511 x42", "1-416-813-7511, ext. 42"])
def test_a_call_confirms_the_number_that_was_called_however_it_is_written(called):
    checked = {"phone": NUMBER, "phone_reaches": "images", "checked": f"2026-05-31, {called}"}
    assert Facility(**LEAST, **checked).called == date(2026, 5, 31)


@pytest.mark.parametrize("called", ["416-813-7511", "416-813-7512 ext. 42", "416-813-7511 ext. 4"])
def test_a_call_to_another_number_or_extension_confirms_nothing(called):
    checked = {"phone": NUMBER, "phone_reaches": "images", "checked": f"2026-05-31, {called}"}
    assert Facility(**LEAST, **checked).called is None


def test_without_a_number_there_is_nothing_to_confirm():
    assert Facility(**LEAST, checked=f"2026-05-31, {NUMBER}").called is None


def test_where_there_is_no_main_number_a_call_confirms_the_first_other_one():
    place = Facility(**LEAST, records_phone=NUMBER, checked=f"2026-05-31, {NUMBER}")
    assert (place.main_number, place.called) == (place.records_phone, date(2026, 5, 31))
