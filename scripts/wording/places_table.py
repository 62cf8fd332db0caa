"""The rows of the contact table, in groups that a person can look through."""

from collections.abc import Sequence
from dataclasses import dataclass

from scripts.load.facilities.facility import Facility
from scripts.load.values.finder_key import finder_key
from scripts.load.values.marks import joined
from scripts.load.words.words import Words
from scripts.wording.call_card import CallCard, call_card
from scripts.wording.fill import fill
from scripts.wording.letter_groups import letter_groups


@dataclass(frozen=True)
class Row:
    """`reaches`: what its number reaches, or what to do without one. `key`: for the finder."""

    place: Facility
    card: CallCard
    reaches: str
    key: str


@dataclass(frozen=True)
class PlacesTable:
    """`caption`: such as "Hospitals, H to M"."""

    caption: str
    rows: tuple[Row, ...]


def places_tables(places: Sequence[Facility], kind: str, words: Words) -> list[PlacesTable]:
    """Return the tables of one kind of place ("hospital", "clinic"), in the order of names."""
    name = words["table"][f"{kind}s"]
    return [
        PlacesTable(
            fill(words["table"]["group"], kind=name, first=first, last=last),
            tuple(_row(place, words) for place in group),
        )
        for first, last, group in letter_groups([place for place in places if place.kind == kind])
    ]


def place_key(place: Facility) -> str:
    """Return all that a reader may type for a place, as `finder_key` has it."""
    sites = [text for site in place.sites for text in (site.name, site.address)]
    own = [place.name, *place.also_called, place.network, place.address]
    return finder_key(" ".join([*own, *sites]))


def finder_list(places: Sequence[Facility]) -> list[tuple[str, Facility, str]]:
    """Return each place's short name, the place and its finder key, in the order of names."""
    named = [(place.short_name or place.name, place, place_key(place)) for place in places]
    return sorted(named, key=lambda one: finder_key(one[0]))


def finder_example(places: Sequence[Facility], words: Words) -> str:
    """Return what to type, by way of example: what two places are called by those who know them."""
    known = {place.network or place.id: place for place in reversed(places) if not place.closed}
    names = [(*place.also_called, place.short_name or place.name)[0] for place in known.values()]
    return fill(words["finder"]["example"], names=joined(words["site"]["comma"], names[:-3:-1]))


def _row(place: Facility, words: Words) -> Row:
    card = call_card(place, words)
    say = words["table"]
    # Said in full once above the tables and on the place's own page: here it would stand 18 times.
    without = say["closed"] if place.closed else say["no_number"]
    return Row(place, card, card.lines[0] if card.phone else without, place_key(place))
