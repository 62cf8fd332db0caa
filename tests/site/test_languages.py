"""Each English page has its page in each language: the same page, with other words, and no more."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml
from bs4 import BeautifulSoup

from scripts.load.languages.languages import LANGUAGES, locale_of
from tests.support.projects.addresses import for_patients, some_places, translated
from tests.support.projects.built_pages import read_pages, read_translated
from tests.support.projects.built_site import seconds
from tests.support.projects.server import serving
from tests.support.validate import html_rules, weight
from tests.support.validate.facts import NUMBER
from tests.support.validate.links import Site, links_of, protocol_faults

FILE = Path(__file__).parents[2] / LANGUAGES
LISTED = (yaml.safe_load(FILE.read_text(encoding="utf-8")) or []) if FILE.exists() else []
CODES = [one["code"] for one in LISTED]
pytestmark = pytest.mark.skipif(not CODES, reason="the site is in English alone")
PRIVATE = re.compile("[\ue000-\ue005]")


@pytest.fixture(scope="module")
def by_address(built):
    """{address: page} of every page, in whatever language."""
    return {page.address: page for page in [*read_pages(built), *read_translated(built)]}


@pytest.fixture(scope="module")
def pairs(built, by_address):
    """{code: [(English page, the same in the language)]}: of the pages of places, such as have
    between them all that their template can show."""
    some = {*for_patients(built), *some_places(built)}
    found = {}
    for code in CODES:
        prefix = f"/{code.lower()}/"
        theirs = translated(built, prefix)
        assert len(theirs) > 10, f"next to no pages below {prefix}"
        both = [(path.replace(prefix, "/", 1), path) for path in theirs]
        found[code] = [(by_address[one], by_address[path]) for one, path in both if one in some]
    return found


def each(pairs):
    """(code, English page, the same in the language) of all languages."""
    return [(code, english, page) for code, both in pairs.items() for english, page in both]


@cache
def theirs_alone(page):
    """The parsed page without the English beside its passages, and without what is around."""
    soup = BeautifulSoup(page.html, "html.parser")
    for extra in soup.select(".en, .translation, .languages"):
        extra.decompose()
    return soup


def check(faults):
    assert not faults, "\n".join(["", *faults[:20]])


def test_there_are_languages_and_each_english_page_is_in_all_of_them(built, pages):
    assert CODES
    own = {
        page.address
        for page in pages
        if page.is_for_patients and not page.is_moved and page.address != "/404.html"
    }
    assert len(own) > 10
    for prefix in [f"/{code.lower()}/" for code in CODES]:
        assert {path.replace(prefix, "/", 1) for path in translated(built, prefix)} == own


def test_each_has_the_anchors_headings_links_and_numbers_of_its_english_page(pairs):
    faults = []
    for _, english, page in each(pairs):
        here, there = theirs_alone(page), theirs_alone(english)
        for what in ("h1", "h2", "h3", "a[href]", "a[href^='tel:']", "svg", "table", "input"):
            found, wanted = len(here.select(what)), len(there.select(what))
            if found != wanted:
                faults.append(f"{page.address}: {found} {what}, in English {wanted}")
        for name in ("id", "type"):
            found, wanted = (
                Counter(tag[name] for tag in soup.find_all(attrs={name: True}))
                for soup in (here, there)
            )
            if found != wanted:
                faults.append(f"{page.address}: another {name}: {found - wanted}{wanted - found}")
        found, wanted = (
            Counter(tag["href"] for tag in soup.select("[href^='tel:']")) for soup in (here, there)
        )
        if found != wanted:
            faults.append(f"{page.address}: dials {found - wanted} and not {wanted - found}")
    check(faults)


def test_each_says_its_language_and_direction(pairs):
    for code, _, page in each(pairs):
        html = page.soup.html
        assert html["lang"] == code, page.address
        assert html["dir"] == page.soup.body["dir"] == locale_of(code).text_direction, page.address


def test_alternates_and_the_switcher_lead_to_the_same_page_and_back(pairs, by_address, settings):
    """Each page names all of them, itself too: so each leads to each other."""
    names = {one["code"]: one["name"] for one in LISTED}
    root = settings["site_url"]
    by_english = {}
    for code, english, page in each(pairs):
        by_english.setdefault(english.address, {})[code] = page.address
    for address, others in by_english.items():
        for path in (address, *others.values()):
            soup, own = by_address[path].soup, urljoin(root, path[1:])
            lang = by_address[address].soup.html["lang"]
            wanted = {code: urljoin(root, to[1:]) for code, to in {**others, lang: address}.items()}
            tags = soup.head.find_all("link", rel="alternate")
            assert {tag["hreflang"]: tag["href"] for tag in tags} == wanted, path
            assert soup.head.find("link", rel="canonical")["href"] == own
            links = soup.select(".languages a")
            leads = {one["hreflang"]: urljoin(own, one["href"]) for one in links}
            assert leads == wanted, path
            assert [one["hreflang"] for one in links if one.has_attr("aria-current")] == [
                soup.html["lang"]
            ]
            for one in links:
                assert one["lang"] == one["hreflang"], "each is named in itself"
                assert one.get_text() == names.get(one["lang"], "English"), path


def test_no_sign_of_the_machine_is_left_in_any_file(built):
    files = [file for file in built.rglob("*") if file.is_file()]
    texts = [file for file in files if file.suffix not in (".png", ".gz", ".zip")]
    assert len(texts) > 100
    left = [file for file in texts if PRIVATE.search(file.read_text(encoding="utf-8"))]
    assert left == []


def test_numbers_names_and_addresses_read_from_left_to_right(pairs, records):
    typed = {record["id"]: record for record in records}
    faults, seen = [], 0
    for _, english, page in each(pairs):
        main = page.soup.main
        for text in main.find_all(string=NUMBER):
            seen += 1
            if not text.find_parent(dir="ltr") or not text.find_parent(lang=re.compile("^en")):
                faults.append(f"{page.address}: the number {text.strip()} has no direction")
        place = typed.get(english.address.removeprefix("/at/").strip("/"))
        for key in ("short_name", "address", "desk"):
            text = (place or {}).get(key)
            found = main.find_all(string=re.compile(rf"^\s*{re.escape(text)}\s*$")) if text else []
            if [one for one in found if not one.find_parent(dir="ltr")]:
                faults.append(f"{page.address}: {text} has no direction")
            seen += len(found)
    assert seen > 100
    check(faults)


def test_each_is_well_built_and_its_policy_allows_nothing_but_itself(pairs):
    rules = (html_rules.structure_faults, html_rules.leftover_faults, html_rules.policy_faults)
    check([fault for _, _, page in each(pairs) for rule in rules for fault in rule(page)])
    check([fault for _, _, page in each(pairs) for fault in weight.request_faults(page)])


def test_every_link_file_and_anchor_is_there(built, pairs):
    with serving(built) as origin:
        links = [
            link
            for _, _, page in each(pairs)
            for link in links_of(page, urljoin(origin, page.address))
        ]
        assert len(links) > 1000
        check(protocol_faults(links) + Site(origin).link_faults(links))


def test_a_page_in_a_language_leads_to_pages_in_it(pairs, by_address):
    """But for the switcher, and the link to the English page."""
    faults, seen = [], 0
    for code, _, page in each(pairs):
        for link in theirs_alone(page).select("a[href]"):
            to = urljoin(page.address, link["href"]).partition("#")[0]
            seen += to in by_address
            if to in by_address and not to.startswith(f"/{code.lower()}/"):
                faults.append(f"{page.address}: leads to {to}")
    assert seen > 1000
    check(faults)


def test_messages_for_staff_are_there_in_each_language_as_plain_text(built):
    texts = {file.relative_to(built / "staff") for file in (built / "staff").rglob("*.txt")}
    assert len(texts) > 10
    for code in CODES:
        folder = built / code.lower() / "staff"
        assert {file.relative_to(folder) for file in folder.rglob("*.txt")} == texts
        said = [(folder / name).read_text(encoding="utf-8") for name in texts]
        english = [(built / "staff" / name).read_text(encoding="utf-8") for name in texts]
        assert all(said) and said != english, code
        assert not [text for text in said if "<" in text or "{" in text], code
        page = f"/{code.lower()}/staff/"
        with_links = [text for text in said if f"{page.removesuffix('staff/')}" in text]
        assert with_links, f"no message in {code} leads to a page in it"


def test_a_build_in_every_language_takes_no_longer_than_one_for_each(built, rebranded):
    """The other clinic's site is the same in English alone."""
    assert not read_translated(rebranded) and read_translated(built)
    english, every = seconds(rebranded), seconds(built)
    most = english * (len(CODES) + 1)
    assert 0 < every <= most, f"{every:.1f} s in all, {english:.1f} s in English"
