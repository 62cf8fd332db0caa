"""What the site says of a facility's phone number: what it reaches, and who has called it."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.load.facilities.facility import Facility
from scripts.load.values.phone import Phone
from scripts.load.words.words import Texts, Words
from scripts.wording.dates import long_date
from scripts.wording.fill import fill


@dataclass(frozen=True)
class CallCard:
    """`phone`: None where no number is known.

    `lines`: what to tell the reader, the main point first. `checked`: the day of the call, or that
    there was none, for the table; "" without a number.
    """

    phone: Phone | None
    lines: tuple[str, ...]
    checked: str


def call_card(place: Facility, words: Words) -> CallCard:
    """Return the card of a facility, in the words of `words.yml`. It does not depend on the day on
    which it is read: a call is told with its own."""
    card: Texts = words["card"]
    if place.closed:
        return CallCard(None, (fill(card["closed"], date=long_date(place.closed, words)),), "")
    if place.phone is None:
        return CallCard(None, (card["none"],), "")
    reaches = what_it_reaches(place, words)
    if place.called is None:
        return CallCard(place.phone, (reaches, card["unconfirmed"]), words["table"]["not_checked"])
    day = long_date(place.called, words)
    return CallCard(place.phone, (reaches, fill(card["called"], date=day)), day)


def what_it_reaches(place: Facility, words: Words) -> str:
    """Return what the facility's number is, and what to ask there."""
    card: Texts = words["card"]
    reaches = place.phone_reaches or "switchboard"
    if reaches == "images":
        return card["images_called" if place.called else "images"]
    whose = fill(card["of"], whose=place.phone_of) if place.phone_of else ""
    if reaches in ("switchboard", "booking") and place.desk:
        return fill(card[f"{reaches}_desk"], of=whose, desk=place.desk)
    return fill(card[reaches], of=whose)
