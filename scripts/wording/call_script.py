"""What to say on the phone, following the desk that answers, the ways it offers and who calls."""

from scripts.load.facilities.facility import Facility
from scripts.load.words.words import Texts, Words
from scripts.wording.fill import fill


def script_parts(place: Facility | None, words: Words) -> dict[str, str]:
    """Return what to say at a facility (None: any): first, for me, my child and my parent.

    `first`: what finds the right desk, "" where the number already reaches it. Never names a CD
    where the place is not known to give them.
    """
    say: Texts = words["script"]
    name = (place.short_name or place.name) if place else say["here"]
    ways = [say[f"way_{way}"] for way in place.ways] if place else []
    asked = fill(say["ways"], ways=say["or"].join(ways)) if ways else say["ways_none"]
    reaches = (place.phone_reaches if place else "") or "switchboard"
    parts = {
        who: fill(say[f"{who}_say"], place=name, ways=asked) for who in ("me", "child", "parent")
    }
    if place and place.desk and reaches in ("switchboard", "booking"):
        return {"first": fill(say["first_desk"], desk=place.desk), **parts}
    return {"first": "" if reaches == "images" else say[f"first_{reaches}"], **parts}
