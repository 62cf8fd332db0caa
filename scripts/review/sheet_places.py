"""The places on the review sheet: what each record says, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from scripts.load.facilities.facility import Facility
from scripts.load.site import Site
from scripts.load.values.phone import Phone
from scripts.load.words.words import Words
from scripts.review.page_foot import state_line
from scripts.review.state import SignOff
from scripts.wording.dates import long_date
from scripts.wording.facility_facts import facility_facts
from scripts.wording.fill import fill

LONG = 8  # words: a fact of more is not repeated


@dataclass(frozen=True)
class SheetPlace:
    """`facts`, and `where` it is: (label, text). `source`: its address, or ""; `source_name`: the
    website's."""

    address: str
    name: str
    facts: tuple[tuple[str, str], ...]
    where: tuple[tuple[str, str], ...]
    source: str
    source_name: str
    state: str
    new: bool


def sheet_places(sign_off: SignOff) -> tuple[SheetPlace, ...]:
    """Return a line of the sheet for each place."""
    places = [_place(place, sign_off) for place in sign_off.site.facilities]
    return tuple(_said_once(places, sign_off.site.words["review"]["same"]))


def _place(place: Facility, sign_off: SignOff) -> SheetPlace:
    site = sign_off.site
    state = sign_off.states[f"at/{place.id}/"]
    return SheetPlace(
        f"at/{place.id}/",
        place.name,
        tuple((label, value) for label, value in _facts(place, site) if value),
        tuple((label, value) for label, value in _where(place, site) if value),
        place.source,
        _website(place.source) or site.words["review"]["from_list"],
        state_line(state, site.words),
        not state.approval,
    )


def _facts(place: Facility, site: Site) -> Iterator[tuple[str, str]]:
    say = site.words["review"]
    facts = facility_facts(place, site.words)
    yield say["desk"], place.desk
    yield say["phone"], _phone(place, say)
    yield say["hours"], place.hours
    yield say["checked"], long_date(place.called, site.words) if place.called else ""
    for label, value in (*facts.images, *facts.records):
        yield label, _text(value)


def _where(place: Facility, site: Site) -> Iterator[tuple[str, str]]:
    say = site.words["review"]
    facts = facility_facts(place, site.words)
    for label, value in facts.where:
        yield label, _text(value)
    parts = [
        (one.name, one.address, *(f"{_text(value)} ({label})" for label, value in one.numbers))
        for one in facts.others
    ]
    yield say["sites"], "; ".join(" ".join(filter(None, one)) for one in parts)


def _text(value: str | Phone) -> str:
    return value.text if isinstance(value, Phone) else value


def _said_once(places: list[SheetPlace], same: str) -> Iterator[SheetPlace]:
    """Yield the places; a long fact that an earlier one has too is told by that one's name."""
    first: dict[tuple[str, str], str] = {}
    for place in places:
        facts = [
            (label, fill(same, place=first[label, text]) if (label, text) in first else text)
            for label, text in place.facts
        ]
        for fact in place.facts:
            if len(fact[1].split()) > LONG:
                first.setdefault(fact, place.name)
        yield replace(place, facts=tuple(facts))


def _website(source: str) -> str:
    """Return `uhn.ca` for `https://www.uhn.ca/x`."""
    return (urlsplit(source).hostname or "").removeprefix("www.")


def _phone(place: Facility, say: Words) -> str:
    """Return a number and what it reaches; "" where there is none."""
    if not place.phone:
        return ""
    reaches = say["reaches"][place.phone_reaches]
    return fill(say["phone_for"], phone=place.phone.text, reaches=reaches)
