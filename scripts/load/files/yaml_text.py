"""Reads YAML with every value left as the text that it is.

PyYAML's own loaders read NO as false, 17:30 as 1050 and 017 as 15, keep the last of two equal
keys, and build objects. This one takes its events only: NO, 1.10, ~ and 2024-01-01 stay text, and
what a data file has no use for (anchors, tags, several documents) is a fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from scripts.load.files.faults import Fault, shown
from scripts.load.files.text_file import UNSEEN, read_text, unseen_problem
from scripts.load.files.yaml_syntax import syntax_fault
from scripts.load.files.yaml_tree import List, Mapping, Node, Scalar

DEEPEST = 8  # lists and mappings within each other
PARSER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LINE_END = "\r\n|[\n\r\x85\u2028\u2029]"  # what YAML counts as one
TYPE_AS_TEXT = "Write the text itself; put it in quotes if it begins with &, * or !."
HASH = "Put the text in double quotes, or the comment on a line of its own."
BEGINS_WITH = "Put a text that begins with [ or { in quotes."


def read_yaml(
    root: Path, file: str, *, required: bool = True, may_be_empty: bool = False
) -> tuple[Node | None, list[Fault]]:
    """Return the tree of the file root/file, None when it has none, and all its faults: those of
    its text (read_text) and of its YAML (load_yaml)."""
    text, faults = read_text(root, file, required=required, may_be_empty=may_be_empty)
    tree, found = load_yaml(text, file, may_be_empty=may_be_empty)
    return tree, faults + found


def load_yaml(
    text: str, file: str, first_line: int = 1, *, may_be_empty: bool = False
) -> tuple[Node | None, list[Fault]]:
    """Return the tree of a YAML text, and its faults. Never raise.

    The tree is None when the text holds nothing, and when it cannot be read to its end. A value
    that has a fault is an empty Scalar. `first_line`: the line of the file at which the text
    begins (front matter). `may_be_empty`: a key without a value is no fault, and not in the tree.
    """
    tree = _Tree(file, first_line, re.split(LINE_END, text), may_be_empty)
    if found := yaml.reader.Reader.NON_PRINTABLE.search(text):
        line = text.count("\n", 0, found.start()) + first_line
        return None, [Fault(file, line, *unseen_problem(found[0]))]
    try:
        for event in yaml.parse(text, Loader=PARSER):
            tree.take(event)
            if tree.stopped:
                return None, tree.faults
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        if not tree.tabs:  # they are why
            tree.faults.append(syntax_fault(error, tree.lines, file, first_line))
        return None, tree.faults
    return tree.root, tree.faults


@dataclass
class _Open:
    """A list or mapping whose end has not come yet. `key`: of the value that comes next."""

    line: int
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    values: dict[str, Node] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    key: Scalar | None = None

    def closed(self) -> Node:
        if self.is_mapping:
            return Mapping(self.values, self.line, self.lines)
        return List(tuple(self.items), self.line)


class _Tree:
    """Grows from a parser's events, one by one: no text is deep enough to exhaust the stack."""

    def __init__(self, file: str, first_line: int, lines: list[str], may_be_empty: bool) -> None:
        self.file, self.first_line, self.lines = file, first_line, lines
        self.may_be_empty = may_be_empty
        self.root: Node | None = None
        self.stopped = False
        self.open: list[_Open] = []
        self.documents = 0
        self.tabs = [n for n, line in enumerate(lines, first_line) if re.match(" *\t", line)]
        self.faults = [
            Fault(file, n, "the line is indented with a tab", "Use spaces.") for n in self.tabs
        ]

    def take(self, event: yaml.Event) -> None:
        line = (event.start_mark.line if event.start_mark else 0) + self.first_line
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.stop(line, "a second document begins with ---", "Delete the line.")
        elif isinstance(event, yaml.AliasEvent):
            self.fault(line, f"*{event.anchor} stands for another value", TYPE_AS_TEXT)
            self.put(Scalar("", line), told=True)
        elif isinstance(event, yaml.ScalarEvent):
            self.refuse_extras(event, line)
            self.put(Scalar(self.seen(event, line), line))
        elif isinstance(event, yaml.CollectionStartEvent):
            self.refuse_extras(event, line)
            self.open.append(_Open(line, isinstance(event, yaml.MappingStartEvent)))
            if len(self.open) > DEEPEST:
                self.stop(line, f"lists or groups stand {DEEPEST + 1} deep", BEGINS_WITH)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.put(self.open.pop().closed())

    def put(self, node: Node, told: bool = False) -> None:
        """Hand a finished node to what it stands in. `told`: that it is empty needs no fault."""
        if not self.open:
            self.root = None if node == Scalar("", node.line) else node
            return
        parent = self.open[-1]
        empty = isinstance(node, Scalar) and not node.text
        if not parent.is_mapping:
            if empty and not told:
                self.fault(node.line, "an item of the list is empty", "Write it, or delete the -.")
            parent.items.append(node)
        elif parent.key is None:
            parent.key = self.key(node)
        else:
            self.put_value(parent, parent.key, node, empty and not told)

    def key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar) and node.text:
            return node
        self.fault(node.line, "a key is not a word", BEGINS_WITH)
        return Scalar("", node.line)

    def put_value(self, parent: _Open, key: Scalar, node: Node, empty: bool) -> None:
        parent.key = None
        if not key.text:
            return
        if key.text in parent.values:
            first = parent.lines[key.text]
            problem = f"{shown(key.text)} stands here twice: first in line {first}"
            self.fault(key.line, problem, "Delete one of them.")
            return
        if empty and self.may_be_empty:
            return
        if empty:
            problem = f"{shown(key.text)} has no value"
            self.fault(key.line, problem, "Write one, or delete the line.")
        parent.values[key.text] = node
        parent.lines[key.text] = key.line

    def seen(self, event: yaml.ScalarEvent, line: int) -> str:
        """Return the text of a scalar; what an escape such as "\\u202e" hides in it is a fault."""
        end = event.end_mark
        is_bare = event.value and not event.style
        if is_bare and end and re.match(r"\s*#", self.lines[end.line][end.column :]):
            self.fault(line, 'the text ends before " #", and the rest is lost', HASH)
        text = event.value.replace("\r", "\n")
        if found := UNSEEN.search(text):
            self.fault(line, *unseen_problem(found[0]))
            text = UNSEEN.sub("", text)
        return text if text.strip() else ""

    def refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int) -> None:
        if event.anchor is not None:
            self.fault(line, f"&{event.anchor} names a value to use again", TYPE_AS_TEXT)
        if event.tag is not None:
            self.fault(line, f"{shown(event.tag)} asks for an object", TYPE_AS_TEXT)

    def stop(self, line: int, problem: str, instead: str) -> None:
        self.fault(line, problem, instead)
        self.stopped = True

    def fault(self, line: int, problem: str, instead: str) -> None:
        self.faults.append(Fault(self.file, line, problem, instead))
