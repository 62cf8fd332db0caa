"""The facts of a facility as labelled lists: for images, for written records, and where it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.load.facilities.facility import Facility, OtherAddress
from scripts.load.facilities.numbers import MAIN, NumberOnFile, numbers_of
from scripts.load.values.phone import Phone
from scripts.load.words.words import Texts, Words
from scripts.wording.fill import fill

_ASKED = ("cost", "time", "bring", "pick_up")

Fact = tuple[str, str | Phone]  # its label and its value; a Phone is a number that is dialled


@dataclass(frozen=True)
class OtherAddressFacts:
    """An other address of the facility, as text, and its numbers; that of `phone` has no label."""

    name: str
    address: str
    numbers: tuple[Fact, ...]


@dataclass(frozen=True)
class FacilityFacts:
    """Lists of (label, value) and a sentence on what nobody here knows about images."""

    images: tuple[Fact, ...]
    records: tuple[Fact, ...]
    where: tuple[Fact, ...]
    others: tuple[OtherAddressFacts, ...]
    unknown: str


def facility_facts(place: Facility, words: Words) -> FacilityFacts:
    """Return the facts; a records office's rules (`rules_for: records`) never stand with images."""
    say: Texts = words["facility"]
    asked = [(say[key], getattr(place, key)) for key in _ASKED]
    for_records = place.rules_for == "records"
    numbers = [one for one in numbers_of(place) if one.key != MAIN and not one.at]
    images = [
        (say["ways"], ", ".join(say[f"way_{way}"] for way in place.ways)),
        (say["online"], place.online),
        *([] if for_records else asked),
        *(_number(one, say) for one in numbers if not _of_records(one, place)),
        (say["know"], place.good_to_know),
    ]
    records = [
        *(asked if for_records else []),
        *(_number(one, say, records=True) for one in numbers if _of_records(one, place)),
        (say["records_email"], place.records_email),
    ]
    where = [
        (say["full_name"], place.name if place.short_name else ""),
        (say["address"], place.address),
        (say["also_called"], ", ".join(place.also_called)),
        (say["network"], place.network),
    ]
    others = tuple(_other(one, say) for one in place.sites)
    unknown = _unknown(place, say)
    return FacilityFacts(_known(images), _known(records), _known(where), others, unknown)


def _known(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple((label, value) for label, value in facts if value)


def _of_records(number: NumberOnFile, place: Facility) -> bool:
    """Return whether a number is the records office's; the fax is that of the desk on the phone."""
    if number.key == "fax":
        return place.rules_for == "records" or place.phone_reaches == "records"
    return number.key.startswith("records_")


def _number(number: NumberOnFile, say: Texts, records: bool = False) -> Fact:
    label = say["records_fax" if records and number.kind == "fax" else number.key]
    return label, number.phone if number.kind == "call" else number.phone.text


def _other(place: OtherAddress, say: Texts) -> OtherAddressFacts:
    numbers = tuple(
        ("", one.phone) if one.key == MAIN else _number(one, say) for one in numbers_of(place)
    )
    return OtherAddressFacts(place.name, place.address, numbers)


def _unknown(place: Facility, say: Texts) -> str:
    keys = ["ways", *_ASKED]
    missing = [
        say[f"unknown_{key}"]
        for key in keys
        if not getattr(place, key) or (key in _ASKED and place.rules_for == "records")
    ]
    if len(missing) == len(keys):
        return say["unknown_none"]
    return fill(say["unknown"], list=", ".join(missing)) if missing else ""
