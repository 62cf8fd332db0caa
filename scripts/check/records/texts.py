"""What a record says: how the place works, never what the clinic has, and nothing of health.

A record is published without a doctor's approval, so the clinic's voice has no place in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.load.clinic import Clinic
from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.facility import Facility, said_fields
from scripts.load.facilities.lines import facility_lines
from scripts.load.files.faults import Fault, shown

_AS_CLINIC = re.compile(r"\b(?:[Ww]e|WE|[Oo]urs?|OUR|[Uu]s|[Oo]urselves)\b(?! Lady)")
# Few and sure: a record speaks of "records and results", of "Princess Margaret Cancer Centre" too.
_OF_HEALTH = re.compile(
    r"\b(?:[Yy]our|[Tt]he) (?:test )?(?:results?|scans?|tests?|reports?|images) "
    r"(?:is|are|was|were|looks?) (?:not )?"
    r"(?:normal|abnormal|fine|good|bad|clear|serious|positive|negative)\b"
    r"|\b[Yy]our (?:test )?results? (?:is|are|was|were|shows?|means?)\b"
    r"|\b(?:cancer|tumou?rs?|malignant|benign)\b(?! [Cc]ent)"
)


def record_text_faults(
    root: Path, facilities: tuple[Facility, ...], clinic: Clinic | None
) -> list[Fault]:
    """Return a fault for each text of a record that speaks as the clinic, or of health."""
    found = [
        (place.id, key, problem, instead)
        for place in facilities
        for key in said_fields()
        for problem, instead in _problems(getattr(place, key), place, clinic)
    ]
    if not found:  # the lines of a long file take a while to find
        return []
    lines = facility_lines(root)
    return [
        Fault(FILE, lines.of(place, key), f"{place}: {key}: {problem}", instead)
        for place, key, problem, instead in found
    ]


def _problems(text: str, place: Facility, clinic: Clinic | None) -> Iterator[tuple[str, str]]:
    said = _AS_CLINIC.search(text)
    name = clinic.name if clinic and clinic.name not in place.name else ""
    if not said and name:
        said = re.search(rf"\b{re.escape(name)}(?!\w)", text, re.IGNORECASE)
    if said:
        yield (
            f"{shown(said[0])} speaks as the clinic",
            'Say what the place does, such as "It gives out CDs."',
        )
    if said := _OF_HEALTH.search(text):
        yield f"{shown(said[0])} speaks of a result or of health", "Take it out."
