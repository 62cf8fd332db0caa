"""The ways that readers take, in taps: to the number of the right desk, and to the form.

Walked on the sample, whose places a test may name."""

import re

import pytest

# id: what a reader may type
PLACES = {"sickkids": "sick kids", "michael-garron": "east general", "north-york-general": "nygh"}
STARTS = {  # from where, with how many taps at most
    "a link in an e-mail": ("/at/{id}/", 0),
    "the start page": ("/", 2),
    "the images page": ("/images/", 2),
}


def number_in_sight(tab, place):
    """The link that dials the place, on its own page or beside its name in the list."""
    row = tab.locator(f"tr[data-find]:has(a[href$='at/{place}/']) a[href^='tel:']")
    return row if "/places/" in tab.url else tab.locator(".card a[href^='tel:']")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("start", STARTS)
def test_the_number_is_two_taps_and_one_search_away(sample_page, start, place, script):
    path, most = STARTS[start]
    tab = sample_page(path.format(id=place), width=360, height=640, script=script)
    taps = searches = 0
    if "/at/" not in tab.url:
        tab.locator("header a[href$='places/']").click()
        taps += 1
        tab.wait_for_url("**/places/")
        searches += 1
        if script:
            tab.locator("#find").fill(PLACES[place])
        # Without script the search is to scroll through the list, which is in order of kind.
        else:
            number_in_sight(tab, place).scroll_into_view_if_needed()
    number = number_in_sight(tab, place)
    assert number.count() == 1 and number.is_visible()
    assert re.match(r"tel:\+1\d{10}", number.get_attribute("href"))
    assert taps <= most and searches <= 1
    if taps:  # and its page, which says what to tell them, is one tap more
        tab.locator(f"tr[data-find] a[href$='at/{place}/']").click()
        taps += 1
        tab.wait_for_url(f"**/at/{place}/")
        assert number_in_sight(tab, place).is_visible()
        assert taps <= most


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_from_the_start_page_to_the_form_in_two_taps(page, script):
    """On the real site: the sample has no page on reports."""
    tab = page("/", width=360, height=640, script=script)
    tab.route(re.compile("^https://"), lambda route: route.fulfill(body="the form"))
    tab.locator(".route[href$='reports/']").click()
    tab.wait_for_url("**/reports/")
    form = tab.locator("main .md-button").first
    address = form.get_attribute("href")
    assert address.startswith("https://")
    form.click()
    tab.wait_for_url(address)


def test_every_link_that_dials_is_named_by_its_place(sample_page):
    tab = sample_page("/places/")
    rows = tab.locator("tr[data-find]:has(a[href^='tel:'])")
    assert rows.count() > 5
    for row in rows.all():
        place = row.locator("th").inner_text()
        name = row.locator("a[href^='tel:']").get_attribute("aria-label")
        assert place in name and re.search(r"\d{3}-\d{3}-\d{4}", name)
