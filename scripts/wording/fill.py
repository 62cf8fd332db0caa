"""Blanks in the texts of `words.yml`."""

import re

from markupsafe import Markup

from scripts.load.values.marks import BESIDE, ENGLISH, english, theirs


def fill(text: str, **blanks: object) -> str:
    """Return a text with its blanks filled in: "Call SickKids" for "Call {place}" and its place.
    Raise KeyError for an unknown blank.

    What comes out is plain text: Markup, as the clinic's settings are, goes in as the text it
    stands for, or it would be escaped twice. In another language, the text and the English beside
    it are filled in each with its own.
    """
    said, has_english, beside = str(text).partition(BESIDE[0])
    own = english if ENGLISH[0] in said else theirs
    filled = _filled(said, {key: own(_plain(value)) for key, value in blanks.items()})
    if has_english:
        in_english = {key: english(_plain(value)) for key, value in blanks.items()}
        filled += BESIDE[0] + _filled(beside, in_english)
    return filled


def _filled(text: str, blanks: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda blank: blanks[blank.group(1)], text)


def _plain(value: object) -> str:
    return value.unescape() if isinstance(value, Markup) else str(value)
