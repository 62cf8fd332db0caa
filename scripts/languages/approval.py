"""A person's approval of a whole language: the mark `fuzzy` is taken from each of its passages."""

from __future__ import annotations

from datetime import date

from scripts.languages.po_text import written
from scripts.languages.sheet import LanguageSheet
from scripts.load.files.faults import Faults
from scripts.load.languages.catalog import read_catalog

_NOTE = "X-Approved-All"


def approved(text: str, sheet: LanguageSheet, day: date, role: str) -> str:
    """Return the text of the PO file with every passage of the sheet approved. What was guessed for
    other English, and what the sheet does not show, stays as it is. Raise Faults."""
    catalog, faults = read_catalog(text, sheet.file)
    if catalog is None:
        raise Faults(faults)
    open_ = {row.english for row in sheet.rows if row.state == "open"}
    for one in catalog:
        if one.id in open_:
            one.flags.discard("fuzzy")
    return written(catalog, text, {_NOTE: f"{day.isoformat()}, {role}"})
