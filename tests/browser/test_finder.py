"""The finder on /places/: type part of a name or street, and the list narrows. Tried on the sample,
whose places a test may name."""

import pytest
import yaml

from scripts.load.values.finder_key import REMOVED
from tests.support.projects.whole_project import SAMPLE

FOUND = {
    "st mikes": "St. Michael's Hospital",
    "St. Mike's": "St. Michael's Hospital",
    "ST MICHAEL’S": "St. Michael's Hospital",
    "PMH": "Princess Margaret Cancer Centre",
    "east general": "Michael Garron Hospital",
    "sick kids": "SickKids",
    "sickkids": "SickKids",
    "síck kíds": "SickKids",
    "UHN": "Toronto Rehab",
    "  garron  ": "Michael Garron Hospital",
    "病童": "SickKids",
    "بيمارستان كودكان": "SickKids",  # as an Arabic keyboard types it
}
WITH_A_TEST = {
    "toronto rehab mri": "Toronto Rehab",
    "North York General Hospital ultrasound": "North York General Hospital",
    "sickkids xray": "SickKids",
}
MISSPELT = {
    "michael garon": "Michael Garron Hospital",
    "north york genral": "North York General Hospital",
    "providennce": "Providence Healthcare",
    "sikkids": "SickKids",
}
RECORDS = yaml.load((SAMPLE / "docs/_data/facilities.yml").read_text("utf-8"), yaml.BaseLoader)
PLACES = len(RECORDS)
SHOWN = "tr[data-find]:not([hidden])"


@pytest.fixture
def page(sample_page):
    return sample_page


@pytest.fixture
def say(words):
    """The words of the finder."""
    return words["finder"]


@pytest.fixture
def places(page):
    tab = page("/places/", width=360, height=640)
    assert tab.locator(SHOWN).count() == PLACES
    return tab


def test_each_example_finds_a_place(places, words):
    before, asked, after = words["finder"]["example"].partition("{names}")
    if not asked:
        pytest.skip("the example names no place")
    told = places.locator("#find-example").inner_text().removeprefix(before).removesuffix(after)
    examples = told.split(words["site"]["comma"])
    assert len(examples) == 2
    for example in examples:
        places.locator("#find").fill(example)
        assert 0 < places.locator(SHOWN).count() < PLACES, example


def names(tab):
    return tab.locator(f"{SHOWN} th").all_inner_texts()


def status(tab):
    return tab.get_by_role("status").inner_text()


def told(say, found):
    """What the status says of the names that were found."""
    one = say["one"].format(place=found[0])
    return one if len(found) == 1 else say["some"].format(count=len(found))


def test_it_knows_what_people_call_a_place(places, say):
    for typed, name in FOUND.items():
        places.locator("#find").fill(typed)
        found = names(places)
        assert name in found and len(found) < 4, f"{typed}: {found}"
        assert status(places) == told(say, found)


def test_any_sign_for_an_apostrophe_will_do(places):
    for sign in REMOVED.pattern.strip("[]"):
        places.locator("#find").fill(f"mike{sign}s")
        assert names(places) == ["St. Michael's Hospital"], sign


def test_a_name_with_a_kind_of_test_finds_the_place(places):
    for typed, name in WITH_A_TEST.items():
        places.locator("#find").fill(typed)
        assert names(places) == [name]


def test_a_letter_wrong_is_forgiven_and_told(places, say):
    for typed, name in MISSPELT.items():
        places.locator("#find").fill(typed)
        found = names(places)
        assert name in found and len(found) < 4, f"{typed}: {found}"
        assert status(places) == say["near"].format(count=len(found))


def test_the_street_of_an_other_address_finds_the_place(places):
    sites = [(record, site) for record in RECORDS for site in record.get("sites", [])]
    assert len(sites) > 2
    for record, site in sites:
        places.locator("#find").fill(site.get("address", site["name"]).split(",")[0])
        assert record["name"] in names(places), site["name"]


def test_a_street_narrows_the_list_to_the_places_on_it(places, say):
    places.locator("#find").fill("university")
    found = names(places)
    assert set(found) >= {"SickKids", "Toronto Rehab"} and len(found) < PLACES
    assert status(places) == told(say, found)
    addresses = places.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.find)")
    assert all("university" in address for address in addresses)


def test_headings_and_tables_without_a_place_go_away_and_come_back(places, say):
    places.locator("#find").fill("sickkids")
    assert status(places) == told(say, ["SickKids"])
    assert places.locator("#hospitals").is_visible()
    assert not places.locator("#clinics").is_visible()
    assert places.locator("table:visible").count() == 1
    places.locator("#find").fill("")
    assert places.locator("#clinics").is_visible() and places.locator(SHOWN).count() == PLACES
    assert status(places) == say["all"].format(count=PLACES)


