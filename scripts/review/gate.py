"""The gate of the first publication: what must be supplied, confirmed and approved before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from scripts.check.provenance import unsourced_facts
from scripts.load.approvals import as_typed
from scripts.load.clinic import SETTINGS
from scripts.load.facilities.facilities import FILE
from scripts.load.files.faults import visible
from scripts.load.site import Site
from scripts.review.state import unapproved

# Names that no one can own: RFC 2606, sections 2 and 3, and RFC 6761.
_RESERVED = ("example", "test", "invalid", "localhost", "example.com", "example.net", "example.org")
_CONFIRM = {  # setting: what somebody at the clinic confirms of it
    "site_url": "the site address {} is the right one",
    "report_form": "{} is the exact address of the report form",
    "contact": "at {} a patient can say that a number is wrong, or ask for another format",
}
_FORM_QUESTIONS = (
    "Report form: who receives it, how long does it take, what does it cost, and may a parent use "
    "it for a child? May staff tell a patient from the report where a test was done? Answer these "
    "before you write report_form_confirmed."
)
_LAST = (
    "All is confirmed, approved and sourced. Write the day on which the site goes live after "
    f"first_published in {SETTINGS}: from then on nothing but a fault refuses a build."
)


@dataclass(frozen=True)
class OpenPoint:
    """`who` can close it. `text`: how, in one line. `items`: the pages or places it counts."""

    who: Literal["clinic", "front desk"]
    text: str
    items: tuple[str, ...] = ()

    def __str__(self) -> str:
        return visible(self.text)


def open_points(site: Site) -> list[OpenPoint]:
    """Return everything that is open, those for the clinic first. Empty: the site may go live.

    Once it was published, nothing is open any more: a correction must not wait for anything but
    the walls of `check`.
    """
    if site.clinic.first_published:
        return []
    found = [*_settings(site), *_approvals(site), *_sources(site), *_facilities(site)]
    return found or [OpenPoint("clinic", _LAST)]


def refusal(points: Sequence[OpenPoint]) -> str:
    """Return the one line with which a build for the public is refused."""
    count = "1 point is" if len(points) == 1 else f"{len(points)} points are"
    return (
        f"Not built for the public: {count} still open. "
        "See what they are: python3 scripts/run.py check --live"
    )


def is_reserved(address: str) -> bool:
    """Return whether a web address stands on a domain that is only for examples or tests."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    return any(host == name or host.endswith(f".{name}") for name in _RESERVED)


def _settings(site: Site) -> list[OpenPoint]:
    points = []
    if is_reserved(site.clinic.site_url):
        text = (
            f"Site address: {site.clinic.site_url} is only an example. Write the clinic's own "
            f"after site_url, and the day it was agreed after site_url_confirmed, in {SETTINGS}."
        )
        points.append(OpenPoint("clinic", text))
    for setting, what in _CONFIRM.items():
        if setting == "site_url" and points:
            continue
        if not getattr(site.clinic, f"{setting}_confirmed"):
            value = getattr(site.clinic, setting)
            text = f"Confirm that {what.format(value)}. Then write the day after "
            points.append(OpenPoint("clinic", f"{text}{setting}_confirmed in {SETTINGS}."))
    if not site.clinic.report_form_confirmed:
        points.append(OpenPoint("clinic", _FORM_QUESTIONS))
    return points


def _approvals(site: Site) -> list[OpenPoint]:
    found = unapproved(site)
    text = (
        f"{_count(found, 'page')} not approved in the present words: a doctor reads /review/, then "
        'run: python3 scripts/run.py review <page> --by "<role>" --code <code>'
    )
    return [OpenPoint("clinic", text, tuple(map(as_typed, found)))] if found else []


def _sources(site: Site) -> list[OpenPoint]:
    facts = [f"{as_typed(address)}: {fact}" for address, fact in unsourced_facts(site.pages)]
    text = f"{_count(facts, 'fact')} without a source: add source: to each in its page's adds:"
    return [OpenPoint("clinic", text, tuple(facts))] if facts else []


def _facilities(site: Site) -> list[OpenPoint]:
    open_ = (place for place in site.facilities if not place.closed)  # nobody can call the others
    found = [place for place in open_ if not place.source and not place.called]
    text = (
        f"{_count(found, 'place')} without a source or a call. Write the page that its facts come "
        f"from after source: in {FILE}, or call: python3 scripts/run.py check --calls"
    )
    names = tuple(place.short_name or place.name for place in found)
    return [OpenPoint("front desk", text, names)] if found else []


def _count(things: Sequence[object], name: str) -> str:
    return f"1 {name}" if len(things) == 1 else f"{len(things)} {name}s"
