"""What in a record only looks wrong: it is published all the same, and somebody is told."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.records.one_desk import one_desk_lamps
from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.facility import Facility
from scripts.load.facilities.fields import LONGEST_NAME, LONGEST_TEXT
from scripts.load.facilities.lines import FacilityLines, facility_lines
from scripts.load.files.faults import Lamp
from scripts.load.site import Loaded
from scripts.load.values.postal_code import postal_code_problem
from scripts.load.values.titles import LONGEST_TITLE


def record_lamps(loaded: Loaded) -> list[Lamp]:
    """Return a warning for each name and text that is too long to look well, each address without a
    right postal code, each number that was taken away in half, and each that was corrected at one
    of two places that share it."""
    lines = facility_lines(loaded.root)
    around = len(loaded.words["facility"]["title"].replace("{place}", ""))
    lamps = one_desk_lamps(loaded.facilities, lines)
    for place in loaded.facilities:
        found = [*_title(place, around), *_long(place), *_address(place), *_half(place, lines)]
        lamps += [
            Lamp(FILE, lines.of(place.id, key), f"{place.id}: {key}: {problem}", instead)
            for key, problem, instead in found
        ]
    return sorted(lamps)


def _title(place: Facility, around: int) -> Iterator[tuple[str, str, str]]:
    name, most = place.short_name or place.name, LONGEST_TITLE - around
    if len(name) > most:
        key, do = ("short_name", "Use") if place.short_name else ("name", "Add")
        problem = f"the page's title has {len(name) + around} characters"
        yield key, problem, f"{do} a short_name of {most} characters at most."


def _long(place: Facility) -> Iterator[tuple[str, str, str]]:
    names = ("name", "short_name", "network")
    for key, value in place:
        most = LONGEST_NAME if key in names else LONGEST_TEXT
        if isinstance(value, str) and len(value) > most and not value.startswith("http"):
            yield key, f"has {len(value)} characters", f"{most} are read more easily."


def _address(place: Facility) -> Iterator[tuple[str, str, str]]:
    for address in (place.address, *(site.address for site in place.sites)):
        if problem := postal_code_problem(address):
            key = "address" if address == place.address else "sites"
            yield key, problem, "End the address with the town, the province and the code."


def _half(place: Facility, lines: FacilityLines) -> Iterator[tuple[str, str, str]]:
    if not place.phone and lines.has(place.id, "phone_reaches"):
        yield "phone_reaches", "stands here without a phone", "Add the phone, or delete this line."
