"""The words that staff send and say: `docs/_data/staff-messages.yml`.

Read here with their blanks. message_form.py says how each is written; check/staff_messages.py holds
what comes out against the rules for a reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import AfterValidator, ValidationInfo, field_validator

from scripts.load.files.faults import Fault
from scripts.load.files.typed import Record, read_as
from scripts.load.files.yaml_text import read_yaml
from scripts.load.files.yaml_tree import List, Mapping, Node, Scalar, find
from scripts.load.words.message_form import (
    BLANK,
    STATEMENT,
    read_about_place,
    read_case_id,
    read_message,
    read_title,
)

MESSAGES = "docs/_data/staff-messages.yml"
PARTS = ("subject", "email", "text", "phone")
AROUND_KEYS = ("greeting", "sign_off", "at_place", "at_place_phone")  # around each message
_PLACES = ("place", "place_without_number")
WITH_NUMBER, WITHOUT_NUMBER = "place_with_number", "place_without_number"  # no case has such an id


class _Parts(Record):
    """`blanks`: of these texts, besides {clinic}, {link} and the clinic's statements."""

    blanks: ClassVar[tuple[str, ...]] = ()
    subject: str
    email: str
    text: str
    phone: str

    @field_validator(*PARTS)
    @classmethod
    def _well_written(cls, text: str, info: ValidationInfo) -> str:
        return read_message(info.field_name or "", text, cls.blanks)


class _Case(_Parts):
    id: Annotated[str, AfterValidator(read_case_id)]
    title: Annotated[str, AfterValidator(read_title)]
    page: str


class _Place(_Parts):
    blanks = ("place", "number", "about_number")


class _PlaceWithoutNumber(_Parts):
    blanks = ("place",)


class _File(Record):
    greeting: Annotated[str, AfterValidator(read_title)]
    sign_off: Annotated[str, AfterValidator(read_title)]
    cases: tuple[_Case, ...]
    at_place: Annotated[str, AfterValidator(read_about_place)]
    at_place_phone: Annotated[str, AfterValidator(read_about_place)]
    place: _Place
    place_without_number: _PlaceWithoutNumber


@dataclass(frozen=True)
class MessageWords:
    """The words for one case, with their blanks; paragraphs have an empty line between them.

    `id`, `title` and `page` (below the site's root, with an anchor if need be) are "" for places.
    `lines`: where each of its keys stands in the file.
    """

    lines: dict[str, int]
    subject: str
    email: str
    text: str
    phone: str
    id: str = ""
    title: str = ""
    page: str = ""


@dataclass(frozen=True)
class StaffMessages:
    """`cases`: in the file's order. `place`: for a place whose number somebody has called; else
    `place_without_number`. Every e-mail begins with `greeting` and ends with `sign_off`.
    `at_place`: what is added to a case when staff choose a place too, in writing and on the phone.
    """

    greeting: str
    sign_off: str
    cases: tuple[MessageWords, ...]
    at_place: str
    at_place_phone: str
    place: MessageWords
    place_without_number: MessageWords

    def words(self) -> Iterator[tuple[str, MessageWords]]:
        """Yield (what a fault calls it, the words) of each case and of both kinds of place."""
        yield from ((case.id, case) for case in self.cases)
        yield from zip(_PLACES, (self.place, self.place_without_number), strict=True)

    def statements(self) -> Iterator[tuple[str, str, int]]:
        """Yield ("says" or "short", id, line) for each statement of the clinic in these words."""
        for _, words in self.words():
            for part in PARTS:
                for blank in BLANK.findall(getattr(words, part)):
                    if found := STATEMENT.fullmatch(blank):
                        yield found[1], found[2], words.lines[part]


def load_staff_messages(root: Path) -> tuple[StaffMessages | None, list[Fault]]:
    """Return the words, and every fault of the file alone. None when a part of it has one."""
    tree, faults = read_yaml(root, MESSAGES)
    if tree is None:
        return None, faults or [Fault(MESSAGES, 0, "holds no words", "Put them back.")]
    file, more = read_as(_File, tree, MESSAGES)
    faults += more + _same_ids(tree)
    if file is None:
        return None, faults
    words = StaffMessages(
        file.greeting,
        file.sign_off,
        tuple(_words(case, tree, "cases", number) for number, case in enumerate(file.cases)),
        file.at_place,
        file.at_place_phone,
        _words(file.place, tree, "place"),
        _words(file.place_without_number, tree, "place_without_number"),
    )
    return words, faults


def approved_message(name: str, node: Mapping, file: str) -> list[Fault]:
    """Return the faults of a message as an approval holds it: the texts of the case `name`, or of
    WITH_NUMBER or WITHOUT_NUMBER. It can be filled in when there is none."""
    if name in (WITH_NUMBER, WITHOUT_NUMBER):
        return read_as(_Place if name == WITH_NUMBER else _PlaceWithoutNumber, node, file, name)[1]
    case = Mapping({"id": Scalar(name, node.line), **node.values}, node.line, node.lines)
    return read_as(_Case, case, file, name)[1]


def _words(parts: _Parts, tree: Node, *path: str | int) -> MessageWords:
    node = find(tree, path)[0]
    return MessageWords(**dict(parts), lines=node.lines if isinstance(node, Mapping) else {})


def _same_ids(tree: Node) -> list[Fault]:
    faults = []
    first: dict[str, int] = {}
    cases = find(tree, ["cases"])[0]
    for case in cases.items if isinstance(cases, List) else ():
        node, line = find(case, ["id"])
        if (
            isinstance(node, Scalar)
            and node is not case
            and first.setdefault(node.text, line) != line
        ):
            problem = f"{node.text[:40]}: the case in line {first[node.text]} has this id too"
            faults.append(Fault(MESSAGES, line, problem, "Give each its own."))
    return faults
