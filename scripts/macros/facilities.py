"""What a page says of facilities: whom to call, what to say, the facts, and the whole list."""

from collections.abc import Mapping

from markupsafe import Markup

from scripts.load.site import Site
from scripts.load.values.phone import Phone
from scripts.macros.partials import Render, one_line
from scripts.wording.call_card import call_card
from scripts.wording.call_script import script_parts
from scripts.wording.facility_facts import facility_facts
from scripts.wording.facility_summary import facility_in_short, facility_lead
from scripts.wording.places_table import finder_list, places_tables


def facility_names(site: Site, render: Render) -> Mapping[str, object]:
    """Return the macros for facilities by their names, and `places`: the records by their ids."""
    words = site.words
    places = {place.id: place for place in site.facilities}

    def phone_link(phone: Phone, named: str = "") -> Markup:
        """Return a number that one tap dials; `named`: the place, for who hears links alone."""
        return one_line(render("phone_link", phone=phone, named=named))

    def facility_card(place_id: str) -> Markup:
        """Return who to call at one place."""
        place = places[place_id]
        return render("facility_card", place=place, card=call_card(place, words))

    def call_script(place_id: str = "") -> Markup:
        """Return what to say on the phone at one place; without an id, at any, with no heading."""
        parts = script_parts(places.get(place_id), words)
        return render("call_script", heading=bool(place_id), **parts)

    return {
        "places": places,
        "phone_link": phone_link,
        "facility_card": facility_card,
        "call_script": call_script,
        "facility_facts": lambda place_id: facility_facts(places[place_id], words),
        "facility_lead": lambda place_id: facility_lead(places[place_id], words),
        "facility_in_short": lambda place_id: facility_in_short(places[place_id], words),
        **_list_names(site, render),
    }


def _list_names(site: Site, render: Render) -> Mapping[str, object]:
    def finder() -> Markup:
        """Return a field that narrows the tables below it; nothing without script."""
        return render("finder")

    def facility_table() -> Markup:
        """Return the hospitals and the clinics, in groups."""
        kinds = [
            (kind, places_tables(site.facilities, kind, site.words))
            for kind in ("hospital", "clinic")
        ]
        return render("facility_table", kinds=kinds)

    return {
        "finder": finder,
        "finder_list": lambda: finder_list(site.facilities),
        "facility_table": facility_table,
    }
