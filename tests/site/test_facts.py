"""Each fact that we know of a place reaches the reader, where it belongs, and nothing else does."""

import pytest

from tests.support.projects.places_on_file import PLACES
from tests.support.validate import facts


@pytest.fixture(scope="session")
def placed(pages, records) -> list[tuple]:
    """(record, page) of each place."""
    by_address = {page.address: page for page in pages}
    assert len(records) == PLACES
    return [(record, by_address[f"/at/{record['id']}/"]) for record in records]


@pytest.fixture(scope="session")
def rows(pages) -> dict[str, tuple[str, list[str]]]:
    """{id: (heading of the table, texts of the five cells)} of the list of places."""
    soup = next(page for page in pages if page.address == "/places/").soup
    found = {}
    for table in soup.find_all("table"):
        heading = table.find_previous("h2").get_text()
        assert len(table.thead.find_all("th")) == 5
        for row in table.tbody.find_all("tr"):
            cells = row.find_all(["th", "td"])
            place = cells[0].a["href"].removeprefix("../at/").strip("/")
            found[place] = (heading, [facts.text_of(cell) for cell in cells], row)
    return found


def test_each_page_shows_each_fact_of_its_record(placed, words):
    faults = [f for record, page in placed for f in facts.fact_faults(record, page, words)]
    assert not faults, "\n".join(["", *faults])


def test_what_is_asked_for_written_records_stands_below_its_own_heading_only(placed):
    faults = [f for record, page in placed for f in facts.records_rule_faults(record, page)]
    assert not faults, "\n".join(["", *faults])


def test_a_place_without_a_number_says_so_and_what_to_do(placed, words):
    for record, page in placed:
        if "phone" not in record:
            said = facts.text_of(page.soup.select_one(".card"))
            assert facts.flat(words["card"]["none"]) in said, page.address
            assert not page.soup.select(".card a[href^='tel:']"), page.address


def test_a_number_says_what_it_reaches_and_who_called_it(placed, words):
    """A call makes the desk for images one that gives them out; else the words are its website's.
    Until somebody calls this number, it says that nobody has."""
    card = words["card"]
    for record, page in placed:
        if "phone" not in record or "closed" in record:
            continue
        said = facts.text_of(page.soup.select_one(".card"))
        reaches, day = record["phone_reaches"], facts.called_on(record)
        seen = facts.long_day(day, words) if day else ""
        told = card["called" if day else "unconfirmed"].replace("{date}", seen)
        assert told in said, page.address
        what = {"images": "images_called"} if day else {}
        if "desk" in record:
            what |= {one: f"{one}_desk" for one in ("switchboard", "booking")}
        whose = record.get("phone_of", "")
        filled = {
            "{of}": card["of"].replace("{whose}", whose) if whose else "",
            "{desk}": record.get("desk", ""),
        }
        meant = card[what.get(reaches, reaches)]
        for blank, text in filled.items():
            meant = meant.replace(blank, text)
        assert facts.flat(meant) in said, page.address


def test_every_other_number_says_beside_it_what_it_reaches_and_that_nobody_has_called(
    placed, words
):
    assert sum(len(page.soup.main.find_all(string=facts.NUMBER)) for _, page in placed) > PLACES
    faults = [fault for _, page in placed for fault in facts.unsure_numbers(page, words)]
    assert not faults, "\n".join(["", *faults])


def test_each_place_is_in_the_list_with_its_desk_and_number(records, rows, words):
    say = words["table"]
    assert rows.keys() == {record["id"] for record in records}
    for record in records:
        heading, (name, desk, number, reaches, checked), row = rows[record["id"]]
        assert name == facts.flat(record["name"])
        assert heading == say[f"{record['kind']}s"], name
        if "closed" in record:
            assert (desk, number, reaches, checked) == ("", "", say["closed"], ""), name
            continue
        assert desk == facts.flat(record.get("desk", say["no_desk"])), name
        assert reaches, name
        assert bool(checked) == ("phone" in record), name
        if "phone" in record:
            assert facts.shown(record["phone"], words) in number, name
            link = row.find("a", href=f"tel:{facts.digits_of(record['phone'])}")
            assert link and name in link["aria-label"], f"{name}: the number has no name"
        else:
            assert number == say["no_phone"] and not row.select("a[href^='tel:']"), name
