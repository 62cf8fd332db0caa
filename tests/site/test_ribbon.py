"""Until the clinic has confirmed everything, each page says that it is a preview, on paper too."""

import pytest

from scripts.check.site import checked_site
from tests.support.projects.built_pages import read_pages, read_translated
from tests.support.projects.places_on_file import IDS


@pytest.fixture(scope="module")
def ribbon(root):
    return checked_site(root).words["site"]["preview"]


def test_every_page_carries_the_ribbon_and_asks_not_to_be_found(built, ribbon):
    pages = read_pages(built)
    assert {"/", "/404.html", *(f"/at/{place}/" for place in IDS)} <= {
        page.address for page in pages
    }
    for page in pages:
        assert page.html.count(f">{ribbon}</aside>") == 1, page.address
    for page in [*pages, *read_translated(built)]:
        assert page.html.count('<aside class="md-banner ribbon"') == 1, page.address
        assert '<meta name="robots" content="noindex">' in page.html, page.address


@pytest.mark.parametrize("path", ["/", f"/at/{IDS[0]}/", "/places/", "/no-such-page/"])
def test_the_ribbon_can_be_read_on_the_screen_and_on_paper(page, ribbon, path):
    opened = page(path)
    for media in ("screen", "print"):
        opened.emulate_media(media=media)
        shown = opened.get_by_text(ribbon, exact=True)
        assert shown.is_visible()
        assert shown.evaluate("e => getComputedStyle(e).opacity") == "1"
        box, width = shown.bounding_box(), opened.viewport_size["width"]
        assert box["y"] >= 0 and box["x"] >= 0 and box["x"] + box["width"] <= width
