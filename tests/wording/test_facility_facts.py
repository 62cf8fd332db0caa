"""What a records office asks is never shown as a rule for images, and each number has its label."""

import pytest

from scripts.load.facilities.facility import Facility
from scripts.load.values.postal_code import unbroken
from scripts.wording.facility_facts import facility_facts

PLACE = {
    "id": "kmh",
    "name": "KMH",
    "kind": "clinic",
    "address": "50 Minthorn Boulevard, Markham, ON L3T 7X8",
}
NUMBER = "905-855-1860"
ASKED = {"bring": "Photo ID.", "cost": "$10.", "time": "2 days.", "pick_up": "You."}


def facts_of(words, **changes):
    return facility_facts(Facility.model_validate(PLACE | changes), words)


def not_called(words, what: str) -> str:
    return words["facility"]["not_called"].format(what=what)


def texts(facts) -> list[str]:
    """The values of labelled facts as they are read."""
    return [value if isinstance(value, str) else value.phone.text for _, value in facts]


def test_they_come_in_the_order_of_the_call_before_the_ways(words):
    facts = facts_of(words, **ASKED, ways=["cd"], signs_from="12")
    say = words["facility"]
    labels = [say[key] for key in ("signs_from", "bring", "cost", "time", "pick_up", "ways")]
    assert [label for label, _ in facts.images] == labels


def test_the_age_from_which_a_patient_signs_is_said_of_images_or_of_records(words):
    told = (words["facility"]["signs_from"], words["facility"]["signs"].format(age=12))
    assert facts_of(words, signs_from="12").images == (told,)
    facts = facts_of(words, signs_from="12", rules_for="records")
    assert (facts.images, facts.records) == ((), (told,))


def test_rules_for_records_stand_with_the_records_only(words):
    facts = facts_of(words, **ASKED, rules_for="records")
    assert texts(facts.records) == list(ASKED.values()) and facts.images == ()


@pytest.mark.parametrize(
    ("reaches", "rules_for", "group"),
    [
        ("images", None, "images"),
        ("imaging", None, "images"),
        ("records", None, "records"),
        ("switchboard", "records", "images"),
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


FAX = {"phone": NUMBER, "fax": "905-855-1861"}


def test_a_fax_names_the_desk_that_it_reaches(words):
    brief = words["card"]["brief"]
    for reaches in brief:
        for desk in ("Film Library", ""):
            facts = facts_of(
                words, **FAX, phone_reaches=reaches, **({"desk": desk} if desk else {})
            )
            ((label, _),) = facts.images + facts.records
            what = words["facility"]["fax"].format(desk=desk or brief[reaches])
            assert label == words["facility"]["not_checked"].format(what=what)


def test_each_number_says_by_itself_if_it_was_called(words):
    east = {"name": "East", "phone": NUMBER, "phone_reaches": "records"}
    place = {"records_phone": NUMBER, "checked": f"2026-05-31, {NUMBER}", "sites": [east]}
    say, brief = words["facility"], words["card"]["brief"]
    facts = facts_of(words, **place)
    called = {"date": "31 May 2026"}
    assert facts.records[0][0] == say["called"].format(what=say["records_phone"], **called)
    assert facts.others[0].numbers[0][0] == say["called"].format(what=brief["records"], **called)
    facts = facts_of(words, **place | {"records_phone": "905-855-1862"})
    assert facts.records[0][0] == not_called(words, say["records_phone"])


def test_the_records_offices_own_numbers_stand_with_the_records(words):
    facts = facts_of(
        words,
        records_phone="905-472-7077 ext. 3",
        records_fax="905-472-7381",
        records_email="records@place.example",
    )
    assert texts(facts.records) == ["905-472-7077, ext. 3", "905-472-7381", "records@place.example"]


def test_where_it_is_names_it_in_full_where_its_title_does_not(words):
    address = unbroken(PLACE["address"])
    assert texts(facts_of(words).where) == [address]
    facts = facts_of(words, short_name="K", also_called=["A", "B"], network="N")
    assert texts(facts.where) == ["KMH", address, "A, B", "N"]


def test_a_name_that_stands_elsewhere_on_the_page_is_not_told_twice(words):
    facts = facts_of(
        words,
        short_name="K",
        also_called=["K", "East", "Old name", "The Network"],
        network="The Network (TN)",
        sites=[{"name": "East"}],
    )
    assert texts(facts.where)[2:] == ["Old name", "The Network (TN)"]
    assert "KM" not in texts(facts_of(words, network="KM").where)


def test_the_numbers_of_other_addresses_stand_with_them(words):
    sites = [
        {"name": "East", "address": "2 King Street", "phone": NUMBER, "phone_reaches": "records"},
        {"name": "West"},
    ]
    east, west = facts_of(words, sites=sites).others
    assert (east.name, east.address) == ("East", "2 King Street")
    reaches = not_called(words, words["card"]["brief"]["records"])
    assert [(label, one.phone.text) for label, one in east.numbers] == [(reaches, NUMBER)]
    assert (west.name, west.numbers) == ("West", ())
