"""The facts of a facility as labelled lists: for images, for written records, and where it is."""

from dataclasses import dataclass

from scripts.load.facilities.facility import Facility
from scripts.wording.fill import fill

_ASKED = ("cost", "time", "bring", "pick_up")


@dataclass(frozen=True)
class FacilityFacts:
    """Lists of (label, value) and a sentence on what nobody here knows about images."""

    images: tuple[tuple[str, object], ...]
    records: tuple[tuple[str, object], ...]
    where: tuple[tuple[str, object], ...]
    unknown: str


def facility_facts(place: Facility, words: dict) -> FacilityFacts:
    """Return the facts; a records office's rules (`rules_for: records`) never stand with images."""
    say = words["facility"]
    ways = ", ".join(say[f"way_{way}"] for way in place.ways)
    asked = [(say[key], getattr(place, key)) for key in _ASKED]
    fax = place.fax and place.fax.text
    for_records = place.rules_for == "records"
    fax_is_records = for_records or place.phone_reaches == "records"
    images = [
        (say["ways"], ways),
        (say["online"], place.online),
        *([] if for_records else asked),
        (say["fax"], None if fax_is_records else fax),
        (say["know"], place.good_to_know),
    ]
    records = [
        *(asked if for_records else []),
        (say["records_fax"], fax if fax_is_records else None),
        (say["records_phone"], place.records_phone),
        (say["records_fax"], place.records_fax and place.records_fax.text),
        (say["records_email"], place.records_email),
    ]
    where = [
        (say["full_name"], place.name if place.short_name else ""),
        (say["address"], place.address),
        (say["also_called"], ", ".join(place.also_called)),
        (say["network"], place.network),
    ]
    return FacilityFacts(_known(images), _known(records), _known(where), _unknown(place, words))


def _known(facts: list) -> tuple[tuple[str, object], ...]:
    return tuple((label, value) for label, value in facts if value)


def _unknown(place: Facility, words: dict) -> str:
    say = words["facility"]
    keys = ["ways", *_ASKED]
    missing = [
        say[f"unknown_{key}"]
        for key in keys
        if not getattr(place, key) or (key in _ASKED and place.rules_for == "records")
    ]
    if len(missing) == len(keys):
        return say["unknown_none"]
    return fill(say["unknown"], list=", ".join(missing)) if missing else ""
