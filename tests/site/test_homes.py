"""What the clinic says reaches the reader on the page where it belongs, with its hedge."""

import re

import pytest

from scripts.load.statements import load_statements
from tests.support.facts import flat, text_of

# statement: (its home pages, what its plain words must keep: the hedge, and what must not get lost)
HOMES = {
    "four-tests": (["/"], ["X-ray", "MRI", "CT", "ultrasound"]),
    "asked-to-bring": (["/"], ["sometimes"]),
    "images-are": (["/which/"], ["pictures", "not only a written summary"]),
    "reports-are": (["/which/"], ["typically has no pictures", "written summary"]),
    "no-images": (["/", "/images/"], ["In general", "even from a new test"]),
    "ask-the-place": (["/images/"], ["Ask there for a copy"]),
    "reports-sent": (["/reports/"], ["As a rule", "relevant", "first", "that matter"]),
    "more-reports": (["/reports/"], ["what we have available", "certain report, or more reports"]),
    "usually-all": (["/reports/"], ["usually send", "usually all that we have"]),
    "want-copies": (["/why/"], ["want copies"]),
    "family-doctors-do-not": (["/why/", "/questions/"], ["may sometimes", "typically do not"]),
    "radiologists-read": (["/why/"], ["In general"]),
    "radiologist-training": (["/why/"], ["typically", "5 more years after medical school"]),
    "work-together": (["/why/"], ["work together", "send the family doctor a report"]),
    "rely-on-reports": (["/why/"], ["rely on the report", "do not try to read the images"]),
    "some-specialists": (["/why/", "/which/"], ["Some specialists", "enough training"]),
    "special-software": (["/why/"], ["special software", "hardware", "day-to-day work"]),
}


@pytest.fixture(scope="session")
def statements(root):
    """The clinic's statements."""
    found, faults = load_statements(root)
    assert not faults
    return found


def test_every_statement_has_a_home(statements):
    assert set(statements) == set(HOMES)


@pytest.mark.parametrize("name", HOMES)
def test_the_plain_words_keep_the_hedge(statements, name):
    plain = flat(statements[name].plain)
    assert [part for part in HOMES[name][1] if part not in plain] == []


@pytest.mark.parametrize("name", HOMES)
def test_the_statement_stands_whole_on_its_home_page(pages, statements, name):
    by_address = {page.address: page for page in pages}
    for address in HOMES[name][0]:
        page = by_address[address]
        clinic = page.soup.select_one(".home").get_text()
        read = text_of(page.soup.main)
        for paragraph in statements[name].plain.replace("{clinic}", clinic).split("\n\n"):
            assert flat(paragraph) in read, f"{address} does not say: {paragraph}"


HEDGES = r"in general|usually|as a rule|typically|sometimes|\bsome\b|what we have|not only"


def test_a_short_line_keeps_the_hedge_of_its_sentence(statements):
    short = {one.id: one for one in statements.values() if one.short}
    assert len(short) >= 8
    for one in short.values():
        kept = {hedge.lower() for hedge in re.findall(HEDGES, one.short, re.IGNORECASE)}
        had = {hedge.lower() for hedge in re.findall(HEDGES, one.plain, re.IGNORECASE)}
        assert kept == had or one.id in ("images-are",) and kept, f"{one.id}: {had} became {kept}"


def test_the_one_message_opens_the_start_page_with_its_hedge(pages):
    start = next(page for page in pages if page.address == "/")
    lead = flat(start.soup.select_one(".lead").get_text())
    assert lead.startswith("In general,") and "even from a new test" in lead
    assert start.soup.select_one(".home").get_text() in lead, "the clinic is not named"
    assert "Ask the place that did your test" in lead
