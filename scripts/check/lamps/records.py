"""The records of facilities: names and texts that are long, calls that are due again."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.calls import DUE_DAYS, called_long_ago, stale_calls
from scripts.check.lamps.budgets import RECORD_NAME, RECORD_TEXT, TITLE
from scripts.check.lamps.sources import Sources
from scripts.check.records.slips import slip_lamps
from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.facility import Facility
from scripts.load.files.faults import Lamp
from scripts.load.site import Site

_NAMES = ("name", "short_name", "network", "desk")
_NO_WORDS = ("id", "kind", "page", "source", "rules_for", "phone_reaches", "records_email")


def record_lamps(site: Site, sources: Sources) -> Iterator[Lamp]:
    """Yield a lamp for each name and text that is long, each call that is due again, each that was
    to another number than stands there now, and each slip (records/slips.py)."""
    around = len(site.words["facility"]["title"].replace("{place}", ""))
    due = {place.id for place in called_long_ago(site.facilities, site.today)}
    for place in site.facilities:
        for key, problem, instead in (*_title(place, around), *_long(place)):
            line = sources.records.of(place.id, key)
            yield Lamp(FILE, line, f"{place.id}: {key}: {problem}", instead)
        if place.id in due:
            line = sources.records.of(place.id, "checked")
            problem = f"{place.id}: the last call was on {place.called}, over {DUE_DAYS} days ago"
            yield Lamp(FILE, line, problem, "Call the number, then write the day of the call.")
    yield from slip_lamps(site)
    yield from stale_calls(site.root, site.facilities)


def _title(place: Facility, around: int) -> Iterator[tuple[str, str, str]]:
    """Yield (key, problem, instead). `around`: how many characters stand around the name."""
    if (length := around + len(place.short_name or place.name)) > TITLE:
        key, do = ("short_name", "Use") if place.short_name else ("name", "Add")
        problem = f"the page's title has {length} characters, of which a list of results shows"
        instead = f"{do} a short_name of {TITLE - around} characters at most."
        yield key, f"{problem} {TITLE}", instead


def _long(place: Facility) -> Iterator[tuple[str, str, str]]:
    for key, text in texts_of(place):
        most = RECORD_NAME if key in _NAMES else RECORD_TEXT
        if len(text) > most:
            yield key, f"has {len(text)} characters", f"{most} are read more easily."


def texts_of(place: Facility) -> Iterator[tuple[str, str]]:
    """Yield (key, text) of each text that a person typed for readers into a record."""
    for key, value in place:
        if isinstance(value, str) and value and key not in _NO_WORDS:
            yield key, value
    yield from (("also_called", name) for name in place.also_called)
    for other in place.sites:
        yield from (("sites", text) for text in (other.name, other.address) if text)