def test_nothing_found_says_so_and_at_once_what_to_do_and_what_to_say(places, say, words):
    assert not places.locator("#not-here p").first.is_visible()
    places.locator("#find").fill("zzzz")
    assert names(places) == [] and places.locator("table:visible").count() == 0
    assert status(places) == say["none"]
    opened = places.locator("#not-here")
    told = " ".join(opened.inner_text().split())
    for text in ("not_here_name", "not_here_call", "not_here_closed"):
        assert " ".join(say[text].split()) in told
    assert opened.locator(".script").is_visible()
    interpreter = words["script"]["interpreter"].partition("{")[0]
    assert interpreter in " ".join(opened.inner_text().split())


def test_not_here_is_there_with_every_answer_and_stays_open(places):
    for typed in ("", "sick kids", "university", "mri"):
        places.locator("#find").fill(typed)
        assert places.locator("#not-here summary").is_visible(), typed
    places.locator("#find").fill("zzzz")
    places.locator("#find").fill("sick kids")
    assert names(places) == ["SickKids"]
    assert places.locator("#not-here .script").is_visible(), "it closed by itself"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_not_here_is_opened_by_keyboard(page, script):
    tab = page("/places/", width=360, height=640, script=script)
    tab.locator("h1").click()
    for _ in range(20):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.localName") == "summary":
            break
    tab.keyboard.press("Enter")
    assert tab.locator("#not-here .script").is_visible()
    top = tab.locator("#not-here summary").bounding_box()["y"]
    assert 0 <= top < 640


def test_who_comes_to_it_by_its_address_finds_it_open(page):
    tab = page("/places/#not-here")
    assert tab.locator("#not-here .script").is_visible()


KINDS = ("mri", "x-ray", "X ray", "xray", "CT scan", "Ultrasound")
BUILDINGS = ("hospital", "x-ray clinic", "children's hospital", "diagnostic imaging", "clinics")


def test_a_kind_of_test_or_of_building_gets_the_hint_and_all_the_places(places, say):
    for typed in (*KINDS, *BUILDINGS, "ultrasound near me"):
        places.locator("#find").fill(typed)
        assert status(places) == say["test_hint"], typed
        assert places.locator(SHOWN).count() == PLACES, typed


def test_the_town_that_most_places_are_in_gets_the_hint_and_a_smaller_one_its_places(places, say):
    for typed in ("toronto", "Toronto, ON", "toronto ultrasound", "toron"):
        places.locator("#find").fill(typed)
        assert status(places) == say["test_hint"], typed
        assert places.locator(SHOWN).count() == PLACES, typed
    places.locator("#find").fill("markham")
    found = names(places)
    assert 0 < len(found) < PLACES / 2 and status(places) == told(say, found)


def test_some_words_of_a_name_are_enough_where_nothing_has_them_all(places, say):
    places.locator("#find").fill("princess margaret downtown")
    assert names(places) == ["Princess Margaret Cancer Centre"]
    assert status(places) == say["near"].format(count=1)


def test_a_place_that_has_closed_is_found_and_says_so(places, words):
    places.locator("#find").fill("elm street")
    assert names(places) == ["Elm Street X-Ray"]
    row = places.locator(SHOWN)
    assert words["table"]["closed"] in row.inner_text()
    assert row.locator("a[href^='tel:']").count() == 0


def test_it_works_by_keyboard_alone(places, say):
    places.locator("#find").focus()
    places.keyboard.type("sick kids")
    assert status(places) == told(say, ["SickKids"])
    for _ in range(3):
        places.keyboard.press("Tab")
        if "/at/" in places.evaluate("document.activeElement.href || ''"):
            break
    places.keyboard.press("Enter")
    places.wait_for_url("**/at/sickkids/")


def test_a_reader_who_comes_back_sees_what_is_typed_and_found_agree(places):
    places.locator("#find").fill("garron")
    places.locator(f"{SHOWN} th a").click()
    places.wait_for_url("**/at/michael-garron/")
    places.go_back()
    typed = places.locator("#find").input_value()
    assert places.locator(SHOWN).count() == (PLACES if typed == "" else 1)


def test_without_script_the_whole_list_is_there_and_no_dead_field(page):
    tab = page("/places/", script=False)
    assert tab.locator(SHOWN).count() == PLACES
    assert tab.locator(f"{SHOWN}:visible").count() == PLACES
    assert tab.locator(".finder").count() == 1 and not tab.locator(".finder").is_visible()
    assert tab.locator("input:visible").count() == 0
    tab.locator("#not-here summary").click()
    assert tab.locator("#not-here .script").is_visible()
