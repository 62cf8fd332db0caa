"""Objects in, files out: what the site needs one of for each place or moved address."""

from scripts.generate.contact_card import contact_card
from scripts.generate.facility_page import facility_page
from scripts.generate.moved_page import moved_page
from scripts.generate.review_page import review_page
from scripts.generate.staff_files import staff_files
from scripts.generate.staff_pages import staff_pages
from scripts.load.site import Site


def generate(site: Site) -> dict[str, str | bytes]:
    """Return {path below docs/: content} of the files that a loaded site generates.

    Nothing is written: the hooks hand the texts to MkDocs as virtual files.
    """
    files: dict[str, str | bytes] = {**staff_pages(site), **staff_files(site)}
    for place in site.facilities:
        files[f"at/{place.id}.md"] = facility_page(place, site)
        files[f"at/{place.id}.vcf"] = contact_card(place, site).encode()  # keeps its CRLF
    for old, new in site.moved.items():
        files[f"{old}index.md"] = moved_page(new, site)
        if old.startswith("at/") and new.startswith("at/"):  # a place's files move with it
            old_place, new_place = old.rstrip("/"), new.partition("#")[0].rstrip("/")
            files[f"{old_place}.vcf"] = files[f"{new_place}.vcf"]
            files[f"staff/{old_place}.txt"] = files[f"staff/{new_place}.txt"]
    files["review.md"] = review_page(site)
    return files
