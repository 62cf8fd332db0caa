"""Each fact that we know of a place reaches the reader, where it belongs, and nothing else does."""

import os
from datetime import UTC, date, datetime

import pytest

from tests.support import facts
from tests.support.places_on_file import PLACES
from tests.support.vcard import read_card


@pytest.fixture(scope="session")
def today() -> date:
    """The day of the build."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(seconds), UTC).date() if seconds else date.today()


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


def test_no_page_stands_for_a_place_that_is_not_on_file(pages, records):
    there = {page.address for page in pages if page.is_facility}
    assert there == {f"/at/{record['id']}/" for record in records}


def test_each_page_shows_each_fact_of_its_record(placed, today):
    assert sum(len(record) for record, _ in placed) > 350
    faults = [f for record, page in placed for f in facts.fact_faults(record, page, today)]
    assert not faults, "\n".join(["", *faults])


def test_what_is_asked_for_written_records_stands_below_its_own_heading_only(placed):
    assert sum(record.get("rules_for") == "records" for record, _ in placed) > 10
    faults = [f for record, page in placed for f in facts.records_rule_faults(record, page)]
    assert not faults, "\n".join(["", *faults])


def test_a_place_without_a_number_says_so_and_what_to_do(placed):
    without = [(record, page) for record, page in placed if "phone" not in record]
    assert len(without) > 10
    for _, page in without:
        said = facts.text_of(page.soup.select_one(".card"))
        assert "We do not have a number for this place yet." in said, page.address
        assert "Look on your appointment paper or on its website." in said, page.address
        assert not page.soup.select(".card a[href^='tel:']"), page.address


def test_a_number_says_what_it_reaches_and_that_nobody_has_called_it(placed, root):
    says = {
        "images": "This desk gives out copies of images, its website says.",
        "imaging": "This is the imaging department. We do not know if it gives out copies. Ask: "
        "Do you give out copies of images? If not, who does?",
        "records": "This is the records office. It keeps written records. It may not have images. "
        "Ask: Can I get my images from you? If not, which desk has them, and what is its number?",
        "switchboard": "This is the main number. Say: Please put me through to ",
        "booking": "This is the line for booking tests. ",
    }
    unconfirmed = "We found this number on a website. Nobody here has called to check it. "
    seen = set()
    for record, page in placed:
        if "phone" in record and "checked" not in record:
            said = facts.text_of(page.soup.select_one(".card"))
            assert says[record["phone_reaches"]] in said and unconfirmed in said, page.address
            seen.add(record["phone_reaches"])
    assert seen == set(says)


def test_each_place_is_in_the_list_with_its_desk_and_number(records, rows, today):
    assert rows.keys() == {record["id"] for record in records}
    for record in records:
        heading, (name, desk, number, reaches, checked), row = rows[record["id"]]
        assert name == record["name"]
        assert heading == {"hospital": "Hospitals", "clinic": "Clinics"}[record["kind"]], name
        assert desk == record.get("desk", "The desk that gives out copies of images"), name
        assert reaches, name
        assert bool(checked) == ("phone" in record), name
        if "phone" in record and not facts.is_taken_down(record, today):
            assert number == record["phone"].replace(" ext.", ", ext."), name
            link = row.find("a", href=f"tel:{facts.digits_of(record['phone'])}")
            assert link and record["name"] in link["aria-label"], f"{name}: the number has no name"
        else:
            assert number == "No number yet" and not row.select("a[href^='tel:']"), name


def test_the_script_asks_for_what_the_place_offers(placed):
    assert sum("cd" in record.get("ways", []) for record, _ in placed) > 8
    for record, page in placed:
        said = facts.text_of(page.soup.select_one(".script"))
        for way, word in facts.WAYS.items():
            offered = way in record.get("ways", [])
            assert (word in said) == offered, f"{page.address}: {word} in: {said}"
        assert record.get("short_name", record["name"]) in said, page.address
        for caller in (
            "For me",
            "For my child",
            "For my parent",
            "My parent is here with me",
            "Can we have an interpreter?",
        ):
            assert caller in said, page.address


def test_the_script_for_any_place_does_not_ask_for_a_cd(pages):
    soup = next(page for page in pages if page.address == "/images/").soup
    assert "CD" not in soup.select_one(".script").get_text()


def test_each_place_with_a_number_has_a_contact_card(built, placed, today):
    for record, page in placed:
        path = built / "at" / f"{record['id']}.vcf"
        linked = page.soup.find("a", href=f"../../at/{record['id']}.vcf")
        if "phone" not in record or facts.is_taken_down(record, today):
            assert not linked, f"{page.address}: offers a card without a number"
            continue
        card = read_card(path.read_bytes())
        assert linked, f"{page.address}: no link to its card"
        dialled = card["TEL"].replace("-", "")
        assert dialled == facts.digits_of(record["phone"]), page.address
        assert record["name"] in card["FN"], page.address
        if record["phone_reaches"] in ("images", "records"):
            assert record.get("desk", "") in card["FN"], page.address
        assert record["address"] in card["ADR"], page.address
        reaches = facts.text_of(page.soup.select_one(".card"))
        assert card["NOTE"].split(". ")[0] in reaches, page.address
