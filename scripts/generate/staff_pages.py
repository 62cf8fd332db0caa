"""The pages for staff: `/staff/`, and one for each case and place. Not in the navigation, not
indexed."""

from scripts.generate.front_matter import front_matter
from scripts.load.site import Site
from scripts.wording.fill import fill


def staff_pages(site: Site) -> dict[str, str]:
    """The loaded site in; {path below docs/: front matter} out. `overrides/staff.html` and
    `overrides/staff_words.html` do the rest."""
    words = site.words["kit"]
    places = {f"at/{place.id}": place.short_name or place.name for place in site.facilities}
    pages = {"staff/index.md": _page(site, words["title"], "staff.html", script="finder")}
    for message, name in ({case.id: case.title for case in site.kit.cases} | places).items():
        title = fill(words["words_title"], case=name)
        page = _page(site, title, "staff_words.html", script="staff", message=message)
        pages[f"staff/{message}.md"] = page
    return pages


def _page(site: Site, title: str, template: str, **more: str) -> str:
    description = site.words["kit"]["description"]
    meta = {"title": title, "description": description, "template": template, "noindex": "true"}
    return front_matter({**meta, **more})
