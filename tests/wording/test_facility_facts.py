"""What a records office asks is never shown as a rule for images, and what is unknown is said."""

import pytest
from pydantic import create_model

from scripts.load.facilities.facility import Facility, OtherAddress
from scripts.load.facilities.fields import Number
from scripts.load.values.phone import Phone
from scripts.wording.facility_facts import facility_facts

PLACE = {
    "id": "kmh",
    "name": "KMH",
    "kind": "clinic",
    "address": "50 Minthorn Boulevard, Markham, ON L3T 7X8",
}
NUMBER = "905-855-1860"
ASKED = {"cost": "$10.", "time": "2 days.", "bring": "Photo ID.", "pick_up": "You."}


def facts_of(words, **changes):
    return facility_facts(Facility.model_validate(PLACE | changes), words)


def texts(facts) -> list[str]:
    """The values of labelled facts as they are read."""
    return [getattr(value, "text", value) for _, value in facts]


def test_rules_for_images_stand_with_the_images(words):
    facts = facts_of(words, **ASKED)
    assert texts(facts.images) == list(ASKED.values()) and facts.records == ()


def test_rules_for_records_stand_with_the_records_only(words):
    facts = facts_of(words, **ASKED, rules_for="records")
    assert texts(facts.records) == list(ASKED.values()) and facts.images == ()


@pytest.mark.parametrize(
    ("reaches", "rules_for", "group"),
    [
        ("images", None, "images"),
        ("imaging", None, "images"),
        ("records", None, "records"),
        ("switchboard", "records", "records"),
    ],
)
def test_the_fax_stands_with_the_desk_that_it_reaches(words, reaches, rules_for, group):
    changes = {"rules_for": rules_for} if rules_for else {}
    facts = facts_of(
        words, phone="905-855-1860", phone_reaches=reaches, fax="905-855-1861", **changes
    )
    assert "905-855-1861" in texts(getattr(facts, group))
    other = "records" if group == "images" else "images"
    assert "905-855-1861" not in texts(getattr(facts, other))


def test_the_records_offices_own_numbers_stand_with_the_records(words):
    facts = facts_of(
        words,
        records_phone="905-472-7077 ext. 3",
        records_fax="905-472-7381",
        records_email="records@place.example",
    )
    assert texts(facts.records) == ["905-472-7077, ext. 3", "905-472-7381", "records@place.example"]


def test_ways_and_what_is_good_to_know_stand_with_the_images(words):
    facts = facts_of(words, ways=["online", "cd"], online="A portal.", good_to_know="Ask early.")
    both = ", ".join(words["facility"][way] for way in ("way_online", "way_cd"))
    assert texts(facts.images) == [both, "A portal.", "Ask early."]


def test_where_it_is_names_it_in_full_where_its_title_does_not(words):
    assert texts(facts_of(words).where) == [PLACE["address"]]
    facts = facts_of(words, short_name="K", also_called=["A", "B"], network="N")
    assert texts(facts.where) == ["KMH", PLACE["address"], "A, B", "N"]


def test_what_nobody_knows_is_said(words):
    say = words["facility"]
    assert facts_of(words).unknown == say["unknown_none"]
    assert facts_of(words, **ASKED, rules_for="records").unknown == say["unknown_none"]
    some = facts_of(words, ways=["cd"], cost="$10.", time="2 days.").unknown
    assert say["unknown_bring"] in some and say["unknown_pick_up"] in some
    assert say["unknown_cost"] not in some and say["unknown_ways"] not in some
    assert facts_of(words, ways=["cd"], **ASKED).unknown == ""


def test_the_numbers_of_other_addresses_stand_with_them(words):
    sites = [
        {"name": "East", "address": "2 King Street", "phone": NUMBER, "phone_reaches": "records"},
        {"name": "West"},
    ]
    east, west = facts_of(words, sites=sites).others
    assert (east.name, east.address) == ("East", "2 King Street")
    assert [(label, value.text) for label, value in east.numbers] == [("", NUMBER)]
    assert (west.name, west.numbers) == ("West", ())


def test_a_new_kind_of_number_of_another_address_has_its_label(words):
    new = create_model("New", __base__=OtherAddress, text_number=(Number | None, None))
    east = new.model_validate({"name": "East", "text_number": NUMBER})
    place = Facility.model_validate(PLACE).model_copy(update={"sites": (east,)})
    named = {**words, "facility": {**words["facility"], "text_number": "Text messages"}}
    (other,) = facility_facts(place, named).others
    assert other.numbers == (("Text messages", Phone(NUMBER, "9058551860")),)


@pytest.mark.parametrize(
    ("key", "group"), [("text_number", "images"), ("records_text_number", "records")]
)
def test_a_new_kind_of_number_is_dialled_because_of_its_type(words, key, group):
    model = create_model("New", __base__=Facility, **{key: (Number | None, None)})
    place = model.model_validate(PLACE | {key: NUMBER})
    named = {**words, "facility": {**words["facility"], key: "Text messages"}}
    (fact,) = getattr(facility_facts(place, named), group)
    assert fact == ("Text messages", Phone(NUMBER, "9058551860"))
