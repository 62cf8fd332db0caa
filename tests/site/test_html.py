"""Each page is valid, well built and closed to everything but itself."""

import json
import re

from tests.support.projects.addresses import differing, some_places
from tests.support.projects.built_pages import read_translated
from tests.support.projects.places_on_file import PLACES
from tests.support.validate import html_rules, schema_org, vnu


def check(pages, rule):
    """No fault in any page, or all of them, a line each."""
    faults = [fault for page in pages for fault in rule(page)]
    assert not faults, "\n".join(["", *faults])


def test_the_w3cs_checker_has_nothing_to_say(pages, built, tmp_path):
    """Of every English page that people write. Of those of places, and of all in other languages,
    such as have between them what their templates can show; and the start page of each language."""
    theirs = [page for page in read_translated(built) if not page.is_moved]
    some = {page.address for page in pages if not page.address.startswith("/at/")}
    assert len(some) > 10
    some |= {page.address for page in theirs if page.address.count("/") == 2}
    some |= {*some_places(built), *differing(built, [page.address for page in theirs])}
    pages = [page for page in [*pages, *theirs] if page.address in some]
    bad = tmp_path / "bad.html"
    bad.write_text("<!doctype html><html lang=en><title>x</title><p><div></p>")
    said = vnu.messages(pages, built, bad)
    assert any("bad.html" in where for places in said.values() for where in places), "did not look"
    faults = {
        text: own
        for text, places in said.items()
        if (own := [where for where in places if "bad.html" not in where])
    }
    assert not faults, "\n".join(
        f"{text} ({len(own)} pages, {own[0]})" for text, own in faults.items()
    )


def test_headings_landmarks_and_language_are_right(pages):
    check(pages, html_rules.structure_faults)


def test_no_template_code_and_nothing_that_the_policy_would_stop_is_left(pages):
    check(pages, html_rules.leftover_faults)


def test_each_page_has_a_policy_that_allows_nothing_but_itself(pages):
    assert sum(bool(html_rules.policy_of(page)) for page in pages) == len(pages)
    check(pages, html_rules.policy_faults)


def test_hosts_that_read_headers_get_one_rule_for_every_page(built, pages):
    lines = (built / "_headers").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("  ")] == ["/*"]
    headers = dict(line.strip().split(": ", 1) for line in lines[1:])
    assert headers["Referrer-Policy"] == "no-referrer"
    policy = html_rules.directives(headers[html_rules.POLICY])
    assert policy["default-src"] == ["'none'"] and policy["frame-ancestors"] == ["'none'"]
    for page in pages:  # what a page's own policy allows for what is run or applied, this one must
        own = html_rules.policy_of(page)
        assert set(own["style-src"]) <= set(policy["style-src"]), page.address
        assert set(own["img-src"]) <= set(policy["img-src"]), page.address
        if page.soup.find("script", src=True):
            assert "'self'" in policy["script-src"], page.address


def test_structured_data_uses_the_terms_of_schema_org(pages):
    assert len(schema_org.vocabulary()) > 800
    seen = 0
    for page in pages:
        for script in page.soup.find_all("script", type="application/ld+json"):
            data = json.loads(script.string)
            assert data["@context"] == "https://schema.org"
            assert (
                data["@type"] == "MedicalWebPage" and data["publisher"]["@type"] == "MedicalClinic"
            )
            assert data["url"] == page.soup.find("link", rel="canonical")["href"]
            assert data["name"] == page.soup.h1.get_text()
            assert data["inLanguage"] == page.soup.html["lang"]
            assert schema_org.term_faults(data, page.address) == []
            seen += 1
    assert seen > PLACES


def test_shared_previews_say_nothing_of_anybodys_health(pages):
    """Where a link is pasted, others may see the preview: no test, no place, no result in it."""
    for page in pages:
        tags = {t["property"]: t["content"] for t in page.soup.find_all("meta", property=True)}
        assert {"og:title", "og:description", "og:image", "og:image:alt", "og:site_name"} <= set(
            tags
        )
        said = " ".join(tags[name] for name in ("og:description", "og:image:alt", "og:site_name"))
        assert not re.search(r"X-ray|MRI|\bCT\b|ultrasound|cancer|hospital", said), page.address
        if page.is_facility:
            place = page.soup.h1.get_text().partition(":")[0]
            assert place not in tags["og:title"] + said, page.address
