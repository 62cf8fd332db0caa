"""Nothing is lost on a small screen, with large letters, wide spacing, other colours or the other
direction of writing."""

import re
from collections import defaultdict

import pytest

from scripts.machine.browser import found
from tests.support.projects.addresses import (
    for_patients,
    html_of,
    pages_of_their_own,
    places,
    some_places,
)
from tests.support.projects.browser import ARGUMENTS, Pages
from tests.support.projects.places_on_file import PLACES
from tests.support.validate import geometry

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""  # WCAG 1.4.12


def all_pages(built):
    paths = pages_of_their_own(built) + places(built)
    assert len(paths) > PLACES
    return paths


def check(tab, pages, paths, *rules):
    """No rule finds a fault on any page, or they are listed, each with the pages it is on."""
    faults = defaultdict(list)
    for path in paths:
        tab.goto(pages.address + path)
        for rule in rules:
            for fault in rule(tab):
                faults[fault].append(path)
    assert not faults, "\n".join(f"{fault} ({len(on)}, {on[0]})" for fault, on in faults.items())


def spaced(tab):
    geometry.add_rules(tab, SPACING)
    return geometry.sticking_out(tab) + geometry.lost_text(tab)


def test_at_320_px_nothing_is_lost_and_nothing_scrolls_sideways(built, page):
    """Every page: on wider screens there is more room for the same words."""
    tab = page("/", width=320, height=640)
    check(tab, page, all_pages(built), geometry.sticking_out, geometry.lost_text, spaced)


def test_with_wide_spacing_nothing_is_lost_on_a_large_screen(some):
    page, paths = some
    check(page("/", width=1280), page, paths, geometry.lost_text, spaced)


@pytest.fixture(scope="module")
def large_letters(browser):
    """A browser whose reader has set the letters to twice their size (32 px for 16)."""
    settings = [*ARGUMENTS, "--blink-settings=defaultFontSize=32"]
    other = browser.browser_type.launch(executable_path=found(), args=settings)
    yield other
    other.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_with_letters_of_twice_the_size_nothing_is_lost(some, large_letters, width):
    pages, paths = Pages(large_letters, some[0].address), some[1]
    tab = pages("/", width=width, height=800)
    size = "parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)"
    assert tab.evaluate(size) >= 36
    try:
        check(tab, pages, paths, geometry.sticking_out, geometry.lost_text)
    finally:
        pages.close()


@pytest.mark.parametrize("width", [320, 360])
def test_at_each_size_of_letters_no_number_runs_out_of_its_box(built, page, width):
    """Sizes between the two, set in a way that no media query notices."""
    tab = page("/", width=width, height=640)

    def at_each_size(tab):
        for size in (115, 130, 150, 175, 200):
            geometry.add_rules(tab, f"html {{ font-size: {size * 1.25}% }}")
            yield from geometry.sticking_out(tab) + geometry.lost_text(tab)

    extension = re.compile(r'href="tel:[^"]*,')
    numbers = [path for path in places(built) if extension.search(html_of(built, path))]
    paths = dict.fromkeys(["/", "/images/", *some_places(built), *numbers[:2]])
    check(tab, page, paths, at_each_size)


@pytest.mark.parametrize("width", [320, 1280])
def test_links_and_controls_are_44_px_high_and_wide(some, width):
    """But for links in a sentence, as WCAG 2.5.5 (AAA) has it."""
    page, paths = some
    check(page("/", width=width), page, paths, geometry.small_targets)


def test_text_is_18_px_or_more_on_a_phone(built, page, server):
    """But for the foot of a page, which tells where its words come from."""
    tab = page("/", width=360, height=640)
    paths = for_patients(built) + some_places(built)
    for path in paths:
        tab.goto(server + path)
        sizes = tab.locator(
            "article :is(p, li, dd, dt, td, th, h2, h3, label, figcaption):not(.page-foot *)"
        ).evaluate_all("all => all.map(one => parseFloat(getComputedStyle(one).fontSize))")
        assert len(sizes) > 3, path
        assert min(sizes) >= 18, f"{path}: {min(sizes)} px"
