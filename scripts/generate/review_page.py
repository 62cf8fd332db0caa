"""The review sheet: `/review/`, for the clinic's doctors. Not in the navigation, not indexed."""

from scripts.generate.front_matter import front_matter
from scripts.load.site import Site


def review_page(site: Site) -> str:
    """Return the sheet's front matter: `overrides/review.html` does the rest."""
    words = site.words["review"]
    return front_matter(
        {
            "title": words["title"],
            "description": words["description"],
            "template": "review.html",
            "noindex": "true",
        }
    )
