"""The clinic's care, kept: each hedge of a quote stands in the plain words for it too."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.load.files.faults import Fault, shown
from scripts.load.words.statements import PLAIN_WORDS, Statement

# What a quote may hold: what keeps it in plain words.
KEPT = {
    "in general": r"in general|generally",
    "as a (?:general )?rule": r"as a (?:general )?rule",
    "usually": "usually",
    "typically": "typically",
    "sometimes": "sometimes",
    "some": "some",
    "may": "may|might|can|could|sometimes",
    "relevant": "relevant|that matter",
    "in the ordinary course": "ordinary|day-to-day|everyday|usual",
}
_SENTENCE_END = re.compile(r"(?<=[.?!:])\s+(?=[\"'(]?[A-Z])")


def hedge_faults(statements: Iterable[Statement]) -> list[Fault]:
    """Return a fault for each hedge of a quote, each time it stands there, that the plain words do
    not keep. A short line may tell one sentence of the quote alone, and keeps the hedges of it."""
    faults = []
    for one in statements:
        hedged = [part for part in _SENTENCE_END.split(one.quote) if _lost(part, "")]
        of_short = min((_lost(part, one.short) for part in hedged), key=len, default=[])
        lost = [("plain words", hedge) for hedge in _lost(one.quote, one.plain)]
        lost += [("short", hedge) for hedge in of_short] if one.short else []
        for part, hedge in lost:
            problem = f"{one.id}: {part}: {shown(hedge)} of the quote is lost"
            faults.append(Fault(PLAIN_WORDS, one.line, problem, "Say it there too, as often."))
    return faults


def _lost(quote: str, words: str) -> list[str]:
    """Return the hedges of the quote that are not kept, as they stand there."""
    lost = []
    for hedge, keeps in KEPT.items():
        there = re.findall(rf"\b(?:{hedge})\b", quote, re.IGNORECASE)
        kept = len(re.findall(rf"\b(?:{keeps})\b", words, re.IGNORECASE))
        lost += there[kept:]
    return lost
