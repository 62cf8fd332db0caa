"""Lamps: what is worth a look, and keeps nothing off the site.

A lamp is for style, length, weight and age. What could send somebody to the wrong desk is a wall: a
Fault, which ends the build.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scripts.check.lamps.amount import (
    amount_lamps,
    call_lamps,
    paper_lamps,
    sheet_lamps,
    twice_lamps,
    weight_lamps,
)
from scripts.check.lamps.built import built_pages
from scripts.check.lamps.messages import message_lamps
from scripts.check.lamps.pages import page_lamps
from scripts.check.lamps.reading import Counter, grade_lamps, reading_lamps
from scripts.check.lamps.records import record_lamps
from scripts.check.lamps.sources import Sources
from scripts.check.lamps.translations import (
    glossary_lamps,
    translated_paper_lamps,
    translated_weight_lamps,
    unused_term_lamps,
)
from scripts.check.lamps.wording import wording_lamps
from scripts.load.files.faults import Lamp
from scripts.load.site import Site


def lamps_of(site: Site, site_dir: Path) -> list[Lamp]:
    """Return the lamps of what was loaded and of the pages that were built from it, sorted, each
    once. They need neither packages for tests nor a browser."""
    sources = Sources(site)
    lamps = {*page_lamps(site.pages), *record_lamps(site, sources), *message_lamps(site)}
    lamps.update(glossary_lamps(site), unused_term_lamps(site))
    names = _names(site)
    read: set[str] = set()
    worded: set[str] = set()
    called: set[str] = set()
    first: dict[str, str] = {}
    for page in built_pages(site_dir):
        if page.is_translated:
            lamps.update(translated_weight_lamps(page, site_dir, site.languages))
            continue
        lamps.update(weight_lamps(page, sources))
        lamps.update(sheet_lamps(page, sources))
        if page.is_for_patients:
            lamps.update(reading_lamps(page, sources, read))
            lamps.update(wording_lamps(page, sources, names, worded))
            lamps.update(amount_lamps(page, sources))
            lamps.update(call_lamps(page, sources, called))
            lamps.update(twice_lamps(page, sources, first))
    return sorted(lamps)


def measured_lamps(
    site: Site, site_dir: Path, counter: Counter, sheets: Mapping[str, int]
) -> list[Lamp]:
    """Return the lamps that take more than the build has: of each page that is hard to read, as
    `counter` (the module textstat) counts it, and of each that takes too much paper, sorted.
    `sheets`: {address: how many it takes}, as far as they were counted."""
    sources, names = Sources(site), _names(site)
    prefixes = tuple(language.prefix for language in site.languages)
    in_english = {one: count for one, count in sheets.items() if not one.startswith(prefixes)}
    lamps = set(paper_lamps(in_english, sources, site.facilities))
    lamps.update(translated_paper_lamps(sheets, site.languages))
    for page in built_pages(site_dir):
        if page.is_for_patients and not page.is_translated:
            lamps.update(grade_lamps(page, sources, names, counter))
    return sorted(lamps)


def _names(site: Site) -> set[str]:
    """Return the proper names: of the clinic and of facilities, their sites, networks, desks."""
    found = {site.clinic.name}
    for place in site.facilities:
        found |= {place.name, place.short_name, place.network, place.desk, *place.also_called}
        found |= {one.name for one in place.sites}
    return found - {""}
