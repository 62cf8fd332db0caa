"""The first and the last words of a place's page: whom to call there, and the whole in short."""

from scripts.load.facilities.facility import Facility
from scripts.wording.fill import fill


def facility_lead(place: Facility, words: dict) -> str:
    """Whom to call at this place, or that its number is not known."""
    say = words["facility"]
    if place.phone is None:
        return say["lead_none"]
    leads = {"images": "lead_desk", "records": "lead_records"}
    if not place.desk or place.phone_reaches not in leads:  # another desk answers there
        return say["lead_phone"]
    lead = say[leads[place.phone_reaches]]
    return fill(lead, place=place.short_name or place.name, desk=place.desk)


def facility_in_short(place: Facility, words: dict) -> str:
    """Return what to do at this place, in two short sentences."""
    say = words["facility"]
    if place.phone is None:
        return say["short_none"]
    return say["short_images"] if place.phone_reaches == "images" else say["short_other"]
