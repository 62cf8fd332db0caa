"""A contact card is one that every phone reads, and holds what is on file."""

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.generate.contact_card import contact_card
from scripts.load.facilities.facility import Facility
from scripts.load.words.words import load_words
from tests.support.projects.whole_project import SAMPLE
from tests.support.validate.vcard import read_card

WORDS = load_words(SAMPLE.parents[1])[0]
SITE = SimpleNamespace(words=WORDS, clinic=SimpleNamespace(site_url="https://site.example/"))
PLACE = {
    "id": "sickkids",
    "name": "SickKids",
    "kind": "hospital",
    "desk": "Diagnostic Imaging",
    "address": "555 University Avenue, Toronto, ON M5G 1X8",
    "phone": "416-813-7511 ext. 42",
    "phone_reaches": "images",
}


def card_of(**changes) -> dict[str, str]:
    """The card of SickKids with some values changed, as a phone reads it."""
    place = Facility.model_validate(PLACE | changes)
    return read_card(contact_card(place, SITE).encode())


def test_it_names_the_place_the_desk_and_the_number_with_its_extension():
    card = card_of()
    assert card["FN"] == "SickKids: Diagnostic Imaging" and card["ORG"] == "SickKids"
    assert card["TEL"] == "+1-416-813-7511,42"
    assert card["ADR"] == "\t\t555 University Avenue, Toronto, ON M5G 1X8\t\t\t\t"
    assert card["URL"] == "https://site.example/at/sickkids/"
    assert card["N"].count("\t") == 4


@pytest.mark.parametrize("reaches", ["imaging", "switchboard", "booking"])
def test_the_desk_is_not_named_where_another_one_answers(reaches):
    said = WORDS["card"]["brief"][reaches]
    assert card_of(phone_reaches=reaches)["FN"] == f"SickKids: {said}"


def test_it_says_what_the_number_reaches_and_that_nobody_has_called():
    note = card_of()["NOTE"]
    assert note.startswith(WORDS["card"]["images"]) and WORDS["card"]["unconfirmed"] in note


def test_a_place_without_a_number_has_a_card_that_says_so():
    place = {key: value for key, value in PLACE.items() if not key.startswith("phone")}
    card = read_card(contact_card(Facility.model_validate(place), SITE).encode())
    assert "TEL" not in card and card["NOTE"] == WORDS["card"]["none"]


def test_a_place_that_has_closed_has_a_card_that_says_so_and_dials_nothing():
    card = card_of(closed="2026-10-01", fax="416-813-6043")
    assert card["NOTE"] == WORDS["card"]["closed"].format(date="1 October 2026")
    assert card["FN"] == "SickKids" and "TEL" not in card
    assert "416" not in " ".join(card.values())


texts = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=90
)


@given(texts.filter(str.strip), texts.filter(str.strip))
@settings(max_examples=200)
def test_any_name_and_desk_arrive_as_they_were_typed(name, desk):
    place = Facility.model_construct(
        **{
            **PLACE,
            "name": name,
            "desk": desk,
            "phone": None,
            "phone_reaches": None,
            "checked": None,
            "closed": None,
        }
    )
    card = read_card(contact_card(place, SITE).encode())
    assert card["FN"] == f"{name}: {desk}" and card["ORG"] == name
