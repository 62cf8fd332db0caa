"""A page is there before the reader notices: light drawings and scripts, and nothing to wait for.

How much a page's own words may weigh is a lamp: tests/check/lamps/test_amount.py.
"""

import pytest

from tests.support.projects.built_pages import read_pages
from tests.support.validate import weight

EACH_PLACE = 45_000  # bytes of its page, card and text files


@pytest.fixture(scope="module")
def sample_pages(sample_built):
    return read_pages(sample_built)


def check(pages, rule):
    """No fault in any page, or all of them, a line each."""
    faults = [fault for page in pages for fault in rule(page)]
    assert not faults, "\n".join(["", *faults])


def test_drawings_weigh_1536_bytes_or_less_and_hold_no_text(pages):
    assert len({svg.title.get_text() for p in pages for svg in p.soup.select("figure svg")})
    check(pages, weight.drawing_faults)


def test_scripts_weigh_3072_bytes_or_less(built):
    scripts = list(built.rglob("*.js"))
    assert scripts
    sizes = {script.name: weight.compressed(script.read_bytes()) for script in scripts}
    assert {name: size for name, size in sizes.items() if size > weight.SCRIPT} == {}


def test_nothing_is_fetched_but_the_page_and_its_icon(sample_pages):
    assert sum(len(page.soup.find_all("script", src=True)) for page in sample_pages) >= 1
    check(sample_pages, weight.request_faults)


def test_a_place_more_makes_the_site_little_larger(sample_built, sample_pages):
    total = sum(file.stat().st_size for file in sample_built.rglob("*") if file.is_file())
    places = sum(page.is_facility for page in sample_pages)
    others = len(sample_pages) - places
    assert places and total < EACH_PLACE * (places + others)


def test_the_themes_dead_weight_is_not_published(built):
    assert weight.dead_files(built) == []
