"""A call that somebody made to confirm a number: "2026-05-31, 416-555-0123 ext. 12"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from scripts.load.files.faults import BadValue, shown
from scripts.load.values.day import read_day
from scripts.load.values.phone import Phone, parse_phone


@dataclass(frozen=True)
class Checked:
    """The `day` of a call, and the number that was called."""

    day: date
    phone: Phone

    @property
    def typed(self) -> str:
        """As it is typed in a file: "2026-05-31, 416-555-0123 ext. 12"."""
        return f"{self.day}, {self.phone.typed}"


def read_checked(text: str, latest: date | None = None) -> Checked:
    """Return the day, no later than `latest`, and the number of a call. Raise BadValue."""
    day, *number = re.split(r"[,\s]+", text.strip(), maxsplit=1)
    read = read_day(day, latest)
    if not number or not number[0]:
        raise BadValue(
            f"{shown(text)} does not say which number was called",
            f"Write the number after the day: {day}, 416-555-0123.",
        )
    return Checked(read, parse_phone(number[0]))
