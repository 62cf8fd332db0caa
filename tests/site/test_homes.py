"""What the clinic says reaches the reader on the page where it belongs, with its hedge."""

import re

import pytest

from scripts.load.words.statements import load_statements
from tests.support.validate.facts import flat, text_of

# What a clinic's sentence may hold: what its plain words must keep of it
KEPT = {
    r"in general\b": r"in general\b",
    r"as a (?:general )?rule\b": r"as a rule\b",
    r"usually\b": r"usually\b",
    r"typically\b": r"typically\b",
    r"sometimes\b": r"sometimes\b",
    r"some specialists\b": r"some specialists\b",
    r"may\b": r"may\b",
    r"relevant\b": r"relevant\b",
    r"available\b": r"available\b",
    r"not just\b": r"not only\b",
    r"in the ordinary course\b": r"day-to-day\b",
}


@pytest.fixture(scope="session")
def statements(root):
    """The clinic's statements."""
    found, faults = load_statements(root)
    assert not faults
    return found


def lost(quote, plain):
    """What the plain words do not keep of the clinic's sentence."""
    return [
        hedge
        for hedge, kept in KEPT.items()
        if re.search(rf"\b{hedge}", quote, re.IGNORECASE)
        and not re.search(rf"\b{kept}", flat(plain), re.IGNORECASE)
    ]


def test_the_plain_words_keep_the_hedge(statements):
    found = {one.id: lost(one.quote, one.plain) for one in statements.values()}
    assert {name: hedges for name, hedges in found.items() if hedges} == {}


def test_the_check_finds_a_hedge_that_is_lost():
    assert len(lost("In general, we usually attach relevant reports.", "We send reports.")) == 3


def test_each_statement_stands_whole_on_a_page_for_patients(patient_pages, statements):
    clinic = patient_pages[0].soup.select_one(".home").get_text()
    read = [text_of(page.soup.main) for page in patient_pages if not page.is_facility]
    for one in statements.values():
        said = [flat(part) for part in one.plain.replace("{clinic}", clinic).split("\n\n")]
        assert any(all(part in text for part in said) for text in read), one.id


HEDGES = r"in general|usually|as a rule|typically|sometimes|\bsome\b|what we have|not only"


def test_a_short_line_keeps_the_hedge_of_its_sentence(statements):
    short = {one.id: one for one in statements.values() if one.short}
    assert short
    for one in short.values():
        kept = {hedge.lower() for hedge in re.findall(HEDGES, one.short, re.IGNORECASE)}
        had = {hedge.lower() for hedge in re.findall(HEDGES, one.plain, re.IGNORECASE)}
        assert kept == had or (one.id in ("images-are",) and kept), f"{one.id}: {had} became {kept}"


def test_the_one_message_opens_the_start_page_with_its_hedge(pages, statements):
    start = next(page for page in pages if page.address == "/")
    clinic = start.soup.select_one(".home").get_text()
    lead = flat(start.soup.select_one(".lead").get_text())
    short = [flat(one.short.replace("{clinic}", clinic)) for one in statements.values()]
    said = [text for text in short if text and text in lead]
    assert said and lead.startswith(tuple(said)), "the lead is not what the clinic says"
    assert re.search(HEDGES, lead, re.IGNORECASE) and clinic in lead
