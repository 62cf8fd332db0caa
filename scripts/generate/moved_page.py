"""An address that a page once had, and the way on to its new one."""

from scripts.check.addresses import titles
from scripts.generate.front_matter import front_matter
from scripts.generate.staff_pages import GROUPS
from scripts.load.site import Site


def moved_page(new: str, site: Site) -> str:
    """Return the front matter of a page that moved to `new` (`places/`, `images/#call`)."""
    page = new.partition("#")[0]
    staff = site.words["staff"]
    made = {"staff/": staff["title"], "review/": site.words["review"]["title"]}
    made |= {f"staff/{group}/": staff[f"{group}_title"] for group in GROUPS}
    return front_matter(
        {
            "title": site.words["moved"]["title"],
            "description": site.words["moved"]["lead"],
            "template": "moved.html",
            "moved_to": new,
            "canonical": site.prefix + page,
            "moved_title": (made | titles(site))[page],
            "noindex": "true",
        }
    )
