"""The pages for staff: `/staff/` lists the cases and places, three more hold their words.

None is in the navigation, none is indexed."""

from scripts.generate.front_matter import front_matter
from scripts.load.site import Site

# One page for all words would be too heavy, one for each place too many bytes in all.
GROUPS = ("cases", "hospitals", "clinics")


def staff_pages(site: Site) -> dict[str, str]:
    """Return {path below docs/: front matter}. `overrides/staff.html` and
    `overrides/staff_words.html` do the rest."""
    words = site.words["staff"]
    pages = {"staff/index.md": _page(site, words["title"], "staff.html", script="staff")}
    for group in GROUPS:
        title = words[f"{group}_title"]
        pages[f"staff/{group}.md"] = _page(
            site, title, "staff_words.html", script="staff", group=group
        )
    return pages


def _page(site: Site, title: str, template: str, **more: str) -> str:
    description = site.words["staff"]["description"]
    meta = {"title": title, "description": description, "template": template, "noindex": "true"}
    return front_matter({**meta, **more})
