"""Objects in, files out: what the site needs one of for each place or moved address."""

from scripts.generate.contact_card import contact_card
from scripts.generate.facility_page import facility_page
from scripts.generate.moved_page import moved_page
from scripts.generate.review_page import review_page
from scripts.load.site import Site


def generate(site: Site) -> dict[str, str]:
    """The loaded site in; {path below docs/: text} of the generated files out.

    Nothing is written: the hooks hand the texts to MkDocs as virtual files.
    """
    files = {}
    for place in site.facilities:
        files[f"at/{place.id}.md"] = facility_page(place, site)
        files[f"at/{place.id}.vcf"] = contact_card(place, site)
    for old, new in site.moved.items():
        files[f"{old}index.md"] = moved_page(new, site)
    files["review.md"] = review_page(site)
    return files
