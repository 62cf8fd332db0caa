"""Blanks in the texts of `words.yml`."""

import re

from markupsafe import Markup


def fill(text: str, **blanks: object) -> str:
    """Return a text with its blanks filled in: "Call SickKids" for "Call {place}" and its place.
    Raise KeyError for an unknown blank.

    What comes out is plain text: Markup, as the clinic's settings are, goes in as the text it
    stands for, or it would be escaped twice.
    """
    return re.sub(r"\{(\w+)\}", lambda blank: _plain(blanks[blank.group(1)]), str(text))


def _plain(value: object) -> str:
    return value.unescape() if isinstance(value, Markup) else str(value)
