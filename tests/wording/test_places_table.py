"""The finder's example is taken from the records, so what it says to type finds a place."""

from scripts.load.facilities.facility import Facility
from scripts.wording.places_table import finder_example, place_key

RECORD = {"kind": "hospital", "address": "1 King Street, Toronto"}


def place(name, **more):
    return Facility.model_validate({"id": name.lower(), "name": name, **RECORD, **more})


def told(words, *places):
    return finder_example(places, words)


def test_it_is_what_two_places_that_do_not_belong_together_are_called(words):
    places = [
        place("Closed", also_called=["C"], closed="2026-01-01"),
        place("East", also_called=["EGH", "Old East"], network="Both"),
        place("West", also_called=["WGH"], network="Both"),
        place("South"),
        place("North", also_called=["NGH"]),
    ]
    assert told(words, *places) == words["finder"]["example"].format(names="EGH, South")


def test_one_place_is_enough(words):
    assert told(words, place("East")) == words["finder"]["example"].format(names="East")


def test_what_a_person_may_type_for_a_place_is_in_its_key():
    key = place_key(place("East", also_called=["EGH"], sites=[{"name": "Annex"}]))
    assert all(word in key for word in ("east", "egh", "annex", "king"))
