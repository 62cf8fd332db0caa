"""Objects in, files out: what the site needs one of for each place, language or moved address."""

from collections.abc import Iterable

from scripts.generate.contact_card import contact_card
from scripts.generate.facility_page import facility_page
from scripts.generate.moved_page import moved_page
from scripts.generate.review_page import language_sheet, review_page
from scripts.generate.staff_files import staff_files
from scripts.generate.staff_pages import staff_pages
from scripts.generate.translated_page import translated_page
from scripts.load.site import Site

Files = dict[str, str | bytes]


def generate(site: Site, editions: Iterable[Site] = ()) -> Files:
    """Return {path below docs/: content} of the files that a loaded site generates, and its
    editions in other languages below their prefixes.

    Nothing is written: the hooks hand the texts to MkDocs as virtual files.
    """
    files = _of_each_language(site)
    for place in site.facilities:
        files[f"at/{place.id}.vcf"] = contact_card(place, site).encode()  # keeps its CRLF
    for old, new in site.moved.items():
        if old.startswith("at/") and new.startswith("at/"):
            files[f"{_place(old)}.vcf"] = files[f"{_place(new)}.vcf"]
    files["review.md"] = review_page(site)
    for language in site.languages:
        files[f"review/{language.prefix.rstrip('/')}.md"] = language_sheet(language, site)
    for edition in editions:
        pages = {page.path.removeprefix("docs/"): translated_page(page) for page in edition.pages}
        own = {**_of_each_language(edition), **pages}
        files |= {edition.prefix + path: content for path, content in own.items()}
    return files


def _of_each_language(site: Site) -> Files:
    files: Files = {**staff_pages(site), **staff_files(site)}
    for place in site.facilities:
        files[f"at/{place.id}.md"] = facility_page(place, site)
    for old, new in site.moved.items():
        files[f"{old}index.md"] = moved_page(new, site)
        if old.startswith("at/") and new.startswith("at/"):  # a place's files move with it
            files[f"staff/{_place(old)}.txt"] = files[f"staff/{_place(new)}.txt"]
    return files


def _place(address: str) -> str:
    return address.partition("#")[0].rstrip("/")
