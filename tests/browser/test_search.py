"""The search on the start page: a name typed leads to the place's page at once. On the sample."""

import pytest

SHOWN = ".search li:not([hidden])"


@pytest.fixture
def start(sample_page):
    return sample_page("/", width=360, height=640)


@pytest.fixture
def say(words):
    """The words of the finder."""
    return words["finder"]


def found(tab):
    return tab.locator(f"{SHOWN} a:visible").all_inner_texts()


def status(tab):
    return tab.locator("#found").inner_text()


def test_before_anything_is_typed_no_place_stands_there_and_nothing_is_told(start):
    assert start.locator("#find").is_visible()
    assert found(start) == [] and status(start) == ""


def test_a_name_is_found_and_is_a_link_to_its_page(start, say):
    start.locator("#find").fill("sick kids")
    assert start.get_by_text(say["not_here_name"]).is_hidden()
    assert found(start) == ["SickKids"] and status(start) == say["search_one"]
    start.locator(f"{SHOWN} a").click()
    start.wait_for_url("**/at/sickkids/")


def test_by_keyboard_the_first_place_comes_after_the_field(start):
    start.locator("#find").focus()
    start.keyboard.type("garron")
    start.keyboard.press("Tab")
    start.keyboard.press("Enter")
    start.wait_for_url("**/at/michael-garron/")


def test_several_are_counted_and_what_is_misspelt_is_told(start, say):
    start.locator("#find").fill("university")
    several = found(start)
    assert len(several) > 1 and status(start) == say["search_some"].format(count=len(several))
    start.locator("#find").fill("sikkids")
    assert found(start) == ["SickKids"] and status(start) == say["search_near"].format(count=1)


def test_what_is_found_stands_above_the_keyboard_of_a_phone(start):
    start.locator("#find").focus()
    start.set_viewport_size({"width": 360, "height": 380})
    start.keyboard.type("garron")
    for part in ("#find", "#found", f"{SHOWN} a"):
        box = start.locator(part).bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 380, part


def test_a_kind_of_test_shows_no_list_as_if_it_were_all(start, say):
    for typed in ("mri", "x-ray clinic", "hospital"):
        start.locator("#find").fill(typed)
        assert found(start) == [] and status(start) == say["search_hint"], typed
        assert start.get_by_role("link", name=say["list"]).is_visible()


def test_of_a_place_that_is_not_there_it_says_at_once_where_to_look(start, say, words):
    start.locator("#find").fill("zzzz")
    assert found(start) == [] and status(start) == say["search_none"]
    assert start.get_by_text(say["not_here_name"]).is_visible()
    start.get_by_role("link", name=words["script"]["title"]).click()
    start.wait_for_url("**/images/#say")
    assert start.locator(".script .say").is_visible()


def test_whoever_finds_another_place_is_led_to_what_to_do(start, say):
    start.locator("#find").fill("garron")
    start.get_by_role("link", name=say["list"]).click()
    start.wait_for_url("**/places/#not-here")
    assert start.locator("#not-here .script").is_visible()


def test_without_script_the_list_of_places_is_a_link_away(sample_page, words):
    tab = sample_page("/", script=False)
    assert tab.locator("input:visible").count() == 0
    assert tab.locator(".search").is_hidden()
    tab.locator(".route").get_by_role("link", name=words["help"]["place"]).click()
    tab.wait_for_url("**/places/")
    assert tab.locator("tr[data-find]:visible").count() > 5
