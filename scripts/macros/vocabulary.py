"""The names that a page or a template may use, and what each gives back."""

from pathlib import Path
from types import SimpleNamespace

from markupsafe import Markup

from scripts.load.facilities.facility import Facility
from scripts.load.site import Site
from scripts.load.values.phone import Phone
from scripts.macros.drawing_file import drawing_file
from scripts.macros.escape import as_text
from scripts.macros.partials import one_block, partials_environment
from scripts.macros.qr import qr_code
from scripts.macros.structured_data import structured_data
from scripts.review.page_foot import review_line, short_address, sources
from scripts.review.sheet import review_sheet
from scripts.review.state import NEVER, SignOff
from scripts.wording.call_card import CallCard, call_card
from scripts.wording.call_script import script_parts
from scripts.wording.facility_facts import facility_facts
from scripts.wording.facility_summary import facility_in_short, facility_lead
from scripts.wording.messages import Message, case_message, place_message
from scripts.wording.paragraphs import paragraphs
from scripts.wording.places_table import finder_list, places_tables


def vocabulary(site: Site) -> dict[str, object]:
    """Return every macro and value of a loaded site by its name."""
    env = partials_environment(site.root / "overrides")
    words = site.words
    clinic = SimpleNamespace(**{key: as_text(value) for key, value in vars(site.clinic).items()})
    places = {place.id: place for place in site.facilities}
    sign_off = SignOff(site)

    def render(partial: str, **context: object) -> Markup:
        return one_block(env.get_template(f"partials/{partial}.html").render(**context))

    def statement(text: str) -> Markup:
        parts = text.replace("{clinic}", site.clinic.name).split("\n\n")
        return Markup("\n\n").join(as_text(part) for part in parts)

    def says(statement_id: str) -> Markup:
        """Return the plain words of one of the clinic's statements."""
        return statement(site.statements[statement_id].plain)

    def short(statement_id: str) -> Markup:
        """Its short line, that keeps the hedge."""
        return statement(site.statements[statement_id].short)

    def report_form(button: bool = False) -> Markup:
        """Return the link out to the report-request form, in the same words everywhere."""
        return render("report_form", button=button)

    def contact_clinic(label: str = "") -> Markup:
        """Return the way to reach the clinic."""
        return render("contact_clinic", label=label)

    def mark(name: str) -> Markup:
        """Return the small sign for `images` or `report`."""
        box, shapes = drawing_file(site.root, f"mark-{name}")
        return Markup(render("mark", name=name, box=box, shapes=shapes).replace("\n", ""))

    def routes() -> Markup:
        """Return the ways on from the start page."""
        return render("routes")

    def drawing(name: str) -> Markup:
        """Return a drawing with its caption: `overrides/drawings/<name>.svg`."""
        box, shapes = drawing_file(site.root, name)
        return render("drawing", name=name, text=words["drawings"][name], box=box, shapes=shapes)

    def phone_link(phone: Phone, named: str = "") -> Markup:
        """Return a number that one tap dials; `named`: the place, for who hears links alone."""
        return Markup(render("phone_link", phone=phone, named=named).replace("\n", ""))

    def card(place: Facility) -> CallCard:
        return call_card(place, words, site.today)

    def facility_card(place_id: str) -> Markup:
        """Return who to call at one place."""
        place = places[place_id]
        return render("facility_card", place=place, card=card(place))

    def finder() -> Markup:
        """Return a field that narrows the tables below it; nothing without script."""
        return render("finder")

    def facility_table() -> Markup:
        """Return the hospitals and the clinics, in groups."""
        kinds = [
            (kind, places_tables(site.facilities, kind, words, site.today))
            for kind in ("hospital", "clinic")
        ]
        return render("facility_table", kinds=kinds)

    def call_script(place_id: str = "") -> Markup:
        """Return what to say on the phone at one place; without an id, at any, with no heading."""
        parts = script_parts(places.get(place_id), words)
        return render("call_script", heading=bool(place_id), **parts)

    def staff_messages(group: str) -> list[tuple[str, Message]]:
        """Yield (title, message) of each of the kit's `cases`, of the `hospitals` or of the
        `clinics`."""
        if group == "cases":
            return [(case.title, case_message(case, site)) for case in site.kit.cases]
        found = [place for place in site.facilities if f"{place.kind}s" == group]
        return [(place.short_name or place.name, place_message(place, site)) for place in found]

    names = {
        "words": words,
        "clinic": clinic,
        "live": site.live,
        "places": places,
        "addresses": _addresses(site),
        "says": says,
        "short": short,
        "report_form": report_form,
        "contact_clinic": contact_clinic,
        "mark": mark,
        "routes": routes,
        "drawing": drawing,
        "phone_link": phone_link,
        "facility_card": facility_card,
        "finder": finder,
        "facility_table": facility_table,
        "facility_facts": lambda place_id: facility_facts(places[place_id], words),
        "facility_lead": lambda place_id: facility_lead(places[place_id], words),
        "facility_in_short": lambda place_id: facility_in_short(places[place_id], words),
        "call_script": call_script,
        "paragraphs": paragraphs,
        "sources": lambda meta: sources(meta, words),
        "review_line": lambda url: review_line(sign_off.states.get(url, NEVER), words),
        "review_sheet": lambda: review_sheet(sign_off),
        "qr_code": lambda url: qr_code(site.clinic.site_url + url),
        "structured_data": lambda meta, url: structured_data(
            meta, url, site, sign_off.states.get(url, NEVER)
        ),
        "short_address": lambda url: short_address(url, site.clinic.site_url),
        "kit": site.kit,
        "staff_messages": staff_messages,
        "finder_list": lambda: finder_list(site.facilities),
        "material_stylesheet": _material_stylesheet(),
    }
    env.globals.update(names)
    return names


def _addresses(site: Site) -> set[str]:
    """Return `images/` and `images/#call` of each page that people write: a template links to a
    page only while it is there, and a clinic may delete one."""
    anchors = {f"{page.address}#{anchor}" for page in site.pages for anchor in page.anchors}
    return anchors | {page.address for page in site.pages}


def _material_stylesheet() -> str:
    """Material's main stylesheet carries a digest in its name: look, do not guess."""
    import material

    folder = Path(material.__file__).parent / "templates/assets/stylesheets"
    return next(path.name for path in sorted(folder.glob("main.*.min.css")))
