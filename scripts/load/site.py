"""Everything the site is made of, read in one go. What it is held against stands in `check`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from scripts.load.approvals import Approval, load_approvals
from scripts.load.clinic import Clinic, load_clinic
from scripts.load.drawings import load_drawings
from scripts.load.facilities.facilities import load_facilities
from scripts.load.facilities.facility import Facility
from scripts.load.files.faults import Fault, Faults
from scripts.load.languages.languages import Language, load_languages
from scripts.load.pages.moved import Move, load_moved
from scripts.load.pages.pages import PageSource, load_pages, page_folders
from scripts.load.pages.promised import load_promised
from scripts.load.pages.templates import Template, load_templates
from scripts.load.values.day import latest_day, site_day
from scripts.load.words.staff_messages import StaffMessages, load_staff_messages
from scripts.load.words.statements import Statement, load_clinic_text, load_statements
from scripts.load.words.words import Words, load_words

T = TypeVar("T")


@dataclass(frozen=True, eq=False)  # equal to itself alone, so that what is made of it can be kept
class Loaded:
    """What could be read of each file; None, or nothing, where that was not to be.

    `words`: nested dicts of text. `promised`: {address: line} of the ledger. `approvals`: by
    address (whether they hold: review/state.py). `live`: False for a preview build. `today`: the
    day it is built for. `drawings`: their names. `page_folders`: {folder: Markdown files}, below
    docs/. `facility_ids`: as they were typed, also of records that have a fault; None: the file
    does not tell.
    """

    root: Path
    today: date
    live: bool
    clinic: Clinic | None
    facilities: tuple[Facility, ...]
    facility_ids: frozenset[str] | None
    clinic_text: str
    statements: dict[str, Statement]
    words: Words
    pages: tuple[PageSource, ...]
    page_folders: dict[str, tuple[str, ...]]
    templates: tuple[Template, ...]
    drawings: frozenset[str]
    staff_messages: StaffMessages | None
    moves: dict[str, Move]
    promised: dict[str, int]
    approvals: dict[str, Approval]
    languages: tuple[Language, ...]

    @property
    def moved(self) -> dict[str, str]:
        """{old address: new}."""
        return {old: move.new for old, move in self.moves.items()}


@dataclass(frozen=True, eq=False)
class Site(Loaded):
    """What every later stage works from: whole, and without a fault (check/site.py).

    `language`: None for English, which is the source. For another one (languages/edition.py),
    `english` is the site that it was made from.
    """

    clinic: Clinic
    staff_messages: StaffMessages
    language: Language | None = None
    english: Site | None = None

    @property
    def prefix(self) -> str:
        """What its addresses begin with, below the site's root: "" for English, "fa/"."""
        return self.language.prefix if self.language else ""


def load_site(
    root: Path, today: date | None = None, live: bool | None = None
) -> tuple[Loaded, list[Fault]]:
    """Return everything below `root` that could be read, and every fault of a file by itself.

    `today` comes from SOURCE_DATE_EPOCH or the clock when not given; `live` from SITE_LIVE.
    """
    today = today or _today()
    faults: list[Fault] = []

    def take(read: tuple[T, list[Fault]]) -> T:
        faults.extend(read[1])
        return read[0]

    latest = latest_day(today)
    words, of_words = load_words(root)
    facilities, ids, of_facilities = load_facilities(root, latest)
    faults += of_words + of_facilities
    loaded = Loaded(
        root=root,
        today=today,
        live=os.environ.get("SITE_LIVE") == "1" if live is None else live,
        clinic=take(load_clinic(root, latest)),
        facilities=facilities,
        facility_ids=ids,
        clinic_text=take(load_clinic_text(root)),
        statements=take(load_statements(root)),
        words=words,
        pages=take(load_pages(root)),
        page_folders=page_folders(root),
        templates=take(load_templates(root)),
        drawings=take(load_drawings(root)),
        staff_messages=take(load_staff_messages(root)),
        moves=take(load_moved(root)),
        promised=take(load_promised(root)),
        approvals=take(load_approvals(root, latest)),
        languages=take(load_languages(root)),
    )
    return loaded, faults


def _today() -> date:
    try:
        return site_day()
    except ValueError as error:
        raise Faults([Fault("SOURCE_DATE_EPOCH", 0, str(error))]) from None
