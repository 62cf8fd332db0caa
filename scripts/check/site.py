"""The whole site: every file read, and what was read compared. All faults come in one run."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scripts.check.addresses import addresses, moved_faults
from scripts.check.approvals import approval_faults
from scripts.check.hedges import hedge_faults
from scripts.check.pages import folder_faults, link_faults, overlaid_faults, page_faults
from scripts.check.plain_words import plain_words_faults
from scripts.check.provenance import provenance_faults
from scripts.check.records.texts import record_text_faults
from scripts.check.references import (
    Source,
    drawing_faults,
    missing_labels,
    missing_words,
    reference_faults,
    unknown_macros,
    unsaid_statements,
)
from scripts.check.staff_messages import as_template, message_faults
from scripts.languages.walls import translation_faults
from scripts.load.files.faults import Fault, Faults
from scripts.load.site import Loaded, Site, load_site
from scripts.load.words.words import WORDS


def checked_site(root: Path, today: date | None = None, live: bool | None = None) -> Site:
    """Return everything below `root`, read and checked. Raise Faults with every fault there is.

    `today` comes from SOURCE_DATE_EPOCH or the clock when not given; `live` from SITE_LIVE.
    """
    loaded, faults = load_site(root, today, live)
    words_are_whole = all(fault.file != WORDS for fault in faults)
    faults += _faults_between(loaded, words_are_whole)
    if faults:
        raise Faults(faults)
    return Site(**vars(loaded))


def _faults_between(loaded: Loaded, words_are_whole: bool) -> list[Fault]:
    """Return the faults of what was read, compared with each other. What a file did not tell, since
    it could not be read, is not held against another one."""
    known = addresses(loaded)
    faults = [
        *overlaid_faults(loaded.pages),
        *page_faults(loaded.pages),
        *folder_faults(loaded.page_folders),
        *moved_faults(loaded.moves, known.and_generated()),
        *unknown_macros(loaded.pages),
        *link_faults(loaded.pages, known.and_generated()),
        *hedge_faults(loaded.statements.values()),
        *record_text_faults(loaded.root, loaded.facilities, loaded.clinic),
        *translation_faults(loaded.languages),
    ]
    if loaded.clinic_text and loaded.statements:
        faults += plain_words_faults(loaded.clinic_text, loaded.statements.values())
    if loaded.words:
        faults += missing_words(loaded.words, loaded.templates) + missing_labels(loaded.words)
    if words_are_whole:
        faults += drawing_faults(loaded.words.get("drawings", ()), loaded.drawings)
    messages = [as_template(loaded.staff_messages)] if loaded.staff_messages else []
    sources: list[Source] = [*loaded.pages, *loaded.templates, *messages]
    faults += reference_faults(sources, loaded, words_are_whole)
    if loaded.staff_messages:
        faults += unsaid_statements(loaded.statements, sources)
    if loaded.clinic:
        faults += provenance_faults(loaded.pages, loaded.clinic)
        faults += approval_faults(loaded.approvals, loaded.pages, loaded.clinic)
    if loaded.staff_messages:
        faults += message_faults(loaded.staff_messages, known)
    return faults
