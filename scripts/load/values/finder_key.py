"""What is left of a name when case, accents, dots and apostrophes do not matter.

The finder's script does the same in the browser, so that "st mikes" meets "St. Mike's": whatever
changes here changes there.
"""

from __future__ import annotations

import re
import unicodedata

# . ' ‘ ’ ‛ ′ ` ´ ʹ ʻ ʼ ʽ ˈ ＇ : full stops, and apostrophes with what is typed in their place.
REMOVED = re.compile("[.'\u2018\u2019\u201b\u2032`\u00b4\u02b9\u02bb\u02bc\u02bd\u02c8\uff07]")

# Yeh and kaf as an Arabic keyboard has them, for those of a Persian one.
SAME = str.maketrans("\u0649\u064a\u0643", "\u06cc\u06cc\u06a9")


def finder_key(text: str) -> str:
    """Return a text as lower-case letters and digits of any script, one space between words.

    Accents (every Unicode mark, after NFKD), dots and apostrophes are taken out, letters that only
    keyboards tell apart become one, and any other run of characters becomes one space.
    "St. Mike's" -> "st mikes"; "Bloor–Yonge" -> "bloor yonge". Applied to its own answer it changes
    nothing.
    """
    plain = unicodedata.normalize("NFKD", REMOVED.sub("", text)).lower()
    plain = REMOVED.sub("", unicodedata.normalize("NFKD", plain))
    return " ".join("".join(map(_kept, plain.translate(SAME))).split())


def _kept(character: str) -> str:
    """Return the character when it is a letter or a number, "" for a mark, else a space."""
    category = unicodedata.category(character)[0]
    return character if category in "LN" else "" if category == "M" else " "
