"""The words that are approved, in passages: of each written page, of the pattern of the page of a
facility, of the clinic's statements and of the messages.

The words of a page are its title, its description, what it adds, its Markdown as it stands (macros
are not run: the clinic's statements are approved on their own, and a record never counts), the
settings and the words of words.yml that it shows. The site's frame, menu and foot, is left out.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.load.approvals import AROUND, PATTERN, STAFF, STATEMENTS, Texts
from scripts.load.clinic import SETTINGS
from scripts.load.pages.pages import PageSource
from scripts.load.site import Site
from scripts.load.words.staff_messages import (
    AROUND_KEYS,
    MESSAGES,
    PARTS,
    WITH_NUMBER,
    WITHOUT_NUMBER,
    MessageWords,
)
from scripts.load.words.statements import PLAIN_WORDS
from scripts.load.words.words import WORDS
from scripts.review.rests_on import RestsOn, rests_on

PLACE_TEMPLATE = "facility.html"
IN_MESSAGES = ("card",)  # what the messages say of a number
# Words that the search box leaves out of what is typed: no reader sees them.
_NEVER_SHOWN = {"finder.tests"}

_NO_WORDS = re.compile(r"</?\w+[^>]*>|-{3,}|\{[^{}]*\}")


@dataclass(frozen=True)
class Passage:
    """`text`: as it is compared. `file` and `line`: where it stands; in a YAML file (line 0) under
    the keys `at`."""

    text: str
    file: str
    line: int = 0
    at: tuple[str, ...] = ()


@dataclass(frozen=True)
class Approvable:
    """What one approval is for. `texts`: what its file holds, where that is texts by a name."""

    address: str
    passages: tuple[Passage, ...]
    texts: Texts
    on: RestsOn

    @property
    def words(self) -> tuple[str, ...]:
        """The texts of the passages."""
        return tuple(passage.text for passage in self.passages)

    @property
    def code(self) -> str:
        """Eight hexadecimal digits that are those of just these words."""
        whole = "\0".join((self.address, *self.words))
        return hashlib.sha256(whole.encode()).hexdigest()[:8]


def approvables(site: Site) -> dict[str, Approvable]:
    """Return all that is approved, by address, in the order of the sheet: the statements, the
    written pages (the start page first), the pattern of the page of a facility, the messages."""
    pages = sorted(site.pages, key=lambda page: page.address)
    found = [
        _statements(site),
        *(_page(page, site) for page in pages),
        _pattern(site),
        _staff(site),
    ]
    return {one.address: one for one in found}


def flat(texts: Texts) -> tuple[str, ...]:
    """Return texts by a name as passages, in an order that does not depend on that of the file."""
    return tuple(
        f"{name}: {part}: {text}"
        for name in sorted(texts)
        for part, text in sorted(texts[name].items())
        if text
    )


def statement_texts(site: Site) -> Texts:
    """Return the parts of each of the clinic's statements."""
    return {
        one.id: {
            "quote": one.quote,
            "plain": one.plain,
            **({"short": one.short} if one.short else {}),
        }
        for one in site.statements.values()
    }


def message_texts(site: Site) -> Texts:
    """Return the parts of each message, and what stands around all of them."""
    messages = site.staff_messages
    labels = {key: text for group in IN_MESSAGES for key, text in _labels(site, group)}
    around = {key: getattr(messages, key) for key in AROUND_KEYS} | labels
    named = {case.id: case for case in messages.cases}
    named |= {WITH_NUMBER: messages.place, WITHOUT_NUMBER: messages.place_without_number}
    return {AROUND: around, **{name: _parts(one) for name, one in named.items()}}


def _parts(one: MessageWords) -> dict[str, str]:
    keys = ("title", "page", *PARTS) if one.id else PARTS
    return {key: getattr(one, key) for key in keys}


def _statements(site: Site) -> Approvable:
    texts = statement_texts(site)
    lines = {one.id: one.line for one in site.statements.values()}
    passages = tuple(
        Passage(text, PLAIN_WORDS, lines[text.partition(": ")[0]]) for text in flat(texts)
    )
    return Approvable(STATEMENTS, passages, texts, RestsOn((), (), ()))


def _staff(site: Site) -> Approvable:
    texts, messages = message_texts(site), site.staff_messages
    lines = {case.id: case.lines for case in messages.cases}
    lines |= {WITH_NUMBER: messages.place.lines}
    lines |= {WITHOUT_NUMBER: messages.place_without_number.lines}
    passages = []
    for text in flat(texts):
        name, part, _ = text.split(": ", 2)
        if name != AROUND:
            passages.append(Passage(text, MESSAGES, lines[name].get(part, 0)))
        elif "." in part:
            passages.append(Passage(text, WORDS, at=tuple(part.split("."))))
        else:
            passages.append(Passage(text, MESSAGES, at=(part,)))
    said = tuple(sorted({name for _, name, _ in messages.statements()}))
    return Approvable(STAFF, tuple(passages), texts, RestsOn(said, IN_MESSAGES, ()))


def _page(page: PageSource, site: Site) -> Approvable:
    on = rests_on(site.templates, [page.asked])
    passages = (*_around(site, on), *_of_front_matter(page), *_of_body(page), *_shown(site, on))
    return Approvable(page.address, passages, {}, on)


def _pattern(site: Site) -> Approvable:
    on = rests_on(site.templates, names=[PLACE_TEMPLATE])
    return Approvable(PATTERN, (*_around(site, on), *_shown(site, on)), {}, on)


def _of_front_matter(page: PageSource) -> Iterator[Passage]:
    for key in ("title", "description"):
        yield Passage(f"{key}: {page.meta[key]}", page.path, page.lines.get(key, 1))
    for added in page.meta.get("adds", ()):
        text = " ".join(filter(None, (added["fact"], added.get("source"), added.get("name"))))
        yield Passage(f"adds: {text}", page.path, page.lines.get("adds", 1))


def _of_body(page: PageSource) -> Iterator[Passage]:
    line = page.first_line
    for part in re.split(r"(\n[ \t]*\n)", page.body):
        text = " ".join(part.split())
        if text and not _NO_WORDS.fullmatch(text):
            before = part[: len(part) - len(part.lstrip())]
            yield Passage(text, page.path, line + before.count("\n"))
        line += part.count("\n")


def _around(site: Site, on: RestsOn) -> Iterator[Passage]:
    """Yield whose page it is (an approval is not another clinic's), and the settings it shows."""
    for key in ("name", *on.settings):
        text = f"{key}: {getattr(site.clinic, key)}"
        yield Passage(text, SETTINGS, at=("extra", "clinic", key))


def _shown(site: Site, on: RestsOn) -> Iterator[Passage]:
    for group in on.words:
        for key, text in _labels(site, group):
            yield Passage(f"{key}: {text}", WORDS, at=tuple(key.split(".")))


def _labels(site: Site, group: str) -> Iterator[tuple[str, str]]:
    """Yield ("card.call", "Call {place}"), ... of a group of words.yml, or of a part of one."""
    node: Any = site.words
    for step in group.split("."):
        node = node.get(step, {})
    yield from _flat_labels(node, group)


def _flat_labels(node: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, str) and name not in _NEVER_SHOWN:
        yield name, node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _flat_labels(value, f"{name}.{key}")
