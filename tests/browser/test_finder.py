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
    "TGH": "Toronto General Hospital",
    "east general": "Michael Garron Hospital",
    "sick kids": "SickKids",
    "sickkids": "SickKids",
    "síck kíds": "SickKids",
    "UHN": "Toronto Western Hospital",
    "  garron  ": "Michael Garron Hospital",
}
PLACES = (SAMPLE / "docs/_data/facilities.yml").read_text(encoding="utf-8").count("- id: ")
SHOWN = "tr[data-find]:not([hidden])"


@pytest.fixture
def page(sample_page):
    return sample_page


@pytest.fixture
def places(page):
    tab = page("/places/", width=360, height=640)
    assert tab.locator(SHOWN).count() == PLACES
    return tab


def names(tab):
    return tab.locator(f"{SHOWN} th").all_inner_texts()


def status(tab):
    return tab.get_by_role("status").inner_text()


@pytest.mark.parametrize("typed", FOUND)
def test_it_knows_what_people_call_a_place(places, typed):
    places.locator("#find").fill(typed)
    assert any(name.startswith(FOUND[typed]) for name in names(places)), names(places)
    assert len(names(places)) < 8
    assert status(places).startswith(f"{len(names(places))} place")


@pytest.mark.parametrize("sign", REMOVED.pattern.strip("[]"))
def test_any_sign_for_an_apostrophe_will_do(places, sign):
    places.locator("#find").fill(f"mike{sign}s")
    assert names(places) == ["St. Michael's Hospital"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("toronto western mri", "Toronto Western Hospital"),
        ("North York General Hospital ultrasound", "North York General Hospital"),
        ("baywood xray", "Baywood X-Ray and Ultrasound"),
    ],
)
def test_a_name_with_a_kind_of_test_finds_the_place(places, typed, name):
    places.locator("#find").fill(typed)
    assert names(places) == [name]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sunybrook", "Sunnybrook Health Sciences Centre"),
        ("michael garon", "Michael Garron Hospital"),
        ("radient", "Radiant Medical Imaging"),
        ("north york genral", "North York General Hospital"),
        ("providennce", "Providence Healthcare"),
        ("makenzie", "Mackenzie Health"),
    ],
)
def test_a_letter_wrong_is_forgiven_and_told(places, typed, name):
    places.locator("#find").fill(typed)
    shown = names(places)
    assert any(one.startswith(name) for one in shown) and len(shown) < 6
    assert status(places) == f"No place has this spelling. Near it: {len(shown)}"


def test_the_street_of_an_other_address_finds_the_place(places):
    records = yaml.safe_load((SAMPLE / "docs/_data/facilities.yml").read_text(encoding="utf-8"))
    sites = [(record, site) for record in records for site in record.get("sites", [])]
    assert sites
    for record, site in sites:
        places.locator("#find").fill(site.get("address", site["name"]).split(",")[0])
        assert record["name"] in names(places), site["name"]


def test_a_street_narrows_the_list_to_the_places_on_it(places):
    places.locator("#find").fill("yonge")
    shown = names(places)
    assert 0 < len(shown) < 10
    assert status(places) == (
        f"{len(shown)} places found" if len(shown) > 1 else f"1 place found: {shown[0]}"
    )
    addresses = places.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.find)")
    assert all("yonge" in address for address in addresses)


def test_headings_and_tables_without_a_place_go_away_and_come_back(places):
    places.locator("#find").fill("sickkids")
    assert status(places) == "1 place found: SickKids"
    assert places.locator("#hospitals").is_visible()
    assert not places.locator("#clinics").is_visible()
    assert places.locator("table:visible").count() == 1
    places.locator("#find").fill("")
    assert places.locator("#clinics").is_visible() and places.locator(SHOWN).count() == PLACES
    assert status(places) == f"{PLACES} places"


def test_nothing_found_says_what_to_do_and_leads_there(places):
    places.locator("#find").fill("zzzz")
    assert names(places) == [] and places.locator("table:visible").count() == 0
    assert "Nothing found" in status(places) and "Check" in status(places)
    link = places.locator(".finder-more a")
    assert link.is_visible()
    link.click()
    target = places.url.split("#")[1]
    top = places.locator(f"[id='{target}']").evaluate("part => part.getBoundingClientRect().top")
    assert 0 <= top < 640


@pytest.mark.parametrize("typed", ["mri", "x-ray", "X ray", "xray", "CT scan", "Ultrasound"])
def test_a_kind_of_test_gets_the_hint_to_type_a_name(places, typed):
    places.locator("#find").fill(typed)
    assert "name or street" in status(places)
    assert places.locator(SHOWN).count() == PLACES


def test_it_works_by_keyboard_alone(places):
    places.locator("#find").focus()
    places.keyboard.type("sick kids")
    assert status(places) == "1 place found: SickKids"
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


@pytest.mark.parametrize("width", [320, 1280])
def test_on_any_screen_it_is_a_table_to_a_screen_reader(page, width):
    tab = page("/places/", width=width, script=False)
    cards = tab.locator("tr[data-find]").first.evaluate("row => getComputedStyle(row).display")
    assert cards == ("table-row" if width == 1280 else "block")
    tree = tab.context.new_cdp_session(tab).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node["ignored"]]
    kinds = ("table", "row", "columnheader", "rowheader", "cell")
    count = {role: roles.count(role) for role in kinds}
    tables = tab.locator("table.places").count()
    assert tables >= 2
    assert count == {
        "table": tables,
        "row": PLACES + tables,
        "columnheader": 5 * tables,
        "rowheader": PLACES,
        "cell": PLACES * 4,
    }
    named = [node["name"]["value"] for node in tree if node["role"]["value"] == "table"]
    assert len(set(named)) == tables
    assert {name.split(",")[0] for name in named} == {"Hospitals", "Clinics"}
