"""The first and the last words of a place's page: whom to call there, and the whole in short."""

from scripts.load.facilities.facility import Facility
from scripts.load.words.words import Texts, Words
from scripts.wording.fill import fill


def facility_lead(place: Facility, words: Words) -> str:
    """Return whom to call at this place, or that its number is not known."""
    say: Texts = words["facility"]
    if place.phone is None:
        return say["lead_none"]
    lead = {"images": "lead_desk", "records": "lead_records"}.get(place.phone_reaches or "")
    if not place.desk or not lead:  # another desk answers there
        return say["lead_phone"]
    return fill(say[lead], place=place.short_name or place.name, desk=place.desk)


def facility_in_short(place: Facility, words: Words) -> str:
    """Return what to do at this place, in two short sentences."""
    say: Texts = words["facility"]
    if place.phone is None:
        return say["short_none"]
    return say["short_images"] if place.phone_reaches == "images" else say["short_other"]
