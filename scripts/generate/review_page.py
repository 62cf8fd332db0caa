"""The review sheet: `/review/`, for the clinic's doctors. Not in the navigation, not indexed."""

from scripts.generate.front_matter import front_matter
from scripts.load.languages.languages import Language
from scripts.load.site import Site
from scripts.wording.fill import fill


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


def language_sheet(language: Language, site: Site) -> str:
    """Return the front matter of the sheet of a language: `overrides/review_language.html` does the
    rest."""
    words = site.words["review"]
    title = fill(words["language_title"], language=language.in_english)
    return front_matter(
        {
            "title": title,
            "description": fill(words["language_description"], language=language.in_english),
            "template": "review_language.html",
            "code": language.code,
            "noindex": "true",
        }
    )
