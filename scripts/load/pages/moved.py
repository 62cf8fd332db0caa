"""Addresses that have moved: `docs/_data/moved.yml`, a line `old/: new/` for each."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.load.files.faults import Fault, shown
from scripts.load.files.text_file import read_text
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import Mapping, text_of

MOVED = "docs/_data/moved.yml"
# Pages without a source of their own, that an address may lead to.
GENERATED = ("review/", "staff/", "staff/cases/", "staff/hospitals/", "staff/clinics/")
# The anchors that the page of every place has (facility.html), whatever its record holds.
PLACE_ANCHORS = ("call", "say", "how", "where")
_OLD = re.compile(r"([a-z0-9][a-z0-9-]*/)+")
_NEW = re.compile(r"/?(([a-z0-9][a-z0-9-]*/)*)(?:#([a-z0-9][a-z0-9-]*))?")


def load_moved(root: Path) -> tuple[dict[str, tuple[str, int]], list[Fault]]:
    """{old address: (new address, line)} and the faults of the file alone. The start page, which a
    person writes as /, is the new address ""."""
    text, faults = read_text(root, MOVED, required=False)
    tree, more = load_yaml(text, MOVED) if text.strip() else (None, [])
    faults += more
    if tree is None:
        return {}, faults
    if not isinstance(tree, Mapping):
        return {}, [*faults, Fault(MOVED, 1, "is not lines of old/: new/")]
    moved = {}
    for old, node in tree.values.items():
        line = tree.lines[old]
        new, found = text_of(node, MOVED, old)
        faults += found
        if not _OLD.fullmatch(old):
            problem = f"{shown(old)} is not an address below the site"
            faults.append(Fault(MOVED, line, problem, "Write it like disc/."))
        elif new and not _NEW.fullmatch(new):
            problem = f"{old}: {shown(new)} is not an address below the site"
            faults.append(Fault(MOVED, line, problem, "Write it like cd/, images/#call or /."))
        elif new:
            moved[old] = (new.removeprefix("/"), line)
    return moved, faults


def moved_faults(moved: dict[str, tuple[str, int]], anchors: dict[str, set[str]]) -> list[Fault]:
    """Faults of moves against the real pages: {address: anchors} of each.

    One hop only, never in a circle, never over a page that exists, never to a page or an anchor
    that does not.
    """
    faults = []
    for old, (new, line) in moved.items():
        page, _, anchor = new.partition("#")
        problem, instead = "", ""
        if old in anchors:
            problem, instead = f"{old}: is a page of its own", "Delete the line, or the page."
        elif page == old:
            problem, instead = f"{old}: leads to itself", "Write where it went."
        elif page in moved:
            further = moved[page][0]
            in_circle = further.partition("#")[0] == old
            problem = f"{old}: {page} has moved too" + (", back to here" if in_circle else "")
            instead = "Write where it went." if in_circle else f"Write {old}: {further or '/'}."
        elif page not in anchors:
            problem, instead = f"{old}: there is no page {page or '/'}", "Write one that exists."
        elif anchor and anchor not in anchors[page]:
            problem, instead = f"{old}: {page} has no anchor {anchor}", "Write one that it has."
        if problem:
            faults.append(Fault(MOVED, line, problem, instead))
    return faults
