"""An address that a page once had, and the way on to its new one."""

from scripts.generate.front_matter import front_matter
from scripts.load.site import Site

_GENERATED = {"staff": "kit", "review": "review"}  # page: its group in words.yml


def moved_page(new: str, site: Site) -> str:
    """The new address (`places/`, `images/#call`) in, the moved page's front matter out."""
    page = new.partition("#")[0]
    titles = site.titles | {f"staff/{case.id}/": case.title for case in site.kit.cases}
    titles |= {f"{name}/": site.words[key]["title"] for name, key in _GENERATED.items()}
    return front_matter(
        {
            "title": site.words["moved"]["title"],
            "description": site.words["moved"]["lead"],
            "template": "moved.html",
            "moved_to": new,
            "canonical": page,
            "moved_title": titles.get(page) or titles[page.removeprefix("staff/")],
            "noindex": "true",
        }
    )
