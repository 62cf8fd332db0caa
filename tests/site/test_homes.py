"""What the clinic says reaches the reader on the page where it belongs, with its hedge."""

import re

import pytest

from scripts.load.words.statements import load_statements
from tests.support.validate.facts import flat, text_of


@pytest.fixture(scope="session")
def statements(root):
    """The clinic's statements."""
    found, faults = load_statements(root)
    assert not faults
    return found


def test_each_statement_stands_whole_on_a_page_for_patients(patient_pages, statements):
    clinic = patient_pages[0].soup.select_one(".home span").get_text()
    read = [text_of(page.soup.main) for page in patient_pages if not page.is_facility]
    for one in statements.values():
        said = [flat(part) for part in one.plain.replace("{clinic}", clinic).split("\n\n")]
        assert any(all(part in text for part in said) for text in read), one.id


HEDGES = r"in general|usually|as a rule|typically|sometimes|\bsome\b|what we have|not only"


def test_the_one_message_opens_the_start_page_with_its_hedge(pages, statements):
    start = next(page for page in pages if page.address == "/")
    clinic = start.soup.select_one(".home span").get_text()
    lead = flat(start.soup.select_one(".lead").get_text())
    short = [flat(one.short.replace("{clinic}", clinic)) for one in statements.values()]
    said = [text for text in short if text and text in lead]
    assert said and lead.startswith(tuple(said)), "the lead is not what the clinic says"
    assert re.search(HEDGES, lead, re.IGNORECASE)
