"""What a page says of itself: who approved it, where it comes from, its address, its data for
machines."""

from collections.abc import Mapping

from scripts.check.references import OF_STATEMENTS
from scripts.languages.state import state_of
from scripts.load.site import Site
from scripts.macros.qr import qr_code
from scripts.macros.structured_data import structured_data
from scripts.review.page_foot import review_line, short_address, sources
from scripts.review.state import NEVER, ReviewState, SignOff


def foot_names(site: Site) -> Mapping[str, object]:
    """Return the macros for pages by their names. `url`: the address below the site's root."""
    sign_off = SignOff(site.english or site)
    is_read = not site.language or state_of(site.english or site, site.language) == "checked"
    without = {
        page.address
        for page in site.pages
        if not any(call.name in OF_STATEMENTS for call in page.asked.calls)
    }

    def own(url: str) -> str:
        return url.removeprefix(site.prefix)

    def state(url: str) -> ReviewState:
        """Who read the English page has not read its translation."""
        return sign_off.of_page(own(url)) if is_read else NEVER

    return {
        "speaks_for_clinic": lambda url: own(url) not in without,  # the page of each place does
        "sources": lambda meta: sources(meta, site.words),
        "review_line": lambda url: review_line(state(url), site.words),
        "qr_code": lambda url: qr_code(site.clinic.site_url + url),
        "structured_data": lambda meta, url: structured_data(meta, url, site, state(url)),
        "short_address": lambda url: short_address(url, site.clinic.site_url),
    }
