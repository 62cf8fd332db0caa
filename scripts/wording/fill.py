"""Blanks in the texts of `words.yml`."""

import re


def fill(text: str, **blanks: object) -> str:
    """`"Call {place}", place="SickKids"` in, `"Call SickKids"` out. KeyError: an unknown blank."""
    return re.sub(r"\{(\w+)\}", lambda blank: str(blanks[blank.group(1)]), str(text))
