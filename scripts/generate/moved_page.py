"""An address that a page once had, and the way on to its new one."""

from scripts.generate.front_matter import front_matter
from scripts.load.site import Site


def moved_page(new: str, site: Site) -> str:
    """The new address (`places/`, `images/#call`) in, the moved page's front matter out."""
    return front_matter(
        {
            "title": site.words["moved"]["title"],
            "description": site.words["moved"]["lead"],
            "template": "moved.html",
            "moved_to": new,
            "moved_title": site.titles[new.partition("#")[0]],
            "noindex": "true",
        }
    )
