"""What stands on the review sheet: all that a doctor approves, and what of it is new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.load.facility import Facility
from scripts.load.review_state import ReviewState, SignOff
from scripts.load.site import Site
from scripts.macros.page_foot import reviewed_line, sources
from scripts.wording.dates import long_date
from scripts.wording.facility_facts import facility_facts
from scripts.wording.fill import fill


@dataclass(frozen=True)
class Sentence:
    """One of the clinic's statements. `pages`: (address, title) of the written pages that use it;
    `every_place`: whether the page of each place does. `new`: nobody approved it as it stands."""

    number: int
    quote: str
    plain: tuple[str, ...]
    short: str
    pages: tuple[tuple[str, str], ...]
    every_place: bool
    new: bool


@dataclass(frozen=True)
class SheetPage:
    """`adds`: groups as `page_foot.sources` gives them. `state`: a sentence. `new`: to be read."""

    address: str
    title: str
    adds: list[dict]
    state: str
    new: bool


@dataclass(frozen=True)
class SheetPlace:
    """`facts`: (label, text). `source`: its address, or ""; `source_name` where there is none."""

    address: str
    name: str
    facts: tuple[tuple[str, str], ...]
    source: str
    source_name: str
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
    """The loaded site with its sign-off in, the sheet's contents out."""
    site = sign_off.site
    days = [review.day for review in site.reviews.values()]
    last = fill(site.words["review"]["last"], date=long_date(max(days), site.words)) if days else ""
    return ReviewSheet(
        last,
        tuple(_sentences(sign_off)),
        tuple(_pages(sign_off)),
        tuple(dict.fromkeys(_shared(sign_off))),
        tuple(_place(place, sign_off) for place in site.on_file),
    )


def _sentences(sign_off: SignOff) -> Iterator[Sentence]:
    site = sign_off.site
    place = next((f"at/{one.id}/" for one in site.on_file), "")
    for number, one in enumerate(site.statements.values(), 1):
        uses = [name for name, on in sign_off.rests_on.items() if one.id in on.statements]
        yield Sentence(
            number,
            one.quote,
            tuple(_named(one.plain, site).split("\n\n")),
            _named(one.short, site),
            tuple((page.address, page.meta["title"]) for page in _in_order(site)
                  if page.address in uses),
            place in uses,
            one.id not in sign_off.approved,
        )


def _named(text: str, site: Site) -> str:
    return text.replace("{clinic}", site.clinic.name)


def _in_order(site: Site) -> list:
    """The written pages, the start page first."""
    return sorted(site.pages, key=lambda page: page.address)


def _pages(sign_off: SignOff) -> Iterator[SheetPage]:
    for page in _in_order(sign_off.site):
        state = sign_off.states[page.address]
        yield SheetPage(
            page.address,
            page.meta["title"],
            sources(page.meta, sign_off.site.words),
            _state(state, sign_off.site),
            state.state != "reviewed",
        )


def _state(state: ReviewState, site: Site) -> str:
    say = site.words["review"]
    if state.state == "never":
        return say["never"]
    if state.state == "changed":
        day = long_date(state.review.day, site.words)
        return fill(say["changed"], date=day, role=state.review.by)
    return reviewed_line(state, site.words)


def _shared(sign_off: SignOff) -> Iterator[str]:
    """The whole sentences among the words that pages rest on, blanks in brackets or as dots."""
    groups = {group for on in sign_off.rests_on.values() for group in on.words}
    words = sign_off.site.words
    for text in _texts([words[group] for group in words if group in groups]):
        if text.endswith((".", "?")) and " " in text:
            yield re.sub(r"\.{4,}", "...", re.sub(r"\{(\w+)\}", r"(\1)", text))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _place(place: Facility, sign_off: SignOff) -> SheetPlace:
    site = sign_off.site
    state = sign_off.states[f"at/{place.id}/"]
    return SheetPlace(
        f"at/{place.id}/",
        place.name,
        tuple((label, str(value)) for label, value in _facts(place, site) if value),
        place.source,
        "" if place.source else site.words["foot"]["from_list"],
        _state(state, site),
        state.state != "reviewed",
    )


def _facts(place: Facility, site: Site) -> Iterator[tuple[str, object]]:
    say = site.words["review"]
    facts = facility_facts(place, site.words)
    yield say["desk"], place.desk
    yield say["phone"], _phone(place, say)
    yield say["hours"], place.hours
    yield say["checked"], long_date(place.checked, site.words) if place.checked else ""
    for label, value in (*facts.images, *facts.records, *facts.where):
        yield label, value.text if hasattr(value, "text") else value
    yield say["sites"], "; ".join(
        " ".join(part for part in (one.name, one.address, _phone(one, say)) if part)
        for one in place.sites
    )


def _phone(place: Facility, say: dict) -> str:
    """A number and what it reaches; "" where there is none. Also for a Site of a facility."""
    if not place.phone:
        return ""
    reaches = say["reaches"][place.phone_reaches]
    return fill(say["phone_for"], phone=place.phone.text, reaches=reaches)
