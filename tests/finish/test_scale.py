"""Finish takes as long for each page of thousands as for each of a few. Only times of one run are
compared with each other, since machines differ."""

import time
from types import SimpleNamespace

import pytest

from scripts.finish import finish
from tests.support.projects.files import put

SITE = SimpleNamespace(
    clinic=SimpleNamespace(site_url="https://host.example/"), moved={}, promised={}, live=False
)
FEW, MANY = 100, 400
PART = (
    '<section class="card"><h2 id="call{0}">Call {0}</h2><p class="lead"><a class="alone" '
    'href="/at/{0}/">Place {0}</a>, <a href="tel:+1416{0:07}">number</a></p></section>\n'
)


def page(number: int) -> str:
    """About as long as the page of a place, and with as many elements."""
    body = "".join(PART.format(number * 100 + part) for part in range(60))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">\n'
        '<link rel="stylesheet" href="/a.css"></head><body><main><article>'
        f'{body}<section class="help"></section></article></main></body></html>'
    )


def seconds(folder, count: int) -> float:
    """How long it takes to finish so many pages, with none left out."""
    put(folder, "a.css", ".card p a.alone { color: red } .gone { color: blue }")
    pages = {f"at/{number}/index.html": page(number).encode() for number in range(count)}
    before = time.process_time()
    finish(folder, SITE, pages)
    took = time.process_time() - before
    assert len(list(folder.rglob("index.html"))) == count
    return took


@pytest.fixture(scope="module")
def times(tmp_path_factory):
    """{number of pages: seconds}; the best of three, since others use the machine too."""
    return {
        count: min(seconds(tmp_path_factory.mktemp("site"), count) for _ in range(3))
        for count in (FEW, MANY)
    }


def test_four_times_the_pages_take_four_times_as_long(times):
    assert times[MANY] < 8 * times[FEW], times  # 16, were each compared with each
