"""Every outside address that the site uses, and where it stands."""

import re

from scripts.load.clinic import SETTINGS
from scripts.load.facilities.facilities import FILE
from scripts.load.site import Site

_LINK = re.compile(r"\]\((https?://[^)\s]+)\)")  # in Markdown


def outside_addresses(site: Site) -> dict[str, list[str]]:
    """Return the loaded site in; {where an address stands: the addresses there} out, each once a
    place.

    "mkdocs.yml: report_form", "docs/images.md" and "docs/_data/facilities.yml: sickkids" are such.
    """
    found: dict[str, list[str]] = {}
    for setting in ("website", "report_form", "contact"):
        found[f"{SETTINGS}: {setting}"] = [getattr(site.clinic, setting)]
    for page in site.pages:
        sources = [added.get("source", "") for added in page.meta.get("adds", [])]
        found[page.path] = [*sources, *_LINK.findall(page.body)]
    for place in site.facilities:
        found[f"{FILE}: {place.id}"] = [place.page, place.source]
    web = {
        where: list(dict.fromkeys(one for one in there if one.startswith("http")))
        for where, there in found.items()
    }
    return {where: there for where, there in web.items() if there}
