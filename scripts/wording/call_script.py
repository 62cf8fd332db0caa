"""What to say on the phone, following the ways a place offers and who calls."""

from scripts.load.facility import Facility
from scripts.wording.fill import fill


def script_parts(place: Facility | None, words: dict) -> dict[str, str]:
    """A facility (None: any place) in; what to say for me, my child and my parent out.

    Never names a CD where the place is not known to give them.
    """
    say = words["script"]
    name = (place.short_name or place.name) if place else say["here"]
    ways = [say[f"way_{way}"] for way in place.ways] if place else []
    asked = fill(say["ways"], ways=say["or"].join(ways)) if ways else say["ways_none"]
    return {
        who: fill(say[f"{who}_say"], place=name, ways=asked)
        for who in ("me", "child", "parent")
    }
