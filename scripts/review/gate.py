"""The go-live gate: what must still be supplied or confirmed before the site may go live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from scripts.check.calls import DUE_DAYS, called_long_ago, never_called
from scripts.check.provenance import unsourced_facts
from scripts.load.clinic import SETTINGS
from scripts.load.files.faults import visible
from scripts.load.reviews import as_typed
from scripts.load.site import Site
from scripts.review.state import readings_due, unreviewed_pages

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


@dataclass(frozen=True)
class OpenPoint:
    """`who` can close it. `text`: how, in one line. `items`: the pages or places it counts."""

    who: Literal["clinic", "front desk"]
    text: str
    items: tuple[str, ...] = ()

    def __str__(self) -> str:
        return visible(self.text)


def open_points(site: Site) -> list[OpenPoint]:
    """Return everything that is open, those for the clinic first. Empty: the site may go live."""
    return [*_settings(site), *_reviews(site), *_sources(site), *_numbers(site)]


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


def _reviews(site: Site) -> list[OpenPoint]:
    do = 'a doctor reads them, then: python3 scripts/run.py review <page> --by "Family doctor"'
    found = {
        "not approved in their present words": unreviewed_pages(site),
        "approved, but more than a year ago": readings_due(site),
    }
    return [
        OpenPoint("clinic", f"{_count(pages, 'page')} {problem}: {do}", tuple(map(as_typed, pages)))
        for problem, pages in found.items()
        if pages
    ]


def _sources(site: Site) -> list[OpenPoint]:
    facts = [f"{as_typed(address)}: {fact}" for address, fact in unsourced_facts(site.pages)]
    text = f"{_count(facts, 'fact')} without a source: add source: to each in its page's adds:"
    return [OpenPoint("clinic", text, tuple(facts))] if facts else []


def _numbers(site: Site) -> list[OpenPoint]:
    due = {
        "nobody has called to check the number": never_called(site.facilities),
        f"the number was last called more than {DUE_DAYS} days ago": called_long_ago(
            site.facilities, site.today
        ),
    }
    return [
        OpenPoint(
            "front desk",
            f"{_count(places, 'place')}: {problem}. "
            "Call them: python3 scripts/run.py check --calls",
            tuple(place.short_name or place.name for place in places),
        )
        for problem, places in due.items()
        if places
    ]


def _count(things: Sequence[object], name: str) -> str:
    return f"1 {name}" if len(things) == 1 else f"{len(things)} {name}s"
