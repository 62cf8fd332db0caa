"""Hostile text in any field, word, setting or front matter reaches the reader as the text it is."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup

from scripts.check.lamps.built import Built
from tests.support.projects import hostile
from tests.support.projects.built_pages import read_pages
from tests.support.projects.project_copy import site_of
from tests.support.projects.whole_project import SAMPLE, whole_project
from tests.support.validate import facts, html_rules
from tests.support.validate.links import Link, protocol_faults


@pytest.fixture(scope="session")
def pages(sample_built):
    """The pages of the sample, which is harmless."""
    return read_pages(sample_built)


@pytest.fixture(scope="session")
def hostile_site(root, run_folder):
    """The site that the sample builds when it is full of hostile text."""
    return site_of(
        lambda copy: hostile.make_hostile(whole_project(root, copy)), run_folder / "hostile"
    )


@pytest.fixture(scope="session")
def hostile_pages(hostile_site):
    """Its pages by their addresses."""
    return {page.address: page for page in read_pages(hostile_site)}


@pytest.fixture(scope="session")
def hostile_records(hostile_site):
    """The places as the hostile file has them."""
    file = hostile_site.parent / "project/docs/_data/facilities.yml"
    return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)


def shape(soup) -> list[tuple]:
    """Each element with the names of its attributes, and the ends of links that are not texts."""
    return [(tag.name, *sorted(tag.attrs)) for tag in soup.find_all(True)]


def test_no_element_and_no_attribute_came_into_being(pages, hostile_pages):
    """Each page has the elements of the harmless one, whatever the texts say. (The review sheet
    sorts texts by how they end: it is held to the next test only.)"""
    assert hostile_pages.keys() == {page.address for page in pages}
    for page in pages:
        if page.address != "/review/":
            mine = shape(hostile_pages[page.address].soup)
            # A long text may be shown in one paragraph more or less
            assert [s for s in mine if s[0] != "p"] == [
                s for s in shape(page.soup) if s[0] != "p"
            ], page.address


def test_a_browser_builds_nothing_from_it(pages, hostile_pages):
    """Parsed by the rules that browsers follow: no script, picture, handler or strange link."""
    for clean in pages:
        address = clean.address
        soup = BeautifulSoup(hostile_pages[address].html, "html5lib")
        known = {tag.name for tag in BeautifulSoup(clean.html, "html5lib").find_all(True)}
        # What the review sheet shows of a review may be bold or in italics of its own making
        assert {tag.name for tag in soup.find_all(True)} <= known | {"b"}, address
        assert len(soup.find_all("script")) == len(clean.soup.find_all("script")), address
        for tag in soup.find_all(True):
            strange = [name for name in tag.attrs if name.startswith("on") or name == "style"]
            assert not strange, f"{address}: {tag.name}: {strange}"
        links = [Link(address, tag["href"], "") for tag in soup.find_all("a", href=True)]
        assert links and protocol_faults(links) == [], address
        assert not [link for link in links if re.match(r"javascript:|https?://evil|//", link.typed)]


def test_every_fact_of_a_hostile_record_stands_on_its_page(hostile_pages, hostile_records, words):
    said = []
    for record in hostile_records:
        page = hostile_pages[f"/at/{record['id']}/"]
        said += facts.fact_faults(record, page, words)
    assert not said, "\n".join(["", *said])
    everything = json.dumps(hostile_records, ensure_ascii=False)
    for payload in hostile.PAYLOADS:
        assert json.dumps(payload, ensure_ascii=False)[1:-1] in everything, f"{payload} is not used"


def test_every_hostile_word_stands_where_the_harmless_one_stood(pages, hostile_pages, words):
    before, after = dict(leaves(words)), dict(leaves(hostile.hostile_words(words)))
    files = [*(SAMPLE / "docs").glob("*.md"), SAMPLE / "docs/_data/staff-messages.yml"]
    typed = "".join(file.read_text(encoding="utf-8") for file in files)
    before = {key: text for key, text in before.items() if text not in typed and "{" not in text}
    seen = 0
    for page in pages:
        if page.address == "/review/":  # shows texts that end as sentences do: these do not
            continue
        own = {facts.flat(text) for text in texts(page)}
        read = "\n".join(facts.flat(text) for text in texts(hostile_pages[page.address]))
        for key, text in before.items():
            if facts.flat(text) in own and text != after[key]:
                options = [k for k, other in before.items() if other == text]
                assert any(facts.flat(after[k]) in read for k in options), f"{page.address}: {key}"
                seen += 1
    assert seen > 150


def texts(page):
    """All that a reader reads or hears in a page."""
    return Built(Path(), page.address.lstrip("/"), page.html).texts()


def leaves(node: dict, before: str = ""):
    """(dotted key, text) of nested dicts."""
    for key, value in node.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def test_the_clinics_settings_arrive_as_text(hostile_pages):
    for page in hostile_pages.values():
        names = [one.get_text() for one in page.soup.select(".home span")]
        assert names == [hostile.CLINIC["name"], hostile.CLINIC["what_it_is"]], page.address
        assert hostile.CLINIC["name"] in page.soup.title.get_text(), page.address
    form = hostile_pages["/"].soup.main.find("a", href=hostile.CLINIC["report_form"])
    assert form.get_text() == hostile.CLINIC["report_form_label"]
    start = facts.text_of(hostile_pages["/"].soup.main)
    assert f"In general, {hostile.CLINIC['name']} does not have your pictures" in start


def test_structured_data_and_titles_hold_it_as_text(hostile_pages):
    seen = 0
    for page in hostile_pages.values():
        for script in page.soup.find_all("script", type="application/ld+json"):
            data = json.loads(script.string)
            assert data["name"] == page.soup.h1.get_text(), page.address
            assert data["publisher"]["name"] == hostile.CLINIC["name"], page.address
            assert not re.search(r"[<>]|\{[{%#]", script.string), page.address
            seen += 1
    assert seen > len(hostile_pages) / 2


def test_the_words_and_mails_of_staff_hold_it_as_text(hostile_pages, hostile_site, hostile_records):
    for record in hostile_records:
        soup = hostile_pages[f"/staff/{record['kind']}s/"].soup
        section = soup.find(id=f"at-{record['id']}").parent
        name = facts.flat(record.get("short_name", record["name"]))
        email = section.find(attrs={"data-copy": re.compile("E-mail|e-mail")}).get_text()
        mail = section.find("a", href=re.compile("^mailto:"))["href"]
        sent = dict(parse_qsl(urlsplit(mail).query, strict_parsing=True))
        assert name in facts.flat(email), record["id"]
        assert facts.flat(sent["body"]) == facts.flat(email), record["id"]
        file = (hostile_site / f"staff/at/{record['id']}.txt").read_text(encoding="utf-8")
        assert name in facts.flat(file), record["id"]


def test_nothing_of_it_was_run(hostile_site, hostile_pages):
    for page in hostile_pages.values():
        faults = html_rules.policy_faults(page) + html_rules.structure_faults(page)
        assert not faults, faults
    assert "Traceback" not in "".join(page.html for page in hostile_pages.values())
