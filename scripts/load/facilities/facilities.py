"""Reads docs/_data/facilities.yml: every place, or every fault in one run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from scripts.load.facilities.facility import Facility, OtherAddress
from scripts.load.files.faults import BadValue, Fault, did_you_mean, fault_at, shown
from scripts.load.files.text_file import read_text
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import (
    List,
    Mapping,
    Node,
    Scalar,
    check_keys,
    find,
    plain,
    wrong_kind,
)
from scripts.load.values.finder_key import finder_key

FILE = "docs/_data/facilities.yml"
START = 'Begin each place with "- id: ...", and indent its other keys by two spaces.'
UNLIKE = {
    "id": "Each place has its own.",
    "name": "Add what tells them apart, such as the street.",
    "short_name": "Add what tells them apart, such as the street.",
}


def load_facilities(
    root: Path, latest: date, title: str = ""
) -> tuple[tuple[Facility, ...], list[Fault]]:
    """Return the places that could be read, in the file's order; and all faults.

    `root`: the project. `latest`: no call can have been made later. `title`: of the page of a
    place, with the blank {place}; "" when it is not known.
    """
    text, faults = read_text(root, FILE)
    tree, found = load_yaml(text, FILE)
    faults += found
    if not isinstance(tree, List) or not tree.items:
        if not faults:
            faults.append(Fault(FILE, tree.line if tree else 0, "is not a list of places", START))
        return (), faults
    places = []
    for number, node in enumerate(tree.items, 1):
        place, found = _read_place(node, number, {"latest": latest, "title": title})
        faults += found
        if place:
            places.append(place)
    return tuple(places), faults + _twice(tree)


def _read_place(
    node: Node, number: int, context: dict[str, object]
) -> tuple[Facility | None, list[Fault]]:
    owner = _owner(node, number)
    if not isinstance(node, Mapping):
        return None, [Fault(FILE, node.line, f"{owner}: is not a place", START)]
    faults = _key_faults(node, Facility, owner)
    sites = node.values.get("sites")
    for site in sites.items if isinstance(sites, List) else ():
        if isinstance(site, Mapping):
            faults += _key_faults(site, OtherAddress, f"{owner}: sites")
    try:
        place = Facility.model_validate(plain(node), context=context)
    except ValidationError as error:
        told = [_fault(found, node, owner) for found in error.errors(include_url=False)]
        return None, faults + [fault for fault in told if fault]
    return place, faults


def _key_faults(
    node: Mapping, model: type[Facility] | type[OtherAddress], owner: str
) -> list[Fault]:
    fields = model.model_fields
    required = [name for name, field in fields.items() if field.is_required()]
    return check_keys(node, fields, required, FILE, owner)


def _fault(error: ErrorDetails, place: Mapping, owner: str) -> Fault | None:
    """Return the fault that one of pydantic's errors stands for; None for those of check_keys."""
    node, line = find(place, error["loc"])
    context = error.get("ctx", {})
    match error["type"]:
        case "missing" | "extra_forbidden":
            return None
        case "value_error":
            bad = context["error"]
        case "literal_error" if isinstance(node, Scalar):
            right = re.findall("'([a-z]+)'", context["expected"])
            bad = BadValue(f"{shown(node.text)} is not known here", did_you_mean(node.text, right))
        case "string_type" | "literal_error":
            bad = wrong_kind(node, "text")
        case "tuple_type":
            bad = wrong_kind(node, "a list")
        case "model_type":
            bad = wrong_kind(node, "a group")
        case _:
            bad = BadValue(error["msg"])
    field = ": ".join(step for step in error["loc"] if isinstance(step, str))
    return fault_at(FILE, line, f"{owner}: {field}", bad)


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


def _owner(place: Node, number: int) -> str:
    """Return what a fault calls a place: its id, or its number in the file."""
    node, _ = find(place, ["id"])
    if node is not place and isinstance(node, Scalar) and node.text:
        return node.text[:40]
    return f"place {number}"
