"""An answer takes its examples from the records of places, and loses them with these."""

import pytest

from scripts.load.facilities.facility import Facility
from scripts.wording.examples import MOST, examples

RECORD = {"kind": "hospital", "address": "1 King Street, Toronto"}


def place(name, **more):
    return Facility.model_validate(
        {"id": name.lower().replace(" ", "-"), "name": name, **RECORD, **more}
    )


def test_each_place_that_says_it_is_an_example_in_the_order_of_the_file(words):
    places = [place("East", signs_from="12"), place("West"), place("North", signs_from="16")]
    say = words["examples"]["signs_from"]
    told = [say.format(place=name, value=age) for name, age in (("East", 12), ("North", 16))]
    assert examples("signs_from", places, words) == " ".join(told)


def test_there_are_few_of_them(words):
    places = [place(f"Place {letter}", time="1 day.") for letter in "ABCDE"]
    assert examples("time", places, words).count("1 day.") == MOST < len(places)


@pytest.mark.parametrize("more", [{"rules_for": "records"}, {"closed": "2026-10-01"}])
def test_rules_for_records_and_closed_places_are_no_examples(words, more):
    assert examples("time", [place("East", time="2 days.", **more)], words) == ""


def test_where_no_record_says_it_there_is_no_example(words):
    assert examples("signs_from", [place("East")], words) == ""
