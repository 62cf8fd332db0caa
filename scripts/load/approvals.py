"""Which words were approved, when and by whom: `docs/_data/approved/*.yml`, one file for each page,
for the clinic's statements, for the messages and for the pattern of the page of a facility.

A file holds the approved words themselves. `run.py review` writes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator

from scripts.load.facilities.fields import Day
from scripts.load.files.faults import BadValue, Fault, shown
from scripts.load.files.text_file import read_text
from scripts.load.files.typed import Record, read_as
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import Mapping, Node, Scalar, check_keys, find
from scripts.load.words.staff_messages import AROUND_KEYS, approved_message

FOLDER = "docs/_data/approved"
STATEMENTS, STAFF, PATTERN = "statements/", "staff/", "at/"
BY_NAME = (STATEMENTS, STAFF)  # their words are texts by a name; those of a page are a list
AROUND = "in_all"  # among the messages: the words around each of them (no case has such an id)
SIGN_AGAIN = "Delete the file, and let a doctor sign again: run.py review."
LONGEST_ROLE = 60

Texts = dict[str, dict[str, str]]  # {id of a statement or message: {part: text}}


@dataclass(frozen=True)
class Approval:
    """`address`: of what was approved, below the site's root. `by`: a role. `passages`: the words
    of a page; `texts`: those of the statements or messages. `lines`: of the file's keys."""

    address: str
    day: date
    by: str
    file: str
    passages: tuple[str, ...]
    texts: Texts
    lines: dict[str, int]


def load_approvals(root: Path, latest: date) -> tuple[dict[str, Approval], list[Fault]]:
    """Return the approvals by address, and all faults of their files; none when there is no folder.
    `latest`: none can be later."""
    approvals: dict[str, Approval] = {}
    faults = []
    for path in sorted((root / FOLDER).glob("*.yml")):
        file = f"{FOLDER}/{path.name}"
        text, found = read_text(root, file)
        approval, more = read_approval(text, file, latest) if text else (None, [])
        faults += found + more
        if approval and approval.address in approvals:
            problem = f"{as_typed(approval.address)}: {approvals[approval.address].file} is for it"
            faults.append(Fault(file, approval.lines["page"], problem, "Delete the older file."))
        elif approval:
            approvals[approval.address] = approval
    return approvals, faults


def read_approval(text: str, file: str, latest: date) -> tuple[Approval | None, list[Fault]]:
    """Return the approval that the text of a file holds, None when it has a fault, and its
    faults."""
    tree, faults = load_yaml(text, file)
    if tree is None:
        return None, faults or [Fault(file, 0, "holds no approval", SIGN_AGAIN)]
    page = find(tree, ["page"])[0]
    by_name = isinstance(page, Scalar) and as_address(page.text) in BY_NAME
    model: type[_OfPage] | type[_OfTexts] = _OfTexts if by_name else _OfPage
    typed, found = read_as(model, tree, file, context={"latest": latest})
    faults += found
    if typed is None or not isinstance(tree, Mapping):
        return None, faults
    passages: tuple[str, ...] = ()
    texts: Texts = {}
    if isinstance(typed, _OfTexts):
        texts = typed.words
        faults += _text_faults(tree.values["words"], typed.page, file)
    else:
        passages = typed.words
    approval = Approval(
        typed.page, typed.approved, typed.by, file, passages, texts, dict(tree.lines)
    )
    return (None if faults else approval), faults


def as_typed(address: str) -> str:
    """`images/` in, `/images/` out: an address as people write it."""
    return f"/{address}"


def as_address(text: str) -> str:
    """`/images/`, `images` or `/` in, `images/` or `` out: an address below the site's root."""
    wanted = text.strip().strip("/")
    return f"{wanted}/" if wanted else ""


def read_role(text: str) -> str:
    """Return a role such as "Family doctor", in single spaces. Raise BadValue."""
    role = " ".join(text.split())
    if not any(sign.isalpha() for sign in role):
        raise BadValue("does not say who read the page", 'Write a role: "Family doctor".')
    if len(role) > LONGEST_ROLE or not role.isprintable():
        raise BadValue(f"{shown(role)} is not a role", f"Use {LONGEST_ROLE} characters at most.")
    return role


class _File(Record):
    page: Annotated[str, AfterValidator(as_address)]
    approved: Day
    by: Annotated[str, AfterValidator(read_role)]


class _OfPage(_File):
    words: tuple[str, ...]


class _OfTexts(_File):
    words: Texts


class _Statement(Record):
    quote: str
    plain: str
    short: str = ""


def _text_faults(words: Node, address: str, file: str) -> list[Fault]:
    """Return the faults of the texts by a name: of the statements, or of the messages."""
    faults: list[Fault] = []
    groups = words.values if isinstance(words, Mapping) else {}
    for name, group in groups.items():
        if name == AROUND and isinstance(group, Mapping):
            faults += check_keys(group, group.values, AROUND_KEYS, file, name)
        elif address == STAFF and isinstance(group, Mapping):
            faults += approved_message(name, group, file)
        else:
            faults += read_as(_Statement, group, file, name)[1]
    if address == STAFF and AROUND not in groups:
        faults.append(Fault(file, words.line, f"words: {AROUND} is missing", SIGN_AGAIN))
    return faults
