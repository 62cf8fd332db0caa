"""Reads docs/_data/facilities.yml: every place, or every fault in one run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from scripts.load.facilities.facility import Facility
from scripts.load.files.faults import BadValue, Fault, fault_at, shown
from scripts.load.files.typed import id_of, read_as
from scripts.load.files.yaml_text import read_yaml
from scripts.load.files.yaml_tree import List, Mapping, Node, Scalar, find
from scripts.load.values.finder_key import finder_key

FILE = "docs/_data/facilities.yml"
START = 'Begin each place with "- id: ...", and indent its other keys by two spaces.'
UNLIKE = {
    "id": "Each place has its own.",
    "name": "Add what tells them apart, such as the street.",
    "short_name": "Add what tells them apart, such as the street.",
}


def load_facilities(
    root: Path, latest: date
) -> tuple[tuple[Facility, ...], frozenset[str] | None, list[Fault]]:
    """Return the facilities that could be read, in the file's order; every id as it was typed, also
    of those that could not, or None where the file does not tell them; and all faults.

    `root`: the project. `latest`: no call can have been made later. A clinic that takes the site
    over begins with a file that holds none: that is no fault.
    """
    tree, faults = read_yaml(root, FILE, may_be_empty=True)  # a lamp: a number was taken away
    if tree is None and not faults:
        return (), frozenset(), []
    if not isinstance(tree, List):
        if not faults:
            faults.append(Fault(FILE, tree.line if tree else 0, "is not a list of places", START))
        return (), None, faults
    facilities = []
    context: dict[str, object] = {"latest": latest}
    for number, node in enumerate(tree.items, 1):
        owner = id_of(node) or f"place {number}"
        if not isinstance(node, Mapping):
            faults.append(Fault(FILE, node.line, f"{owner}: is not a place", START))
            continue
        facility, found = read_as(Facility, node, FILE, owner, context)
        faults += found
        if facility:
            facilities.append(facility)
    ids = [text for place in tree.items for key, text, _ in _names(place) if key == "id"]
    all_ids = frozenset(ids) if len(ids) == len(tree.items) else None
    return tuple(facilities), all_ids, faults + _twice(tree)


def _twice(places: List) -> list[Fault]:
    """Return a fault for each id, and each name as a reader sees it, that an earlier place has."""
    faults: list[Fault] = []
    first: dict[tuple[str, str], tuple[int, int]] = {}
    for number, place in enumerate(places.items):
        for key, text, line in _names(place):
            seen = key if key == "id" else "name", text if key == "id" else _as_seen(text)
            owner, at = first.setdefault(seen, (number, line))
            if owner != number:
                bad = BadValue(f"{shown(text)} is that of the place in line {at} too", UNLIKE[key])
                faults.append(fault_at(FILE, line, key, bad))
    return faults


def _names(place: Node) -> Iterator[tuple[str, str, int]]:
    for key in ("id", "name", "short_name"):
        node, line = find(place, [key])
        if node is not place and isinstance(node, Scalar) and node.text:
            yield key, node.text, line


def _as_seen(name: str) -> str:
    """Return the same for two names that differ in case, accents, spaces, dots and dashes only."""
    return finder_key(name).replace(" ", "") or name
