"""The list on /places/: cards on a phone, a table on a wide screen."""

import pytest


@pytest.mark.parametrize("width", [320, 1280])
def test_on_any_screen_it_is_a_table_to_a_screen_reader(sample_page, words, width):
    tab = sample_page("/places/", width=width, script=False)
    cards = tab.locator("tr[data-find]").first.evaluate("row => getComputedStyle(row).display")
    assert cards == ("table-row" if width == 1280 else "block")
    tree = tab.context.new_cdp_session(tab).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node["ignored"]]
    kinds = ("table", "row", "columnheader", "rowheader", "cell")
    count = {role: roles.count(role) for role in kinds}
    tables, places = tab.locator("table.places").count(), tab.locator("tr[data-find]").count()
    assert tables >= 2 and places > 5
    assert count == {
        "table": tables,
        "row": places + tables,
        "columnheader": 5 * tables,
        "rowheader": places,
        "cell": places * 4,
    }
    named = [node["name"]["value"] for node in tree if node["role"]["value"] == "table"]
    assert len(set(named)) == tables
    assert {name.split(",")[0] for name in named} == {
        words["table"][kind] for kind in ("hospitals", "clinics")
    }
