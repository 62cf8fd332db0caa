"""All passages of the English site that a language translates, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scripts.languages.markdown import has_words, passages_of
from scripts.load.clinic import SETTINGS
from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.facility import said_fields
from scripts.load.pages.pages import PageSource
from scripts.load.site import Site
from scripts.load.words.staff_messages import (
    AROUND_KEYS,
    MESSAGES,
    PARTS,
    MessageWords,
    StaffMessages,
)
from scripts.load.words.statements import PLAIN_WORDS
from scripts.load.words.words import WORDS

# Groups and texts of words.yml that no patient reads in another language: those for staff and
# doctors, those for machines, and the page of an unknown address, of which a host has only one.
NOT_WORDS = frozenset({"review", "staff", "missing"})
NOT_TEXTS = frozenset(
    {
        "site.language",
        "site.direction",
        "site.date",
        "site.comma",
        "script.language",
        "finder.tests",
    }
)
OF_THE_CLINIC = ("what_it_is", "report_form_label", "contact_label")
OF_A_PAGE = ("title", "description")


@dataclass(frozen=True)
class Passage:
    """`file`: from the project root. `key`: where in it, for a translator."""

    text: str
    file: str
    key: str


def passages(site: Site) -> dict[str, list[Passage]]:
    """Return {English: where it stands} of all passages, in the order of a reader's way."""
    found: dict[str, list[Passage]] = {}
    for one in _all(site):
        if has_words(one.text):
            found.setdefault(one.text, []).append(one)
    return found


def _all(site: Site) -> Iterator[Passage]:
    for page in sorted(site.pages, key=lambda page: page.address):
        yield from _of_page(page)
    for one in site.statements.values():
        for text in (*one.plain.split("\n\n"), one.short):
            yield Passage(text, PLAIN_WORDS, one.id)
    yield from _of_words(site.words)
    for key in OF_THE_CLINIC:
        yield Passage(getattr(site.clinic, key), SETTINGS, key)
    for role in site.clinic.roles:  # at the foot of a page: who read it
        yield Passage(role, SETTINGS, "roles")
    yield from _of_messages(site.staff_messages)
    for place in site.facilities:
        for key in said_fields():
            yield Passage(getattr(place, key), FILE, f"{place.id}: {key}")


def _of_page(page: PageSource) -> Iterator[Passage]:
    for key in OF_A_PAGE:
        yield Passage(page.meta[key], page.path, key)
    for text in passages_of(page.body):
        yield Passage(text, page.path, "")
    for added in page.meta.get("adds", ()):
        yield Passage(added["fact"], page.path, "adds")
        yield Passage(added.get("name", ""), page.path, "adds")


def _of_words(words: Mapping[str, Any], before: str = "") -> Iterator[Passage]:
    for key, value in words.items():
        name = f"{before}{key}"
        if isinstance(value, Mapping):
            if name not in NOT_WORDS:
                yield from _of_words(value, f"{name}.")
        elif name not in NOT_TEXTS:
            yield Passage(value, WORDS, name)


def _of_messages(messages: StaffMessages) -> Iterator[Passage]:
    for key in AROUND_KEYS:
        yield Passage(getattr(messages, key), MESSAGES, key)
    for one in (*messages.cases, messages.place, messages.place_without_number):
        yield from _of_message(one)


def _of_message(one: MessageWords) -> Iterator[Passage]:
    for part in PARTS:
        yield Passage(getattr(one, part), MESSAGES, f"{one.id or 'place'}: {part}")
