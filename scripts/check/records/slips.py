"""Slips of the pen in a record that lead nobody astray: published all the same, and told."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.records.one_desk import one_desk_lamps
from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.facility import Facility
from scripts.load.facilities.lines import FacilityLines, facility_lines
from scripts.load.files.faults import Lamp
from scripts.load.site import Loaded
from scripts.load.values.postal_code import postal_code_problem


def slip_lamps(loaded: Loaded) -> list[Lamp]:
    """Return a lamp for each key without a value, each address whose postal code cannot be, each
    number that was taken away in half, and each that was corrected at one of two places that share
    it."""
    lines = facility_lines(loaded.root)
    lamps = one_desk_lamps(loaded.facilities, lines)
    for place in loaded.facilities:
        lamps += [
            Lamp(FILE, lines.of(place.id, *path), f"{place.id}: {path[0]}: {problem}", instead)
            for path, problem, instead in [*_addresses(place), *_half(place, lines)]
        ]
    return sorted(lamps)


Slip = tuple[tuple[str | int, ...], str, str]  # where in the record, what is wrong, what instead


def _addresses(place: Facility) -> Iterator[Slip]:
    paths: dict[tuple[str | int, ...], str] = {("address",): place.address}
    paths |= {("sites", at, "address"): site.address for at, site in enumerate(place.sites)}
    for path, address in paths.items():
        if problem := postal_code_problem(address):
            yield path, problem, "End the address with the town, the province and the code."


def _half(place: Facility, lines: FacilityLines) -> Iterator[Slip]:
    for key in lines.empty(place.id):
        yield (key,), "has no value", "Write one, or delete the line."
    if not place.phone and lines.has(place.id, "phone_reaches"):
        yield (
            ("phone_reaches",),
            "stands here without a phone",
            "Add the phone, or delete this line.",
        )
