"""What single places say, as examples in an answer: read from their records, gone with them."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.load.facilities.facility import Facility
from scripts.load.values.marks import joined
from scripts.load.words.words import Texts, Words
from scripts.wording.fill import fill

MOST = 3


def examples(key: str, places: Sequence[Facility], words: Words) -> str:
    """Return a sentence for each of the first places whose record has this field, such as
    "signs_from"; "" where none has. The rules of records offices are no examples for images."""
    say: Texts = words["examples"]
    found = [
        fill(say[key], place=place.short_name or place.name, value=value)
        for place in places
        if (value := getattr(place, key)) and not place.rules_for and not place.closed
    ]
    return joined(words["site"].get("space", " "), found[:MOST])
