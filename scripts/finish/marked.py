"""The signs of a page in another language (load/values/marks.py), turned into elements."""

from __future__ import annotations

import re

from scripts.load.values.marks import BESIDE, ENGLISH, NAME, SIGNS, bare, theirs

# Where only text can stand, and parts of the frame, where the English beside would be in the way.
_TEXT = re.compile(r"<(title|option|textarea|script|desc)\b[^>]*>.*?</\1>", re.S)
_FRAME = re.compile(r"<(nav|header|footer)\b.*?</\1>", re.S)
_TAG = re.compile(f"<[^<>]*[{BESIDE[0]}-{NAME[1]}][^<>]*>")
_IN_ENGLISH = re.compile(f"{BESIDE[0]}[^{BESIDE[1]}]*{BESIDE[1]}")


def with_elements(html: str, in_english: str) -> str:
    """Return the page with its signs as elements that say which language and direction a text has;
    without them where no element can stand. `in_english`: the mark behind a passage in English."""
    if not SIGNS.search(html):
        return html
    html = _TEXT.sub(lambda found: bare(found[0]), html)
    html = _TAG.sub(lambda found: bare(found[0]), html)
    html = _FRAME.sub(lambda found: theirs(found[0]), html)
    html = _IN_ENGLISH.sub(lambda found: _without_names(found[0]), html)
    elements = {
        BESIDE[0]: ' <span class="en" lang="en" dir="ltr">',
        BESIDE[1]: "</span>",
        ENGLISH[0]: '<span lang="en" dir="ltr">',
        ENGLISH[1]: f'</span> <small class="quiet">{in_english}</small>',
        NAME[0]: '<bdi lang="en" dir="ltr">',
        NAME[1]: "</bdi>",
    }
    return SIGNS.sub(lambda sign: elements[sign[0]], html)


def _without_names(text: str) -> str:
    return text.replace(NAME[0], "").replace(NAME[1], "")
