"""Whose number must be called: never called first, then called too long ago."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.facility import Facility
from scripts.load.facilities.lines import facility_lines
from scripts.load.files.faults import Lamp

DUE_DAYS = 180  # after a call, until the next one


def never_called(facilities: Iterable[Facility]) -> list[Facility]:
    """Return those with a number that nobody has called, in the file's order. One that has closed
    is not called."""
    return [one for one in facilities if one.main_number and not one.called and not one.closed]


def called_long_ago(facilities: Iterable[Facility], today: date) -> list[Facility]:
    """Return those whose number was called more than DUE_DAYS before `today`, the oldest first. One
    that has closed is not called again."""
    dated = [(one.called, one) for one in facilities if one.called and not one.closed]
    due = [one for one in dated if (today - one[0]).days > DUE_DAYS]
    return [place for _, place in sorted(due, key=lambda one: one[0])]


def stale_calls(root: Path, facilities: Iterable[Facility]) -> list[Lamp]:
    """Return a lamp for each `checked:` that is about another number than the one on file.

    Nothing is refused: the site says that nobody has called the number.
    """
    lines = facility_lines(root)
    found = []
    for place in facilities:
        if place.checked and not place.called:
            called, now = place.checked.phone.typed, place.main_number
            there = f"not {now.typed}, which stands here now" if now else "which is gone"
            instead = (
                f"Call {now.typed}, then write the day of the call and this number."
                if now
                else "Delete the line."
            )
            problem = f"{place.id}: checked: the call was to {called}, {there}"
            found.append(Lamp(FILE, lines.of(place.id, "checked"), problem, instead))
    return found
