"""Dates as a person reads them."""

from datetime import date

from scripts.load.words.words import Words
from scripts.wording.fill import fill


def long_date(day: date, words: Words) -> str:
    """Return a day as "24 November 2026", with the months and the order of `words.yml`."""
    months = [month.strip() for month in words["dates"]["months"].split(",")]
    return fill(words["dates"]["long"], day=day.day, month=months[day.month - 1], year=day.year)
