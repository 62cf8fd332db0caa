"""A page is there before the reader notices: light drawings and scripts, and nothing to wait for.

How much a page's own words may weigh is a lamp: tests/check/lamps/test_amount.py.
"""

import pytest

from tests.support.projects.built_pages import Page, read_pages
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


def test_the_checks_find_what_they_look_for():
    html = "<script src=../a.js></script><img src=x><link rel=stylesheet href=x>"
    html += "<style>a{b:url(c)}</style>"
    assert len(weight.request_faults(Page("/images/", html))) == 4
    assert len(weight.request_faults(Page("/places/", html))) == 4  # a script without defer waits
    noise = "".join(chr(33 + (n * n * 7919 + n // 7) % 900) for n in range(20_000))
    assert len(weight.drawing_faults(Page("/", f"<figure><svg><title>t</title>{noise}</svg>"))) == 1
    assert len(weight.drawing_faults(Page("/", "<figure><svg><title>t</title><text>a</text>"))) == 1
