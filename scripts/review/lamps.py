"""Lamps of approvals: words that no doctor has read as they stand, and readings that are due."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scripts.load.approvals import as_typed
from scripts.load.clinic import SETTINGS
from scripts.load.files.faults import Lamp, shown
from scripts.load.files.yaml_text import read_yaml
from scripts.load.files.yaml_tree import Node, find
from scripts.load.site import Site
from scripts.review.changes import Change, narrowed
from scripts.review.passages import Passage
from scripts.review.state import SignOff, next_review

SIGN = "Let a doctor read /review/ and sign it."


def approval_lamps(site: Site) -> list[Lamp]:
    """Return a lamp for each passage that changed since its approval, with the old words and the
    new; for words that nobody ever approved although the site is public; for words last read more
    than a year ago; and for each approval of what there is no more."""
    sign_off, lines = SignOff(site), _Lines(site.root)
    lamps = [
        Lamp(one.file, 0, f"there is no page {as_typed(one.address)} any more", "Delete the file.")
        for one in site.approvals.values()
        if one.address not in sign_off.things
    ]
    for address, state in sign_off.states.items():
        name = as_typed(address)
        if state.approval:
            if site.today > next_review(state.approval.day):
                problem = f"{name} was last read on {state.approval.day}, more than a year ago"
                line = state.approval.lines["approved"]
                lamps.append(Lamp(state.approval.file, line, problem, SIGN))
        elif state.last:
            lamps += _changed(name, sign_off.changes(address), lines)
        elif site.clinic.first_published:
            problem = f"no doctor has read the words of {name}"
            first = next(one for one in sign_off.things[address].passages if one.file != SETTINGS)
            lamps.append(Lamp(first.file, lines.of(first), problem, SIGN))
    return lamps


class _Lines:
    """Tells in which line a passage stands; reads each YAML file once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.trees: dict[str, Node | None] = {}

    def of(self, passage: Passage) -> int:
        if not passage.at:
            return passage.line
        if passage.file not in self.trees:
            self.trees[passage.file] = read_yaml(self.root, passage.file)[0]
        tree = self.trees[passage.file]
        return find(tree, passage.at)[1] if tree else 0


def _changed(name: str, found: list[Change], lines: _Lines) -> Iterator[Lamp]:
    for change in found:
        old, new = narrowed(change.old, change.new)
        if not old:
            told = f"{shown(new)} is new"
        else:
            told = f"{shown(old)} became {shown(new)}" if new else f"{shown(old)} was taken out"
        yield Lamp(
            change.near.file,
            lines.of(change.near),
            f"{name}: no doctor has read this: {told}",
            SIGN,
        )
