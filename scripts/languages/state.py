"""How far a translation is: what is missing, changed or not approved."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from scripts.languages.passages import passages
from scripts.languages.sheet import LanguageSheet
from scripts.load.files.faults import visible
from scripts.load.languages.languages import Language
from scripts.load.site import Site

State = Literal["unchecked", "partly", "checked"]


def state_of(site: Site, language: Language) -> State:
    """Return what readers are told: all is `checked` by a person; what is not is shown `unchecked`;
    or it is in English, and the page is translated `partly`."""
    known = passages(site)
    open_ = [one for one in known if not is_approved(language, one)]
    if not open_:
        return "checked"
    return "unchecked" if language.unchecked or not site.live else "partly"


def is_approved(language: Language, english: str) -> bool:
    """Return whether a person has approved the passage as it stands."""
    one = language.translations.get(english)
    return one is not None and one.approved


def counted(sheet: LanguageSheet) -> str:
    """Return how many passages are in which state, in words for a person."""
    count = Counter(row.state for row in sheet.rows)
    return (
        f"{len(sheet.rows)} passages, {count['approved']} approved by a person, {count['open']} to "
        f"approve, {count['guess']} guessed for other English, {count['missing']} missing"
    )


def to_do(sheet: LanguageSheet) -> list[str]:
    """Return lines about each passage that is missing, or that was made for other English, with the
    old and the new side by side; then how many are to approve."""
    lines = []
    for row in sheet.rows:
        if row.state == "missing":
            lines += [f"missing ({row.where})", f"  + {_flat(row.english)}"]
        elif row.state == "guess":
            lines += [
                f"changed ({row.where})",
                f"  - {_flat(row.before)}",
                f"  + {_flat(row.english)}",
            ]
            lines += [f"  ? {_flat(row.theirs)}"]
    return [*lines, f"{sheet.file}: {counted(sheet)}."]


def _flat(text: str) -> str:
    return visible(" ".join(text.split()))
