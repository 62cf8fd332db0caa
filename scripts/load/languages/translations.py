"""The translations of a language: a gettext PO file, `docs/_data/languages/<code>.po`.

The English passage itself is the key (`msgid`), so that a translation cannot grow stale: where the
English has changed, there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts.load.files.faults import Fault
from scripts.load.files.text_file import read_text
from scripts.load.languages.catalog import read_catalog

FOLDER = "docs/_data/languages"


@dataclass(frozen=True)
class Translation:
    """`text`: "" where it is missing. `approved`: a person who reads the language has said yes (it
    is not `fuzzy`). `guessed`: it was made for other English, `before`, which is not shown ever.
    `line`: of the file."""

    text: str
    approved: bool
    guessed: bool
    before: str
    line: int


Translations = dict[str, Translation]  # by the English passage


def file_of(code: str) -> str:
    """Return the path of a language's file, from the project root."""
    return f"{FOLDER}/{code}.po"


def load_translations(root: Path, code: str) -> tuple[Translations, list[Fault]]:
    """Return the translations of a language by their English, and all faults of the file. Before
    `translate` has written it, there are none."""
    file = file_of(code)
    text, faults = read_text(root, file) if (root / file).exists() else ("", [])
    if faults or not text:
        return {}, faults
    catalog, faults = read_catalog(text, file)
    if catalog is None:
        return {}, faults
    found = {}
    for one in catalog:
        if one.id and isinstance(one.id, str):
            before = one.previous_id[0] if one.previous_id else ""
            said = one.string if isinstance(one.string, str) else ""
            found[one.id] = Translation(
                said, bool(said) and not one.fuzzy, bool(before), before, one.lineno or 0
            )
    return found, faults
