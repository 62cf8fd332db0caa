"""Until the clinic has confirmed everything, each page says that it is a preview."""

from tests.support.projects.built_pages import read_pages, read_translated
from tests.support.projects.places_on_file import IDS


def test_every_page_carries_the_ribbon_and_asks_not_to_be_found(built, words):
    pages, ribbon = read_pages(built), words["site"]["preview"]
    assert {"/", "/404.html", *(f"/at/{place}/" for place in IDS)} <= {
        page.address for page in pages
    }
    for page in pages:
        assert page.html.count(f">{ribbon}</aside>") == 1, page.address
    for page in [*pages, *read_translated(built)]:
        assert page.html.count('<aside class="md-banner ribbon"') == 1, page.address
        assert '<meta name="robots" content="noindex">' in page.html, page.address
