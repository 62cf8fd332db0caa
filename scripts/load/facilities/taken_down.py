"""A number that nobody has checked for more than a year is taken off before any page is made."""

from __future__ import annotations

from datetime import date

from scripts.load.facilities.facility import Facility
from scripts.load.values.day import freshness
from scripts.load.values.phone import Phone


def numbers_of(place: Facility) -> tuple[Phone, ...]:
    """Return every number to call in a place's record, the main one first; `checked` is for them
    all."""
    numbers = (place.phone, *(site.phone for site in place.sites), place.records_phone)
    return tuple(number for number in numbers if number)


def without_old_numbers(place: Facility, today: date) -> Facility:
    """Return the place as a reader may see it: no telephone or fax number whose check has expired.

    `checked` stays, so that the page can say why there is no number; it goes where there was no
    number to check.
    """
    if freshness(place.checked, today) != "expired":
        return place
    no_number = {"phone": None, "phone_reaches": None}
    return place.model_copy(
        update={
            **no_number,
            "fax": None,
            "records_phone": None,
            "records_fax": None,
            "sites": tuple(site.model_copy(update=no_number) for site in place.sites),
            "checked": place.checked if numbers_of(place) else None,
        }
    )
