"""Every number of a record is found by the type of its field."""

import pytest
from pydantic import Field

from scripts.load.facilities.facility import Facility, OtherAddress
from scripts.load.facilities.fields import Number
from scripts.load.facilities.numbers import number_fields, numbers_of, numbers_to_call

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


class WithTextNumber(Facility):
    """A facility with a kind of number that no code knows by its name."""

    text_number: Number | None = Field(None, description="The number for text messages.")


def test_every_number_of_a_record_comes_with_its_field_and_kind():
    found = [(one.key, one.phone.text, one.kind) for one in numbers_of(Facility(**RECORD))]
    assert found == [
        ("phone", "416-555-0123", "call"),
        ("fax", "416-555-0124", "fax"),
        ("records_phone", "416-555-0125", "call"),
        ("records_fax", "416-555-0126", "fax"),
        ("phone", "416-555-0127", "call"),
    ]


def test_a_number_says_what_it_reaches_and_at_which_address():
    first, *_, last = numbers_of(Facility(**RECORD))
    assert (first.reaches, first.at) == ("images", "")
    assert (last.reaches, last.at) == ("records", "East")


def test_nobody_calls_a_fax():
    numbers = [one.phone.text for one in numbers_to_call(Facility(**RECORD))]
    assert numbers == ["416-555-0123", "416-555-0125", "416-555-0127"]


@pytest.mark.parametrize("model", [Facility, OtherAddress])
def test_no_field_holds_a_number_in_a_way_that_is_not_found(model):
    holds = {key for key, field in model.model_fields.items() if "Phone" in str(field.annotation)}
    assert holds and holds == set(number_fields(model))
