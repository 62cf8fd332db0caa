"""What a page says of the clinic: its settings, its form, how to reach it, and the ways on."""

from collections.abc import Mapping
from functools import cache
from types import SimpleNamespace

from markupsafe import Markup

from scripts.load.site import Site
from scripts.macros.escape import as_text
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

    def routes() -> Markup:
        """Return the ways on from the start page."""
        return render("routes")

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
