"""What stands on the review sheet: all that a doctor approves, and what of it is new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.check.addresses import STAFF
from scripts.load.site import Site
from scripts.load.words.words import Words
from scripts.review.page_foot import Source, sources, state_line
from scripts.review.sheet_places import SheetPlace, sheet_places
from scripts.review.state import SignOff
from scripts.wording.dates import long_date
from scripts.wording.fill import fill


@dataclass(frozen=True)
class Sentence:
    """One of the clinic's statements. `pages`: the addresses of the written pages that use it;
    `every_place`: whether the page of each place does. `new`: nobody approved it as it stands."""

    number: int
    quote: str
    plain: tuple[str, ...]
    short: str
    pages: tuple[str, ...]
    every_place: bool
    new: bool


@dataclass(frozen=True)
class SheetPage:
    """`adds`: groups as `page_foot.sources` gives them. `state`: a sentence. `new`: to be read."""

    address: str
    title: str
    adds: list[Source]
    state: str
    new: bool


@dataclass(frozen=True)
class ReviewSheet:
    """`last`: when somebody last reviewed a page, as a sentence; "" when nobody ever did.

    `shared`: the sentences that templates and macros say.
    """

    last: str
    sentences: tuple[Sentence, ...]
    pages: tuple[SheetPage, ...]
    shared: tuple[str, ...]
    places: tuple[SheetPlace, ...]


def review_sheet(sign_off: SignOff) -> ReviewSheet:
    """Return the contents of the sheet."""
    site = sign_off.site
    days = [review.day for review in site.reviews.values()]
    last = fill(site.words["review"]["last"], date=long_date(max(days), site.words)) if days else ""
    return ReviewSheet(
        last,
        tuple(_sentences(sign_off)),
        tuple(_pages(sign_off)),
        tuple(dict.fromkeys(_shared(sign_off))),
        sheet_places(sign_off),
    )


def _sentences(sign_off: SignOff) -> Iterator[Sentence]:
    site = sign_off.site
    place = next((f"at/{one.id}/" for one in site.facilities), "")
    for number, one in enumerate(site.statements.values(), 1):
        uses = [name for name, on in sign_off.rests_on.items() if one.id in on.statements]
        yield Sentence(
            number,
            one.quote,
            tuple(_named(one.plain, site).split("\n\n")),
            _named(one.short, site),
            tuple(address for address, _ in _in_order(site) if address in uses),
            place in uses,
            one.id not in sign_off.approved,
        )


def _named(text: str, site: Site) -> str:
    return text.replace("{clinic}", site.clinic.name)


def _in_order(site: Site) -> list[tuple[str, dict[str, Any]]]:
    """Yield (address, front matter) of the written pages, the start page first, and of /staff/."""
    words = site.words
    staff: dict[str, Any] = {
        "title": words["staff"]["title"],
        "adds": [{"fact": words["review"]["adds_staff"], "source": "us"}],
    }
    pages = sorted(((page.address, page.meta) for page in site.pages), key=lambda page: page[0])
    return [*pages, (STAFF, staff)]


def _pages(sign_off: SignOff) -> Iterator[SheetPage]:
    words = sign_off.site.words
    for address, meta in _in_order(sign_off.site):
        state = sign_off.states[address]
        yield SheetPage(
            address,
            meta["title"],
            sources(meta, words),
            state_line(state, words),
            not state.approval,
        )


def _shared(sign_off: SignOff) -> Iterator[str]:
    """Yield the whole sentences among the words that pages rest on; blanks in brackets or dots."""
    groups = {group for on in sign_off.rests_on.values() for group in on.words}
    words = sign_off.site.words
    for text in _texts([words[group] for group in words if group in groups]):
        if text.endswith((".", "?")) and " " in text:
            yield re.sub(r"\.{4,}", "...", re.sub(r"\{(\w+)\}", r"(\1)", text))


def _texts(value: str | list[Words] | Words) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
