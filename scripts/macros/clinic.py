"""What a page says of the clinic, and for it: its settings, its form, how to reach it, the ways on,
and its statements in plain words or in short."""

from collections.abc import Mapping
from functools import cache
from types import SimpleNamespace

from markupsafe import Markup

from scripts.load.site import Site
from scripts.macros.escape import as_text, escaped
from scripts.macros.partials import Render


def clinic_names(site: Site, render: Render) -> Mapping[str, object]:
    """Return the clinic's settings and the macros for it by their names."""

    @cache
    def report_form(button: bool = False) -> Markup:
        """Return the link out to the report-request form, in the same words everywhere."""
        return render("report_form", button=button)

    @cache
    def contact_clinic(label: str = "") -> Markup:
        """Return the way to reach the clinic."""
        return render("contact_clinic", label=label)

    def routes(search: bool = False) -> Markup:
        """Return the ways on from the start page. `search`: with the field that finds a place."""
        return render("routes", search=search)

    def days_left(plan: str) -> Markup:
        """Return which visits a plan ("two", "week", "later") is for; a script counts the days."""
        return render("days_left", plan=plan)

    settings = {key: as_text(value) for key, value in vars(site.clinic).items()}
    return {
        "clinic": SimpleNamespace(**settings),
        "report_form": report_form,
        "contact_clinic": contact_clinic,
        "routes": routes,
        "days_left": days_left,
    }


def statement_names(site: Site) -> Mapping[str, object]:
    """Return the macros for the clinic's statements by their names."""

    def says(statement_id: str) -> Markup:
        """Return the plain words of one of the clinic's statements."""
        return filled(site.statements[statement_id].plain)

    def short(statement_id: str) -> Markup:
        """Return its short line, that keeps the hedge."""
        return filled(site.statements[statement_id].short)

    def filled(text: str) -> Markup:
        if not text:  # not approved yet (review/held.py): its passage is left out
            return Markup("<span hidden></span>")
        parts = text.replace("{clinic}", site.clinic.name).split("\n\n")
        return Markup("\n\n").join(escaped(part) for part in parts)

    return {"says": says, "short": short}
