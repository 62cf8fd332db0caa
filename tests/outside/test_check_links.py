"""`check --links` tells by page and place which outside links to mend."""

from dataclasses import replace
from datetime import date

import pytest

from scripts.load.site import load_site
from scripts.machine import CannotGoOn
from scripts.outside import check_links
from scripts.outside.addresses import outside_addresses
from scripts.outside.ask import Answer, Manners
from tests.outside.rude_server import rude_server

QUICK = Manners("link check", timeout=5, pause=0)


@pytest.fixture(scope="module")
def site(sample):
    return load_site(sample, date(2026, 11, 24), live=False)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def linking_to(site, **addresses):
    """A site with these addresses of places, by id, and no others."""
    places = [
        place.model_copy(update={"page": addresses[place.id], "source": ""})
        for place in site.on_file
        if place.id in addresses
    ]
    clinic = replace(site.clinic, website="", report_form="", contact="")
    return replace(site, on_file=tuple(places), pages=(), clinic=clinic)


def test_every_outside_address_of_places_pages_and_the_clinic_is_asked(site):
    used = outside_addresses(site)
    for place in site.on_file:
        for address in filter(None, (place.page, place.source)):
            assert address in used[f"docs/_data/facilities.yml: {place.id}"]
    assert used["mkdocs.yml: report_form"] == [site.clinic.report_form]
    told = {added["source"] for page in site.pages for added in page.meta.get("adds", [])} - {"us"}
    assert told <= {address for there in used.values() for address in there}
    assert "us" not in used["docs/images.md"]


def test_a_fact_that_has_no_source_yet_is_no_address_to_ask(site):
    page = replace(site.pages[0], meta={"adds": [{"fact": "It takes 2 days."}]}, body="")
    used = outside_addresses(replace(site, pages=(page,)))
    assert used and page.path not in used


def test_the_report_names_each_place_that_has_something_to_mend(site, capsys):
    with rude_server() as server:
        status = check_links.report(
            linking_to(
                site,
                sickkids=f"{server.address}/gone",
                kmh=f"{server.address}/moved",
                providence=f"{server.address}/forbidden",
                **{"michael-garron": f"{server.address}/works"},
            ),
            QUICK,
        )
    told = capsys.readouterr().out
    assert status == 1
    assert "1 work, 1 moved, 1 dead, 1 not sure." in told
    dead, moved, unsure = (told.index(word) for word in ("DEAD", "MOVED", "NOT SURE"))
    assert dead < told.index("sickkids") < told.index("answers 410") < moved
    assert moved < told.index("kmh") < told.index(f"now: {server.address}/works") < unsure
    assert unsure < told.index("providence") and "michael-garron" not in told


def test_what_is_only_unsure_is_no_reason_to_act(site, capsys):
    with rude_server() as server:
        one = linking_to(site, sickkids=f"{server.address}/forbidden")
        assert check_links.report(one, QUICK) == 0
    assert "NOT SURE" in capsys.readouterr().out


def test_without_a_network_it_says_so_in_one_line(site, monkeypatch):
    answer = Answer("unsure", "its host's name cannot be looked up now", reached=False)
    monkeypatch.setattr(check_links, "ask_all", lambda asked, manners: dict.fromkeys(asked, answer))
    with pytest.raises(CannotGoOn, match="connect this machine to the internet"):
        check_links.report(site)


def test_it_says_honestly_who_asks(site, monkeypatch, capsys):
    seen = []

    def ask_all(asked, manners):
        seen.append(manners)
        return dict.fromkeys(asked, Answer("works"))

    monkeypatch.setattr(check_links, "ask_all", ask_all)
    assert check_links.report(site) == 0
    assert site.clinic.site_url in seen[0].agent and "Mozilla" not in seen[0].agent
    assert seen[0].timeout == 10 and seen[0].pause > 0 and seen[0].most_redirects == 5
