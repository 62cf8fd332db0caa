"""The facts of a facility as labelled lists: for images, for written records, and where it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.load.facilities.facility import Facility, OtherAddress
from scripts.load.facilities.numbers import MAIN, NumberOnFile, numbers_of
from scripts.load.values.marks import bare, joined
from scripts.load.values.postal_code import unbroken
from scripts.load.words.words import Texts, Words
from scripts.wording.dates import long_date
from scripts.wording.fill import fill

Fact = tuple[str, str | NumberOnFile]  # its label and its value


@dataclass(frozen=True)
class OtherAddressFacts:
    """Another address of the facility; its numbers, with what each reaches and if it was called."""

    name: str
    address: str
    numbers: tuple[Fact, ...]


@dataclass(frozen=True)
class FacilityFacts:
    """Lists of (label, value): for images, for written records, where it is, other addresses."""

    images: tuple[Fact, ...]
    records: tuple[Fact, ...]
    where: tuple[Fact, ...]
    others: tuple[OtherAddressFacts, ...]


def facility_facts(place: Facility, words: Words) -> FacilityFacts:
    """Return the facts; a records office's rules (`rules_for: records`) never stand with images."""
    say: Texts = words["facility"]
    comma = words["site"]["comma"]
    age = fill(say["signs"], age=place.signs_from) if place.signs_from else ""
    asked = [(say["signs_from"], age), (say["bring"], place.bring)]
    asked += [(say[key], getattr(place, key)) for key in ("cost", "time", "pick_up")]
    for_records = place.rules_for == "records"
    numbers = [one for one in numbers_of(place) if one.key != MAIN and not one.at]
    images = [
        *([] if for_records else asked),
        (say["ways"], joined(comma, [say[f"way_{way}"] for way in place.ways])),
        (say["online"], place.online),
        *(_number(one, place, words) for one in numbers if not _of_records(one, place)),
        (say["know"], place.good_to_know),
    ]
    records = [
        *(asked if for_records else []),
        *(_number(one, place, words) for one in numbers if _of_records(one, place)),
        (say["records_email"], place.records_email),
    ]
    where = [
        (say["full_name"], place.name if place.short_name else ""),
        (say["address"], unbroken(place.address)),
        (say["also_called"], joined(comma, _other_names(place))),
        (say["network"], "" if bare(place.network) in bare(place.name) else place.network),
    ]
    others = tuple(_other(one, place, words) for one in place.sites)
    return FacilityFacts(_known(images), _known(records), _known(where), others)


def _other_names(place: Facility) -> tuple[str, ...]:
    """Return its other names; people also search by those of its sites and of what it is part of,
    which stand on the page as such."""
    elsewhere = {place.name, place.short_name, *(site.name for site in place.sites)}
    names = [name for name in place.also_called if name not in elsewhere]
    return tuple(name for name in names if bare(name) not in bare(place.network))


def _known(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple((label, value) for label, value in facts if value)


def _of_records(number: NumberOnFile, place: Facility) -> bool:
    """Return whether a number is the records office's; the fax is that of the desk on the phone."""
    if number.key == "fax":
        return place.phone_reaches == "records"
    return number.key.startswith("records_")


def _number(number: NumberOnFile, place: Facility, words: Words) -> Fact:
    say, brief = words["facility"], words["card"]["brief"]
    desk = place.desk or brief[place.phone_reaches or "images"]
    what = brief[number.reaches] if number.key == MAIN else fill(say[number.key], desk=desk)
    day = place.call_to(number.phone)
    called = fill(say["called"], what=what, date=long_date(day, words)) if day else ""
    not_yet = say["not_checked" if number.kind == "fax" else "not_called"]
    label = called or fill(not_yet, what=what)
    return label, number


def _other(other: OtherAddress, place: Facility, words: Words) -> OtherAddressFacts:
    numbers = tuple(_number(one, place, words) for one in numbers_of(other))
    return OtherAddressFacts(other.name, unbroken(other.address), numbers)
