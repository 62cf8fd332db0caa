"""Days: which day it is for the site, how a day is written in a file, and how old a check is."""

from __future__ import annotations

import os
import re
from datetime import date, timedelta
from typing import Literal

from scripts.load.files.faults import BadValue, shown

Freshness = Literal["unconfirmed", "fresh", "ageing", "expired"]

FRESH_DAYS = 180
SHOWN_DAYS = 365


def freshness(checked: date | None, today: date) -> Freshness:
    """Return how far a number may be trusted: "fresh" up to and with 180 days after somebody
    checked it, "ageing" up to and with 365, then "expired"; "unconfirmed" when nobody has."""
    if checked is None:
        return "unconfirmed"
    days = (today - checked).days
    return "fresh" if days <= FRESH_DAYS else "ageing" if days <= SHOWN_DAYS else "expired"


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


def read_day(text: str, today: date | None = None) -> date:
    """Return the day that "2026-05-31" names, no later than `today`. Raise BadValue."""
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise BadValue(f"{shown(text)} is not a day", "Write it as 2026-05-31.")
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise BadValue(f"there is no day {text}", "Check the month and the day.") from None
    if today and day > today:
        raise BadValue(f"{text} lies in the future", f"Today is {today}: check the year.")
    return day
