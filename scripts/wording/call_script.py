"""What to say on the phone: one script for every caller, read from top to bottom."""

from __future__ import annotations

from scripts.load.facilities.facility import Facility
from scripts.load.values.marks import joined
from scripts.load.words.words import Texts, Words
from scripts.wording.fill import fill


def call_script(place: Facility | None, words: Words) -> tuple[str, ...]:
    """Return what to say at a facility (None: at any), a paragraph each.

    It begins with what finds the desk for images, follows the ways that the place offers, and names
    no CD where the place is not known to give them.
    """
    say: Texts = words["script"]
    name = (place.short_name or place.name) if place else say["here"]
    ways = [say[f"way_{way}"] for way in place.ways] if place else []
    how = fill(say["ways"], ways=joined(say["or"], ways)) if ways else say["ways_none"]
    also = [place.also_ask] if place and place.also_ask else []
    return (
        _first(place, say),
        say["who_child" if place and place.for_children else "who"],
        fill(say["tests"], place=name),
        say["wanted"],
        fill(say["copy"], ways=joined(words["site"].get("space", " "), [how, *also])),
        say["card"],
    )


def _first(place: Facility | None, say: Texts) -> str:
    """Return the words for whoever answers; a main number is asked for the desk by its name. A
    clinic puts nobody through: whoever answers there is asked."""
    unknown = "imaging" if place and place.kind == "clinic" and not place.desk else "switchboard"
    reaches = (place.phone_reaches if place else None) or unknown
    if place and place.desk and reaches in ("switchboard", "booking"):
        return fill(say["first_desk"], desk=place.desk)
    return say[f"first_{reaches}"]
