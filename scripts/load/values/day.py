"""Days: which day it is for the site, and how a day is written in a file."""

from __future__ import annotations

import os
import re
from datetime import date, timedelta

from scripts.load.files.faults import BadValue, shown


def site_day() -> date:
    """Return the day that the site is built for: that of SOURCE_DATE_EPOCH (seconds since 1970, in
    UTC) when it is set, so that a build can be repeated; else today. Raise BadValue."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds:
        return date.today()
    if not re.fullmatch("[0-9]{1,11}", seconds):
        raise BadValue(
            f"SOURCE_DATE_EPOCH is {shown(seconds)}, which is not a number of seconds since 1970",
            "Set it to a whole number such as 1767225600, or unset it.",
        )
    return date(1970, 1, 1) + timedelta(seconds=int(seconds))


def latest_day(today: date) -> date:
    """Return the last day that a file may name: that of the clock, or `today` where it is later.

    So a build for a day long past, as SOURCE_DATE_EPOCH asks for, refuses nothing that has
    happened since, and a commit that was built once is built on every later day.
    """
    return max(today, date.today())


def read_day(text: str, latest: date | None = None) -> date:
    """Return the day that "2026-05-31" names, no later than `latest`. Raise BadValue."""
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise BadValue(f"{shown(text)} is not a day", "Write it as 2026-05-31.")
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise BadValue(f"there is no day {text}", "Check the month and the day.") from None
    if latest and day > latest:
        raise BadValue(f"{text} lies in the future", f"Today is {latest}: check the year.")
    return day
