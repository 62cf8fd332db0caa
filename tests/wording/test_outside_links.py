"""The report about outside links names each line where something is to be mended, worst first."""

from datetime import date

import pytest

from scripts.check.site import checked_site
from scripts.wording.outside_links import outside_addresses, report


@pytest.fixture(scope="module")
def site(sample):
    return checked_site(sample, date(2026, 11, 24), live=False)


def test_every_outside_address_of_settings_pages_and_records_is_found_in_its_line(site):
    found = outside_addresses(site)
    used = {site.clinic.website, site.clinic.report_form, site.clinic.contact}
    used |= {added.get("source", "") for page in site.pages for added in page.meta.get("adds", [])}
    used |= {one for place in site.facilities for one in (place.page, place.source)}
    used = {address for address in used if address and address.startswith("http")}
    assert len(used) > 3 and used <= set(found)
    for address, places in found.items():
        for place in places:
            path, line = place.split(" ")[0].split(":")
            lines = (site.root / path).read_text(encoding="utf-8").splitlines()
            assert address in lines[int(line) - 1], place


def test_a_record_is_named_beside_the_line_of_its_own_address(site):
    record = next(place for place in site.facilities if place.source.startswith("http"))
    lines = (site.root / "docs/_data/facilities.yml").read_text(encoding="utf-8").splitlines()
    (named,) = [
        place
        for place in outside_addresses(site)[record.source]
        if place.endswith(f" ({record.id})")
    ]
    line = int(named.split(" ")[0].split(":")[1])
    ids = [row.split("id:")[1].strip() for row in lines[:line] if row.startswith("- id:")]
    assert ids[-1] == record.id


WHERE = {
    "https://a.example/": ["mkdocs.yml:9"],
    "https://b.example/": ["docs/images.md:8"],
    "https://c.example/": ["docs/_data/facilities.yml:40 (sickkids)", "docs/images.md:11"],
    "https://d.example/": ["docs/why.md:3"],
}
WORKS = dict.fromkeys(WHERE, ("works", ""))


def test_the_worst_comes_first_with_each_line_that_holds_it():
    answers = WORKS | {
        "https://b.example/": ("unsure", "answers 403"),
        "https://c.example/": ("dead", "answers 404: there is no such page"),
        "https://d.example/": ("moved", "https://d.example/new"),
    }
    lines, to_mend = report(WHERE, answers)
    assert to_mend
    assert lines[0] == "4 outside addresses: 1 works, 1 moved, 1 dead, 1 unsure."
    told = "\n".join(lines)
    order = ["DEAD", "(sickkids)", "docs/images.md:11", "MOVED", "now: https://d.example/new"]
    order += ["docs/why.md:3", "NOT SURE", "https://b.example/"]
    places = [told.index(one) for one in order]
    assert places == sorted(places) and "a.example" not in told


def test_what_is_only_unsure_is_no_reason_to_act():
    assert report(WHERE, WORKS | {"https://b.example/": ("unsure", "answers 429")})[1] is False
    assert report(WHERE, WORKS) == (
        ["4 outside addresses: 4 works, 0 moved, 0 dead, 0 unsure."],
        False,
    )
