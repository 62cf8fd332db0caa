"""A long list of places in groups that a person can look through."""

from collections.abc import Sequence
from itertools import pairwise

from scripts.load.facilities.facility import Facility
from scripts.load.values.finder_key import finder_key

MOST = 7  # places in a group, as in any list of the site


def letter_groups(places: Sequence[Facility]) -> list[tuple[str, str, tuple[Facility, ...]]]:
    """Return (first letters, last letters, places) of even groups, in the order of names.

    As many letters as tell a group from its neighbour: `O to St`, `Su to W`.
    """
    ordered = sorted(places, key=_key)
    count = -(-len(ordered) // MOST)
    cuts = [round(number * len(ordered) / count) for number in range(count + 1)] if count else []
    groups = [tuple(ordered[a:b]) for a, b in pairwise(cuts)]
    labelled = []
    for number, group in enumerate(groups):
        before = groups[number - 1][-1] if number else None
        after = groups[number + 1][0] if number + 1 < len(groups) else None
        labelled.append((_letters(group[0], before), _letters(group[-1], after), group))
    return labelled


def _key(place: Facility) -> str:
    return finder_key(place.name)


def _letters(place: Facility, neighbour: Facility | None) -> str:
    """Return the shortest beginning of its name that its neighbour has not; or the whole name."""
    key = _key(place)
    other = _key(neighbour) if neighbour else ""
    starts = (key[:end] for end in range(1, len(key) + 1) if key[end - 1] != " ")
    return next((start for start in starts if not other.startswith(start)), key).title()
