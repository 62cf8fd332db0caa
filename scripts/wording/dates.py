"""Dates as a person reads them."""

from datetime import date

from babel.dates import format_date

from scripts.load.languages.languages import in_digits, locale_of
from scripts.load.words.words import Texts, Words


def long_date(day: date, words: Words) -> str:
    """Return a day as "24 November 2026", in the order of `site.date` in words.yml, as the Unicode
    CLDR writes it in the language."""
    site: Texts = words["site"]
    text = format_date(day, site["date"], locale_of(site["language"]))
    return in_digits(text, site.get("digits", "0123456789"))
