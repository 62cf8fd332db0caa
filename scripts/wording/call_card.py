"""What the site says of a facility's phone number: what it reaches, and how sure we are."""

from dataclasses import dataclass
from datetime import date

from scripts.load.facilities.facility import Facility
from scripts.load.values.day import freshness
from scripts.load.values.phone import Phone
from scripts.wording.dates import long_date
from scripts.wording.fill import fill


@dataclass(frozen=True)
class CallCard:
    """`phone`: the number that may be shown (None: none known, or taken down).

    `lines`: what to tell the reader, the main point first. `checked`: for the table; "" without
    a number.
    """

    phone: Phone | None
    lines: tuple[str, ...]
    checked: str


def call_card(place: Facility, words: dict, today: date) -> CallCard:
    """One facility of `Site.facilities` in, its card out, in the words of `words.yml`."""
    card = words["card"]
    state = freshness(place.checked, today)
    day = long_date(place.checked, words) if place.checked else ""
    if state == "expired":
        return CallCard(None, (card["expired"],), day)
    if place.phone is None:
        return CallCard(None, (card["none"],), "")
    return CallCard(
        place.phone,
        (_reaches(place, card, day), fill(card[state], date=day)),
        day or words["table"]["not_checked"],
    )


def _reaches(place: Facility, card: dict, day: str) -> str:
    if place.phone_reaches == "images" and day:
        return fill(card["images_called"], date=day)
    if place.phone_reaches == "switchboard" and place.desk:
        return fill(card["switchboard_desk"], desk=place.desk)
    return card[place.phone_reaches]
