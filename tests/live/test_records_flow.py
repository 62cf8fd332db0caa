"""The front desk corrects a record: one edit of one file, and the public site has it.

All edits of an afternoon are made on a live copy (all confirmed, approved and called), and built as
CI builds it.
"""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from scripts.check.site import checked_site
from scripts.load.facilities.facilities import FILE
from scripts.wording.call_card import call_card
from scripts.wording.dates import long_date
from tests.support.projects.built_pages import read_pages
from tests.support.projects.files import everything
from tests.support.projects.live import live_project
from tests.support.projects.project_copy import another
from tests.support.projects.records import NEW, add, edit, record
from tests.support.projects.whole_project import TODAY, change, command
from tests.support.validate.facts import flat, text_of

PLACE = "sickkids"
OLD, CORRECTED = "416-813-7511", "416-813-7512"  # its number in the sample; the right one
CALLED_TOO = "north-york-general"
TWINS, CALLED_TWINS = ("one-site", "other-site"), ("east-site", "west-site")
YESTERDAY, BEFORE = TODAY - timedelta(1), TODAY - timedelta(90)
SHARED = """
- id: {place}
  name: The hospital of {place}
  kind: hospital
  network: The Network
  address: 1 King Street, Cornwall, ON K6H 1A1
  desk: Records
  phone: {phone}
  phone_reaches: records
  checked: {called}, {phone}
"""


@pytest.fixture(scope="module")
def live(root, tmp_path_factory) -> Path:
    """A live copy with its built site, to read and not to change."""
    project = live_project(root, tmp_path_factory.mktemp("live") / "project")
    pairs = ((TWINS, "416-946-4501", TODAY), (CALLED_TWINS, "416-946-4601", BEFORE))
    for places, phone, called in pairs:
        for place in places:
            add(project, SHARED.format(place=place, phone=phone, called=called))
    publish(project)
    return project


def called(project: Path, day: date = TODAY) -> str:
    """The day of a call, as pages write it."""
    return long_date(day, checked_site(project, TODAY).words)


def publish(project: Path) -> str:
    """Builds the site for the public. Returns what was printed."""
    done = command(project, "build", "--live")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def published(live: Path, project: Path) -> str:
    """Builds after an edit, of one file alone, and says what was printed: no page that was approved
    says anything else of its approval than before."""
    before = everything(live)
    changed = [file for file, text in everything(project).items() if before.get(file) != text]
    assert changed == [FILE]
    told = publish(project)
    assert everything(project).keys() == before.keys(), "a file was written"
    was, now = approvals(live), approvals(project)
    assert was and {page: now[page] for page in was} == was
    return told


def approvals(project: Path) -> dict[str, str]:
    """What each page says of its approval."""
    pages = {
        page.address: page.soup.select_one(".page-foot p") for page in read_pages(site(project))
    }
    return {address: flat(told.get_text()) for address, told in pages.items() if told}


def site(project: Path) -> Path:
    return project / "site"


def page_of(project: Path, place: str = PLACE) -> str:
    """What the page of a place says, without its foot."""
    address = f"/at/{place}/"
    page = next(page for page in read_pages(site(project)) if page.address == address)
    return text_of(page.soup.main).replace(text_of(page.soup.select_one(".page-foot")), "")


TEXTS = {
    "hours": "Monday to Thursday, 9 am to 3 pm.",
    "desk": "Image Library, Room 12",
    "address": "170 Elizabeth Street, Toronto, ON M5G 1E8",
    "ways": "[film, online]",
    "online": "MyPortal shows images.",
    "cost": "A CD costs $12.",
    "time": "It takes 2 working days.",
    "bring": "Your health card.",
    "pick_up": "A parent can pick it up.",
    "good_to_know": "The desk moved in May.",
}


REACHES = {
    "toronto-rehab": "imaging",
    "michael-garron": "records",
    "kmh": "switchboard",
    "north-york-general": "booking",
}
NO_NUMBER, RENAMED, CLOSED = "st-michaels", "providence", "princess-margaret"


