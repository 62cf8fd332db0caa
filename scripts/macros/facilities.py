"""What a page says of facilities: whom to call, what to say, the facts, and the whole list."""

from collections.abc import Mapping
from functools import cache
from urllib.parse import urlsplit

from markupsafe import Markup

from scripts.load.facilities.numbers import NumberOnFile
from scripts.load.site import Site
from scripts.load.values.phone import Phone
from scripts.load.values.postal_code import unbroken
from scripts.macros.escape import escaped
from scripts.macros.partials import Render, one_line
from scripts.wording.call_card import call_card
from scripts.wording.call_script import call_script as script_lines
from scripts.wording.examples import examples
from scripts.wording.facility_facts import facility_facts
from scripts.wording.fill import fill
from scripts.wording.places_table import finder_example, finder_list, places_tables


def host_of(address: str) -> str:
    """Return `uhn.ca` for `https://www.uhn.ca/x`."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def facility_names(site: Site, render: Render) -> Mapping[str, object]:
    """Return the macros for facilities by their names, and `places`: the records by their ids."""
    words = site.words
    places = {place.id: place for place in site.facilities}

    def phone_link(phone: Phone, named: str = "") -> Markup:
        """Return a number that one tap dials; `named`: the place, for who hears links alone."""
        return one_line(render("phone_link", phone=phone, named=named))

    def number_on_file(number: NumberOnFile, named: str = "") -> Markup:
        """Return a number of a record: dialled, or a fax's as it is."""
        if number.kind == "call":
            return phone_link(number.phone, named)
        return one_line(render("fax", phone=number.phone))

    def facility_card(place_id: str) -> Markup:
        """Return who to call at one place."""
        place = places[place_id]
        return render("facility_card", place=place, card=call_card(place, words))

    def call_script(place_id: str = "") -> Markup:
        """Return what to say on the phone at one place; without an id, at any."""
        place = places.get(place_id)
        by_fax = bool(place and place.fax and place.phone_reaches == "images")
        say = words["script"]
        interpreter = fill(say["interpreter"], language=say["language"])
        lines = script_lines(place, words)
        return render("call_script", lines=lines, by_fax=by_fax, interpreter=interpreter)

    @cache  # the same on every page
    def answers() -> Markup:
        """Return what to say when the desk says no, in a box that the reader opens."""
        return render("answers")

    return {
        "places": places,
        "host_of": lambda address: escaped(host_of(address)),
        "phone_link": phone_link,
        "number_on_file": number_on_file,
        "facility_card": facility_card,
        "call_script": call_script,
        "facility_facts": lambda place_id: facility_facts(places[place_id], words),
        "answers": answers,
        "examples": lambda key: escaped(examples(key, site.facilities, words)),
        **_list_names(site, render),
    }


def _list_names(site: Site, render: Render) -> Mapping[str, object]:
    def facility_table() -> Markup:
        """Return the hospitals and the clinics, in groups."""
        kinds = [
            (kind, places_tables(site.facilities, kind, site.words))
            for kind in ("hospital", "clinic")
        ]
        return render("facility_table", kinds=kinds)

    return {
        "finder": lambda: render("finder"),
        "not_here": lambda: render("not_here"),
        "unbroken": lambda address: escaped(unbroken(address)),
        "finder_example": lambda: escaped(finder_example(site.facilities, site.words)),
        "finder_list": lambda: finder_list(site.facilities),
        "facility_table": facility_table,
    }
