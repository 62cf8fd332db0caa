"""Places that share a desk share its number: where one was corrected alone, the other is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations, permutations

from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.facility import Facility
from scripts.load.facilities.lines import FacilityLines
from scripts.load.facilities.numbers import MAIN, numbers_to_call
from scripts.load.files.faults import Lamp

ROUND = 31  # days: two numbers that were called in one round of calls are both right
INSTEAD = "Call both, and write what you hear."


def one_desk_lamps(facilities: tuple[Facility, ...], lines: FacilityLines) -> list[Lamp]:
    """Return a warning for each number that another place had too until its own was corrected: its
    `checked:` tells that, or both have one network, desk and fax."""
    had = list(_had(facilities, lines))
    told = {frozenset(pair) for pair, _ in had}
    for one, other in combinations(facilities, 2):
        if _one_desk(one, other) and frozenset((one.id, other.id)) not in told:
            doubtful, sure = sorted((one, other), key=_doubt)
            problem = "has the same network, desk and fax, and another number"
            had.append(((one.id, other.id), _lamp(doubtful, sure, MAIN, problem, lines)))
    return [lamp for _, lamp in had]


def _had(
    facilities: tuple[Facility, ...], lines: FacilityLines
) -> Iterator[tuple[tuple[str, str], Lamp]]:
    """Yield (both ids, lamp) for each number of one place at which another was called before."""
    for one, other in permutations(facilities, 2):
        call = one.checked
        if not call or one.called or not one.phone:
            continue
        for number in numbers_to_call(other):
            if number.phone.dials(call.phone) and not number.at:
                problem = "had this number too, and has another now"
                yield (one.id, other.id), _lamp(other, one, number.key, problem, lines)


def _one_desk(one: Facility, other: Facility) -> bool:
    """Return whether two places with different numbers have one desk, and no round of calls has
    confirmed both."""
    if not one.phone or not other.phone or one.phone.dials(other.phone):
        return False
    if one.called and other.called and abs((one.called - other.called).days) <= ROUND:
        return False
    same = [one.network == other.network, one.desk == other.desk, one.fax == other.fax]
    return all(same) and bool(one.network and one.desk)


def _doubt(place: Facility) -> date:
    return place.called or date.min


def _lamp(place: Facility, other: Facility, key: str, problem: str, lines: FacilityLines) -> Lamp:
    number = other.phone.typed if other.phone else ""
    there = f"{number} (line {lines.of(other.id, MAIN)})"
    problem = f"{place.id}: {key}: {other.id} {problem}, {there}"
    return Lamp(FILE, lines.of(place.id, key), problem, INSTEAD)
