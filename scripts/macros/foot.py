"""What a page says of itself: who approved it, where it comes from, its address, its data for
machines. And the review sheet, which says it of every page."""

from collections.abc import Mapping

from scripts.load.site import Site
from scripts.macros.qr import qr_code
from scripts.macros.structured_data import structured_data
from scripts.review.page_foot import review_line, short_address, sources
from scripts.review.sheet import review_sheet
from scripts.review.state import NEVER, ReviewState, SignOff


def foot_names(site: Site) -> Mapping[str, object]:
    """Return the macros for pages by their names. `url`: the address below the site's root."""
    sign_off = SignOff(site)

    def state_of(url: str) -> ReviewState:
        return sign_off.states.get(url, NEVER)

    return {
        "sources": lambda meta: sources(meta, site.words),
        "review_line": lambda url: review_line(state_of(url), site.words),
        "review_sheet": lambda: review_sheet(sign_off),
        "qr_code": lambda url: qr_code(site.clinic.site_url + url),
        "structured_data": lambda meta, url: structured_data(meta, url, site, state_of(url)),
        "short_address": lambda url: short_address(url, site.clinic.site_url),
    }
