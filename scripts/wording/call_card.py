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
    if place.phone is None:
        return CallCard(None, (card["none"],), "")
    if place.called is None:
        not_checked = words["table"]["not_checked"]
        return CallCard(place.phone, (_reaches(place, card), card["unconfirmed"]), not_checked)
    day = long_date(place.called, words)
    if place.phone_reaches == "images":
        return CallCard(place.phone, (fill(card["images_called"], date=day),), day)
    return CallCard(place.phone, (_reaches(place, card), fill(card["called"], date=day)), day)


def _reaches(place: Facility, card: Texts) -> str:
    if place.phone_reaches == "switchboard" and place.desk:
        return fill(card["switchboard_desk"], desk=place.desk)
    return card[place.phone_reaches or "switchboard"]
