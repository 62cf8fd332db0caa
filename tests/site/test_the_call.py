"""A call from start to end in the built pages of the sample, and a place that has closed."""

import re

import pytest

from tests.support.projects.built_pages import read_pages
from tests.support.validate.facts import flat, text_of

BLANK = re.compile(r"\.{8,}")
CASES = ("wrong_desk", "doctor", "sent", "fee", "late", "nobody")
CLOSED = "elm-street"
OF_CLOSED = re.compile(r"416[- ]?597[- ]?123\d|597-?123\d")


def dotted(tag):
    """What stands in a part of a page, with a space before the dots of a blank."""
    return flat(tag.get_text(" "))


@pytest.fixture(scope="module")
def calls(sample_built):
    """The pages on which a call can be made: /images/ and each place that is open, by address."""
    pages = {page.address: page for page in read_pages(sample_built) if page.is_for_patients}
    own = [page for page in pages.values() if page.is_facility and CLOSED not in page.address]
    assert len(own) > 5
    return {page.address: page for page in (pages["/images/"], *own)}


@pytest.fixture(scope="module")
def closed(sample_built):
    return next(page for page in read_pages(sample_built) if page.address == f"/at/{CLOSED}/")


def test_whoever_needs_an_interpreter_says_so_first(calls, words):
    for address, page in calls.items():
        first = page.soup.select_one(".script .say > *")
        said = words["script"]["interpreter"].partition("{")[0]
        assert said in dotted(first), address
        assert BLANK.search(dotted(first)), address


def test_what_the_script_asks_for_has_a_blank_for_the_answer(calls):
    for address, page in calls.items():
        asks = page.soup.select(".script .asks li")
        assert len(asks) == 4 and all(ask.select(".blank") for ask in asks), address


def test_each_page_of_a_call_has_the_six_answers_in_a_box_that_the_reader_opens(calls, words):
    say = words["answers"]
    for address, page in calls.items():
        (box,) = page.soup.select("details.answers")
        assert not box.has_attr("open"), address
        assert text_of(box.summary) == say["title"], address
        said = [(text_of(one.dt), text_of(one.dd)) for one in box.find_all("div")]
        assert [they for they, _ in said] == [say[f"{case}_they"] for case in CASES], address
        for case, (_, answer) in zip(CASES, said, strict=True):
            assert say[f"{case}_you"] in answer, f"{address}: {case}"
            assert say.get(f"{case}_then", "") in answer, f"{address}: {case}"


def test_a_no_that_stays_a_no_leads_to_the_rights(calls, sample_built, words):
    for address, page in calls.items():
        link = page.soup.select_one("details.answers").find("a")
        assert link.get_text() == words["answers"]["rights"], address
        assert re.fullmatch(r"(\.\./)+questions/#rights", link["href"]), address
    questions = next(page for page in read_pages(sample_built) if page.address == "/questions/")
    assert questions.soup.find(id="rights")


def test_each_place_says_to_ask_the_specialists_office_too_and_what_to_check(calls, words):
    for address, page in calls.items():
        if page.is_facility:
            said = text_of(page.soup.select_one(".the-call"))
            assert words["facility"]["office"] in said, address
            assert words["facility"]["desk"] in text_of(page.soup.main), address


def test_the_call_comes_before_the_facts_of_the_place(calls):
    for address, page in calls.items():
        if page.is_facility:
            parts = [part["class"][0] for part in page.soup.select(".the-call, .the-place")]
            assert parts == ["the-call", "the-place"], address


def test_an_answer_takes_its_examples_from_the_records(sample_built, words):
    questions = next(page for page in read_pages(sample_built) if page.address == "/questions/")
    example = words["examples"]["signs_from"].format(place="SickKids", value=12)
    assert example in text_of(questions.soup.main)


def test_a_place_that_has_closed_says_so_and_what_to_do(closed, words):
    card = words["card"]
    told = card["closed"].format(date="1 October 2026")
    assert flat(told) in text_of(closed.soup.select_one(".card"))
    assert card["title_closed"] in text_of(closed.soup.select_one(".card h2"))
    say = words["facility"]
    described = closed.soup.find("meta", {"name": "description"})["content"]
    assert described == say["description_closed"].format(place="Elm Street X-Ray")
    assert text_of(closed.soup.h1) == say["title_closed"].format(place="Elm Street X-Ray")
    assert not closed.soup.select(".script, details, a[href^='tel:'], a[href$='.vcf']")


def test_no_file_has_a_number_of_a_place_that_has_closed(sample_built):
    files = [file for file in sample_built.rglob("*") if file.is_file()]
    assert any(CLOSED in file.as_posix() for file in files)
    found = [
        file.relative_to(sample_built).as_posix()
        for file in files
        if OF_CLOSED.search(file.read_bytes().decode("utf-8", "replace"))
    ]
    assert found == []


def test_the_list_says_that_it_has_closed(sample_built, words):
    places = next(page for page in read_pages(sample_built) if page.address == "/places/")
    row = places.soup.find("a", href=f"../at/{CLOSED}/").find_parent("tr")
    assert words["table"]["closed"] in text_of(row) and not row.select("a[href^='tel:']")
