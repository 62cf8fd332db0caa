"""What a YAML file holds, with the line of everything, and the checks that most files need."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Literal

from scripts.load.files.faults import BadValue, Fault, did_you_mean, nearest, shown


@dataclass(frozen=True)
class Scalar:
    """A text as it stands in the file; "" where the file has nothing or a fault was found."""

    text: str
    line: int


@dataclass(frozen=True)
class List:
    """The items of a list, in the file's order."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True)
class Mapping:
    """`values`: the value of each key, in the file's order. `lines`: the line of each key."""

    values: dict[str, Node]
    line: int
    lines: dict[str, int] = field(default_factory=dict)


Node = Scalar | List | Mapping
Plain = str | list["Plain"] | dict[str, "Plain"]

KINDS = {Scalar: "text", List: "a list", Mapping: "a group"}


def plain(node: Node) -> Plain:
    """Return the same as str, list and dict, without what is empty (load_yaml told of it)."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, List):
        return [plain(item) for item in node.items if not is_empty(item)]
    return {key: plain(value) for key, value in node.values.items() if not is_empty(value)}


def find(node: Node, path: Iterable[str | int]) -> tuple[Node, int]:
    """Return what a path of keys and indexes leads to, and its line: the key's where there is one.
    As far along the path as the file goes."""
    line = node.line
    for step in path:
        if isinstance(node, Mapping) and step in node.values:
            line, node = node.lines[step], node.values[step]
        elif isinstance(node, List) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            line = node.line
        else:
            break
    return node, line


def check_keys(
    mapping: Mapping, known: Collection[str], required: Collection[str], file: str, owner: str = ""
) -> list[Fault]:
    """Return a fault for each key that is not `known`, with the nearest right one, and for each
    that is `required` and not there (unless a misspelt key was probably meant to be it)."""
    label = f"{owner}: " if owner else ""
    faults, meant = [], set()
    for key in mapping.values:
        if key not in known:
            meant.add(nearest(key, known))
            problem = f"{label}{shown(key)} is not a key that is known here"
            faults.append(Fault(file, mapping.lines[key], problem, did_you_mean(key, known)))
    for key in required:
        if key not in mapping.values and key not in meant:
            problem = f"{label}{key} is missing"
            faults.append(Fault(file, mapping.line, problem, f'Add a line "{key}: ...".'))
    return faults


def wrong_kind(
    node: Node, wanted: Literal["text", "a list", "a list of groups", "a group"]
) -> BadValue:
    """Return what is wrong with a node that is not `wanted`. A group is "key: value" lines."""
    instead = {
        "text": "Write one text, in quotes if it begins with [, { or -.",
        "a list": "Write it in square brackets: [one, two].",
        "a list of groups": 'Begin each item with "- ", and indent its other keys by two spaces.',
        "a group": 'Write "key: value" lines.',
    }
    return BadValue(f"is {KINDS[type(node)]}, where {wanted} belongs", instead[wanted])


def is_empty(node: Node) -> bool:
    """Return whether load_yaml told a fault of this value, or the file has nothing here."""
    return isinstance(node, Scalar) and not node.text
