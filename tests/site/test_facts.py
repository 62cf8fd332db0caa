"""Each fact that we know of a place reaches the reader, where it belongs, and nothing else does."""

import pytest

from tests.support.projects.built_pages import Page
from tests.support.projects.places_on_file import PLACES
from tests.support.validate import facts
from tests.support.validate.vcard import read_card


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


@pytest.mark.parametrize(
    "bare",
    [
        "<p>Call 416-555-0123.</p>",
        "<dl><dt>Fax</dt><dd>416-555-0123</dd></dl>",
        "<ul><li>East <a href=tel:+14165550123>416-555-0123</a></li></ul><p>Ask there.</p>",
        "<p>You can fax it to 416-555-0123.</p>",
    ],
)
def test_the_check_finds_a_number_that_says_nothing_of_itself(words, bare):
    page = Page("/at/x/", f"<main><div class=card><p>416-555-0199</p></div>{bare}</main>")
    assert len(facts.unsure_numbers(page, words)) == 1


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


def test_the_script_asks_for_what_the_place_offers(placed, words):
    say = words["script"]
    for record, page in placed:
        if "closed" in record:
            assert not page.soup.select(".script"), page.address
            continue
        said = facts.text_of(page.soup.select_one(".script"))
        for way in ("cd", "usb", "online", "film"):
            offered = way in record.get("ways", [])
            assert (say[f"way_{way}"] in said) == offered, f"{page.address}: {way} in: {said}"
        assert facts.flat(record.get("short_name", record["name"])) in said, page.address


def test_the_script_for_any_place_does_not_ask_for_a_cd(pages, words):
    soup = next(page for page in pages if page.address == "/images/").soup
    assert words["script"]["way_cd"] not in soup.select_one(".script").get_text()


def test_each_place_with_a_number_has_a_contact_card(built, placed):
    for record, page in placed:
        path = built / "at" / f"{record['id']}.vcf"
        linked = page.soup.find("a", href=f"../../at/{record['id']}.vcf")
        if "phone" not in record or "closed" in record:
            assert not linked, f"{page.address}: offers a card without a number"
            continue
        card = read_card(path.read_bytes())
        assert linked, f"{page.address}: no link to its card"
        dialled = card["TEL"].replace("-", "")
        assert dialled == facts.digits_of(record["phone"]), page.address
        assert facts.flat(record["name"]) in card["FN"], page.address
        if record["phone_reaches"] in ("images", "records"):
            assert facts.flat(record.get("desk", "")) in card["FN"], page.address
        assert facts.flat(record["address"]) in card["ADR"], page.address
        reaches = facts.text_of(page.soup.select_one(".card"))
        assert card["NOTE"].split(". ")[0] in reaches, page.address
