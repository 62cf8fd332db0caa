"""Everything the site is made of, loaded and checked in one go."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scripts.check.kit_check import kit_faults
from scripts.check.provenance import provenance_faults
from scripts.check.references import reference_faults
from scripts.load.clinic import Clinic, load_clinic
from scripts.load.drawings import drawing_faults
from scripts.load.facilities.facilities import load_facilities
from scripts.load.facilities.facility import Facility
from scripts.load.files.faults import Fault, Faults
from scripts.load.pages.moved import GENERATED, PLACE_ANCHORS, load_moved, moved_faults
from scripts.load.pages.pages import PageSource, load_pages, overlaid_faults
from scripts.load.pages.promised import load_promised
from scripts.load.pages.templates import Template, load_templates
from scripts.load.reviews import Review, load_reviews
from scripts.load.values.day import latest_day, site_day
from scripts.load.words.kit import Kit, load_kit
from scripts.load.words.statements import Statement, load_statements
from scripts.load.words.words import load_words, missing_words
from scripts.review.rests_on import STAFF

_NAMES_A_PLACE = re.compile(r"\bat/|\b(facility_card|call_script)\(")


@dataclass(frozen=True)
class Site:
    """What every later stage works from; nothing else reads data files.

    `words`: nested dicts of text. `moved`: {old address: new}. `promised`: the lines of the
    ledger of addresses. `reviews`: by page (whether they hold: review_state.py). `live`: False for
    a preview build. `today`: the day it is built for.
    """

    root: Path
    today: date
    live: bool
    clinic: Clinic
    facilities: tuple[Facility, ...]
    statements: dict[str, Statement]
    words: dict
    pages: tuple[PageSource, ...]
    templates: tuple[Template, ...]
    kit: Kit
    moved: dict[str, str]
    promised: tuple[str, ...]
    reviews: dict[str, Review]

    @property
    def titles(self) -> dict[str, str]:
        """{address: title} of the pages that people write and of the facility pages."""
        titles = {page.address: page.meta["title"] for page in self.pages}
        names = {f"at/{place.id}/": place.short_name or place.name for place in self.facilities}
        return titles | names


def load_site(root: Path, today: date | None = None, live: bool | None = None) -> Site:
    """Read and check everything below `root`. Raise Faults with every fault there is.

    `today` comes from SOURCE_DATE_EPOCH or the clock when not given; `live` from SITE_LIVE.
    """
    if today is None:
        today = _today()
    if live is None:
        live = os.environ.get("SITE_LIVE") == "1"
    faults: list[Fault] = []

    def take(loaded):
        value, found = loaded
        faults.extend(found)
        return value

    latest = latest_day(today)
    clinic = take(load_clinic(root, latest))
    words, of_words = load_words(root)
    title = "" if of_words else words["facility"]["title"]
    facilities, of_places = load_facilities(root, latest, title)
    faults += of_words + of_places
    statements = take(load_statements(root))
    pages = take(load_pages(root))
    templates = take(load_templates(root))
    kit = take(load_kit(root))
    moved = take(load_moved(root))
    promised = take(load_promised(root))
    generated = {f"at/{place.id}/": set(PLACE_ANCHORS) for place in facilities}
    anchors = {page.address: set(page.anchors) for page in pages} | generated
    generated |= {address: set() for address in GENERATED}
    faults += overlaid_faults(pages, generated)
    reviews, on_places = load_reviews(root, [*anchors, STAFF], latest)
    on_places += moved_faults(moved, anchors | generated)
    asked = [(key, t.path, line) for t in templates for key, line in t.asked.words]
    if words:
        faults += missing_words(words, asked) + drawing_faults(root, words.get("drawings", ()))
    if statements and words:
        said = [*templates, *([kit.as_template()] if kit else [])]
        on_places += reference_faults(pages, said, statements, facilities, words)
    if clinic:
        faults += provenance_faults(pages, clinic)
    if kit and clinic and not of_words:
        on_places += kit_faults(kit, anchors, statements, facilities, words, clinic)
    # A place that could not be read is there all the same: nobody is told that it is not.
    faults += [one for one in on_places if not (of_places and _NAMES_A_PLACE.search(one.problem))]
    if faults or clinic is None or kit is None:
        raise Faults(faults)
    return Site(
        root=root,
        today=today,
        live=live,
        clinic=clinic,
        facilities=facilities,
        statements=statements,
        words=words,
        pages=pages,
        templates=templates,
        kit=kit,
        moved={old: new for old, (new, _) in moved.items()},
        promised=promised,
        reviews=reviews,
    )


def _today() -> date:
    try:
        return site_day()
    except ValueError as error:
        raise Faults([Fault("SOURCE_DATE_EPOCH", 0, str(error))]) from None