@pytest.fixture(scope="module")
def many(live, tmp_path_factory):
    """(a live copy after an afternoon of corrections in its one file, what the build said)."""
    project = another(live, tmp_path_factory.mktemp("many") / "project")
    for key, value in TEXTS.items():
        edit(project, PLACE, key, value)
    for place, reaches in REACHES.items():
        edit(project, place, "phone_reaches", reaches)
    edit(project, NO_NUMBER, "phone", "")
    edit(project, RENAMED, "name", "The Hospital for All")
    edit(project, RENAMED, "also_called", "[Providence]")
    edit(project, CLOSED, "closed", f"{TODAY}")
    add(project)
    change(project, FILE, rf"^(  checked:) {TODAY}", rf"\1 {YESTERDAY}")
    edit(project, PLACE, "phone", CORRECTED)
    edit(project, TWINS[0], "phone", "416-946-4502")
    edit(project, CALLED_TWINS[0], "phone", "416-946-4602")
    edit(project, CALLED_TWINS[0], "checked", f"{TODAY}, 416-946-4602")
    return project, published(live, project)


def test_hours_desk_address_ways_and_texts_are_corrected_or_added(live, many):
    project, _ = many
    film = checked_site(project, TODAY).words["facility"]["way_film"]
    told, before = page_of(project).lower(), page_of(live).lower()
    for value in (film, *TEXTS.values()):
        if not value.startswith("["):
            new = value.rstrip(".").lower()
            assert new in told and new not in before, value


def test_a_number_is_corrected_and_the_old_call_does_not_speak_for_it(live, many):
    project, told = many
    assert OLD in page_of(live) and called(live) in page_of(live)
    assert CORRECTED in page_of(project) and OLD not in page_of(project)
    assert not [day for day in (TODAY, YESTERDAY) if called(project, day) in page_of(project)]
    assert f"{PLACE}: checked: the call was to {OLD}" in told, "nobody was told to call"


def test_a_number_is_taken_away(live, many):
    project, told = many
    assert "phone_reaches: stands here without a phone" in told
    old = re.search("  phone: (.*)", record(live, NO_NUMBER))[1]
    assert old in page_of(live, NO_NUMBER) and old not in page_of(project, NO_NUMBER)


@pytest.mark.parametrize("place", REACHES)
def test_what_a_number_reaches_is_corrected(live, many, place):
    read = checked_site(many[0], TODAY)
    (one,) = (one for one in read.facilities if one.id == place)
    told = flat(call_card(one, read.words).lines[0])
    assert told and told in page_of(many[0], place) and told not in page_of(live, place)


def test_a_place_with_a_long_name_and_without_a_number_is_added(many):
    project, told = many
    name = re.search("name: (.*)", NEW)[1]
    pages = {page.address: page for page in read_pages(site(project))}
    assert name in pages["/at/new-hospital/"].soup.title.get_text()
    assert name in text_of(pages["/places/"].soup.main)
    assert approvals(project)["/at/new-hospital/"] == approvals(project)[f"/at/{PLACE}/"]
    assert "new-hospital: name: the page's title has" in told, "nobody was told of the long name"


def test_a_place_is_renamed_and_keeps_its_address(many):
    assert "The Hospital for All" in page_of(many[0], RENAMED)


def test_a_place_that_has_closed_is_one_line_and_its_page_dials_nobody(live, many):
    dials = [
        next(
            one for one in read_pages(site(project)) if one.address == f"/at/{CLOSED}/"
        ).soup.main.find("a", href=re.compile("^tel:"))
        for project in (live, many[0])
    ]
    assert dials[0] and not dials[1]


def test_all_calls_of_an_afternoon_are_written_at_once(live, many):
    project, _ = many
    calls = (project / FILE).read_text(encoding="utf-8").count(f"checked: {YESTERDAY}")
    assert calls > 5
    now = page_of(project, CALLED_TOO)
    assert called(live) in page_of(live, CALLED_TOO)
    assert called(project, YESTERDAY) in now and called(live) not in now


def test_a_number_that_two_places_share_and_one_corrected_names_the_other(many):
    project, told = many
    line = numbered(project, TWINS[1])
    assert f"{FILE}:{line}: {TWINS[1]}: phone: {TWINS[0]} had this number too" in told


def test_it_is_named_too_when_the_new_number_was_called_at_once(many):
    project, told = many
    line = numbered(project, CALLED_TWINS[1])
    assert f"{FILE}:{line}: {CALLED_TWINS[1]}: phone: {CALLED_TWINS[0]} has the same" in told


def numbered(project: Path, place: str) -> int:
    """The line of the number of a place."""
    text = (project / FILE).read_text(encoding="utf-8")
    before = (
        text[: text.index(record(project, place))] + record(project, place).split("  phone:")[0]
    )
    return before.count("\n") + 1
