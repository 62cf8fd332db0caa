"""The records of facilities: names and texts that are long, calls that are due again."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.calls import DUE_DAYS, called_long_ago, stale_calls
from scripts.check.lamps.budgets import RECORD_NAME, RECORD_TEXT, TITLE
from scripts.check.lamps.sources import Sources
from scripts.check.records.slips import slip_lamps
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
    for number, place in enumerate(site.facilities):
        length = around + len(place.short_name or place.name)
        if length > TITLE:
            do = "Use" if place.short_name else "Add"
            yield Lamp(
                *sources.record(number, "short_name", "name"),
                f"{place.id}: the page's title has {length} characters, of which a list of results "
                f"shows {TITLE}",
                f"{do} a short_name of {TITLE - around} characters at most.",
            )
        for key, text in texts_of(place):
            most = RECORD_NAME if key in _NAMES else RECORD_TEXT
            if len(text) > most:
                problem = f"{place.id}: {key}: has {len(text)} characters"
                yield Lamp(*sources.record(number, key), problem, f"Use {most} at most.")
        if place.id in due:
            problem = f"{place.id}: the last call was on {place.called}, over {DUE_DAYS} days ago"
            instead = "Call the number, then write the day of the call."
            yield Lamp(*sources.record(number, "checked"), problem, instead)
    yield from slip_lamps(site)
    for fault in stale_calls(site.root, site.facilities):
        yield Lamp(fault.file, fault.line, fault.problem, fault.instead)


def texts_of(place: Facility) -> Iterator[tuple[str, str]]:
    """Yield (key, text) of each text that a person typed for readers into a record."""
    for key, value in place:
        if isinstance(value, str) and value and key not in _NO_WORDS:
            yield key, value
    yield from (("also_called", name) for name in place.also_called)
    for other in place.sites:
        yield from (("sites", text) for text in (other.name, other.address) if text)
