"""Whose number must be called: never called first, then called too long ago."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.facility import Facility
from scripts.load.files.faults import Fault
from scripts.load.files.text_file import read_text
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import find

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


def stale_calls(root: Path, facilities: Sequence[Facility]) -> list[Fault]:
    """Return a warning for each `checked:` that is about another number than the one on file.

    Nothing is refused: the site says that nobody has called the number. `facilities`: all of the
    file, in its order.
    """
    tree, _ = load_yaml(read_text(root, FILE)[0], FILE)
    if tree is None:
        return []
    found = []
    for index, place in enumerate(facilities):
        if place.checked and not place.called:
            called, now = place.checked.phone.typed, place.main_number
            there = f"not {now.typed}, which stands here now" if now else "which is gone"
            instead = (
                f"Call {now.typed}, then write the day of the call and this number."
                if now
                else "Delete the line."
            )
            problem = f"{place.id}: checked: the call was to {called}, {there}"
            found.append(Fault(FILE, find(tree, [index, "checked"])[1], problem, instead))
    return found
