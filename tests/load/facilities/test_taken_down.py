"""A number whose check has expired is gone from the record that pages are made of."""

from datetime import date, timedelta

from scripts.load.facilities.facility import Facility
from scripts.load.facilities.taken_down import numbers_of, without_old_numbers

TODAY = date(2026, 11, 24)
RECORD = {
    "id": "here",
    "name": "Here",
    "kind": "hospital",
    "address": "1 King Street, Toronto",
    "phone": "416-555-0123",
    "phone_reaches": "images",
    "fax": "416-555-0124",
    "records_phone": "416-555-0125",
    "records_fax": "416-555-0126",
    "sites": [
        {"name": "East", "phone": "416-555-0127", "phone_reaches": "records"},
        {"name": "West", "address": "2 King Street, Toronto"},
    ],
}


def place_checked(days_ago, record=RECORD):
    return Facility.model_validate({**record, "checked": str(TODAY - timedelta(days_ago))})


def test_every_number_to_call_is_known():
    texts = [number.text for number in numbers_of(place_checked(0))]
    assert texts == ["416-555-0123", "416-555-0127", "416-555-0125"]


def test_up_to_a_year_nothing_is_taken_off():
    for place in (place_checked(0), place_checked(365), Facility.model_validate(RECORD)):
        assert without_old_numbers(place, TODAY) is place


def test_after_a_year_no_phone_or_fax_number_is_left_and_all_else_stays():
    old = place_checked(366)
    shown = without_old_numbers(old, TODAY)
    assert "555" not in str(shown)
    assert [site.name for site in shown.sites] == ["East", "West"]
    assert (shown.name, shown.checked) == (old.name, old.checked)


def test_a_place_that_never_had_a_number_is_not_said_to_have_lost_one():
    record = {key: RECORD[key] for key in ("id", "name", "kind", "address")}
    assert without_old_numbers(place_checked(366, record), TODAY).checked is None
