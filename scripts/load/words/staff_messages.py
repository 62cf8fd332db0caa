"""The words that staff send and say: `docs/_data/staff-messages.yml`.

Read here with their blanks. message_form.py says how each is written, check/staff_messages.py holds what comes
out against the rules for a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.load.files.faults import Fault
from scripts.load.files.text_file import read_text
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import (
    List,
    Mapping,
    Node,
    Scalar,
    check_keys,
    find,
    text_of,
    wrong_kind,
)
from scripts.load.pages.asked import Asked, Call
from scripts.load.pages.templates import Template
from scripts.load.words.message_form import (
    BLANK,
    MESSAGES,
    PARTS,
    STATEMENT,
    blank_faults,
    form_faults,
)
from scripts.load.words.statements import Statement

_AROUND = ("greeting", "sign_off")
_PLACES = ("place", "place_without_number")
_KEYS = (*_AROUND, "cases", *_PLACES)


@dataclass(frozen=True)
class MessageWords:
    """The words for one case, with their blanks; paragraphs have an empty line between them.

    `id`, `title` and `page` (below the site's root, with an anchor if need be) are "" for places.
    `lines`: where each of its keys stands in the file.
    """

    id: str
    title: str
    page: str
    subject: str
    email: str
    text: str
    phone: str
    lines: dict[str, int]


@dataclass(frozen=True)
class StaffMessages:
    """`cases`: in the file's order. `place`: for a place whose number is known; else
    `place_without_number`. Every e-mail begins with `greeting` and ends with `sign_off`."""

    greeting: str
    sign_off: str
    cases: tuple[MessageWords, ...]
    place: MessageWords
    place_without_number: MessageWords

    def words(self) -> Iterator[tuple[str, MessageWords]]:
        """Yield (what a fault calls it, the words) of each case and of both kinds of place."""
        yield from ((case.id, case) for case in self.cases)
        yield from zip(_PLACES, (self.place, self.place_without_number), strict=True)

    def as_template(self) -> Template:
        """Return what the kit asks of the clinic's statements, in the form of a template."""
        calls = [
            Call(*found.groups(), words.lines[part])
            for _, words in self.words()
            for part in PARTS
            for blank in BLANK.findall(getattr(words, part))
            if (found := STATEMENT.fullmatch(blank))
        ]
        return Template(MESSAGES, Asked(calls=tuple(calls)))


def fill_message(text: str, blanks: dict[str, str]) -> str:
    """Return the text with each {blank} filled in, and no space left over where one is empty.

    What a blank is filled with may hold braces: they stay. KeyError: an unknown blank.
    """
    filled = BLANK.sub(lambda blank: blanks[blank[1]], text)
    return "\n".join(" ".join(line.split()) for line in filled.split("\n"))


def statement_blanks(statements: dict[str, Statement], clinic: str) -> dict[str, str]:
    """{"says:no-images": its plain words, "short:no-images": its short line, ...}, and "clinic"."""
    says = {f"says:{s.id}": s.plain for s in statements.values()}
    short = {f"short:{s.id}": s.short for s in statements.values() if s.short}
    filled = {key: text.replace("{clinic}", clinic) for key, text in (says | short).items()}
    return {**filled, "clinic": clinic}


def load_staff_messages(root: Path) -> tuple[StaffMessages | None, list[Fault]]:
    """Return the kit, and every fault of the file alone. None when a part of it is missing."""
    text, faults = read_text(root, MESSAGES)
    tree, more = load_yaml(text, MESSAGES) if text else (None, [])
    faults += more
    if not isinstance(tree, Mapping):
        return None, faults or [Fault(MESSAGES, 0, "holds no words", "Put them back.")]
    faults += check_keys(tree, _KEYS, _KEYS, MESSAGES)
    around = []
    for key in _AROUND:
        if key in tree.values:
            text, more = text_of(tree.values[key], MESSAGES, key)
            faults += more + blank_faults(key, text, tree.lines[key], ())
            around.append(text)
    cases, more = _cases(tree)
    faults += more
    places = []
    for group in _PLACES:
        if group in tree.values:
            words, more = _words(tree.values[group], group, group)
            faults += more
            places.append(words)
    if len(around) < len(_AROUND) or len(places) < len(_PLACES) or None in (*cases, *places):
        return None, faults
    return StaffMessages(*around, tuple(cases), *places), faults


def _cases(tree: Mapping) -> tuple[list[MessageWords | None], list[Fault]]:
    node = tree.values.get("cases")
    if not isinstance(node, List):
        told = node is None or (isinstance(node, Scalar) and not node.text)
        line = find(tree, ["cases"])[1]
        fault = Fault(MESSAGES, line, "cases: is not a list", 'Begin each case with "- id: ...".')
        return [None], [] if told else [fault]
    cases, faults, first = [], [], {}
    for number, item in enumerate(node.items, 1):
        found, _ = find(item, ["id"])
        id_ = found.text if isinstance(found, Scalar) else ""
        owner = id_[:40] or f"case {number}"
        words, more = _words(item, "cases", owner)
        faults += more
        cases.append(words)
        if isinstance(item, Mapping) and "id" in item.lines:
            line = item.lines["id"]
            if id_ and first.setdefault(id_, line) != line:
                problem = f"{owner}: the case in line {first[id_]} has this id too"
                faults.append(Fault(MESSAGES, line, problem, "Give each its own."))
    return cases, faults


def _words(node: Node, group: str, owner: str) -> tuple[MessageWords | None, list[Fault]]:
    """None when a text of it is missing or empty."""
    if not isinstance(node, Mapping):
        bad = wrong_kind(node, "a group")
        return None, [Fault(MESSAGES, node.line, f"{owner}: {bad.problem}", bad.instead)]
    keys = ("id", "title", "page", *PARTS) if group == "cases" else PARTS
    faults = check_keys(node, keys, keys, MESSAGES, owner)
    texts = dict.fromkeys(("id", "title", "page"), "")
    for key in keys:
        if key in node.values:
            text, more = text_of(node.values[key], MESSAGES, f"{owner}: {key}")
            paragraphs = re.split(r"\n\s*\n", text.strip())
            texts[key] = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
            faults += more + form_faults(owner, key, texts[key], node.lines[key], group)
    if not all(texts.get(key) for key in keys):
        return None, faults
    return MessageWords(**texts, lines=node.lines), faults
