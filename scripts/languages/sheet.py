"""What the review sheet of a language says: each English passage beside its translation."""

from __future__ import annotations

import hashlib
import math
import re
from dataclasses import dataclass
from typing import Literal

from scripts.languages.passages import passages
from scripts.load.files.faults import BadValue, shown
from scripts.load.languages.languages import Language
from scripts.load.languages.translations import file_of
from scripts.load.site import Site

_MACRO = re.compile(r"\{\{.*?\}\}")


@dataclass(frozen=True)
class Row:
    """`theirs`: "" where it is missing. `before`: the English that a guess was made for. `where`:
    files and keys."""

    english: str
    theirs: str
    state: Literal["approved", "open", "guess", "missing"]
    before: str
    where: str

    def shown(self, text: str) -> str:
        """Return a text of the row as it is read: what a macro puts in is a box."""
        return _MACRO.sub("[...]", text)


@dataclass(frozen=True)
class LanguageSheet:
    """`rows`: in the order of a reader's way. `code`: of exactly these translations."""

    language: Language
    rows: tuple[Row, ...]
    file: str

    @property
    def minutes(self) -> int:
        """How long it takes to read both, at 200 English words a minute: the translation as long
        again."""
        words = sum(len(row.english.split()) for row in self.rows)
        return math.ceil(2 * words / 200)

    @property
    def code(self) -> str:
        """Eight hexadecimal digits that are those of just these translations."""
        said = (
            f"{row.english}\0{row.theirs}" for row in self.rows if row.state in ("approved", "open")
        )
        return hashlib.sha256("\0".join((self.language.code, *said)).encode()).hexdigest()[:8]


def language_sheet(site: Site, code: str) -> LanguageSheet:
    """Return the sheet of the language with this code (in any case). Raise BadValue."""
    by_code = {one.code.lower(): one for one in site.languages}
    language = by_code.get(code.strip().lower())
    if language is None:
        known = ", ".join(one.code for one in site.languages) or "none yet: see CONTRIBUTING.md"
        raise BadValue(f"there is no language {shown(code)}", f"There are: {known}.")
    found = passages(site).items()
    rows = tuple(_row(english, places[0].file, language) for english, places in found)
    return LanguageSheet(language, rows, file_of(language.code))


def _row(english: str, where: str, language: Language) -> Row:
    one = language.translations.get(english)
    if one is None or not one.text:
        return Row(english, "", "missing", "", where)
    state: Literal["approved", "open", "guess"] = "approved" if one.approved else "open"
    return Row(english, one.text, "guess" if one.guessed else state, one.before, where)
