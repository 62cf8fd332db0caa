"""Addresses that have moved: `docs/_data/moved.yml`, a line `old/: new/` for each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from scripts.load.files.faults import Fault, fault_at, shown
from scripts.load.files.yaml_text import read_yaml
from scripts.load.files.yaml_tree import Mapping, Scalar, wrong_kind

MOVED = "docs/_data/moved.yml"
_OLD = re.compile(r"([a-z0-9][a-z0-9-]*/)+")
_NEW = re.compile(r"/?(([a-z0-9][a-z0-9-]*/)*)(?:#([a-z0-9][a-z0-9-]*))?")


@dataclass(frozen=True)
class Move:
    """`new`: the address where an old one leads, with its anchor if need be; the start page, which
    a person writes as /, is "". `line`: in the file."""

    new: str
    line: int


def load_moved(root: Path) -> tuple[dict[str, Move], list[Fault]]:
    """Return {old address: Move} and the faults of the file alone."""
    tree, faults = read_yaml(root, MOVED, required=False)
    if tree is None:
        return {}, faults
    if not isinstance(tree, Mapping):
        return {}, [*faults, Fault(MOVED, 1, "is not lines of old/: new/")]
    moved = {}
    for old, node in tree.values.items():
        if not isinstance(node, Scalar):
            faults.append(fault_at(MOVED, node.line, old, wrong_kind(node, "text")))
            continue
        line, new = tree.lines[old], node.text
        if not _OLD.fullmatch(old):
            problem = f"{shown(old)} is not an address below the site"
            faults.append(Fault(MOVED, line, problem, "Write it like disc/."))
        elif new and not _NEW.fullmatch(new):
            problem = f"{old}: {shown(new)} is not an address below the site"
            faults.append(Fault(MOVED, line, problem, "Write it like cd/, images/#call or /."))
        elif new:
            moved[old] = Move(new.removeprefix("/"), line)
    return moved, faults
