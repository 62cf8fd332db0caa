"""The page of one place: `/at/<id>/`."""

from scripts.generate.front_matter import front_matter
from scripts.load.facilities.facility import Facility
from scripts.load.site import Site
from scripts.load.words.words import Texts
from scripts.wording.fill import fill


def facility_page(place: Facility, site: Site) -> str:
    """Return the front matter of a facility's page: `overrides/facility.html` does the rest."""
    words: Texts = site.words["facility"]
    name = place.short_name or place.name
    closed = "_closed" if place.closed else ""
    return front_matter(
        {
            "title": fill(words[f"title{closed}"], place=name),
            "description": fill(words[f"description{closed}"], place=name),
            "template": "facility.html",
            "facility": place.id,
        }
    )
