"""`run.py addresses`: a copy of the list that the public site has, or the last copy and why."""

import pytest

from scripts.commands import addresses
from scripts.load.pages.promised import LEDGER, load_promised
from scripts.machine import CannotGoOn
from tests.support.projects.files import put
from tests.support.projects.server import serving

OLD = "/\n/images/\n/images/#old\n"
SETTINGS = """\
site_url: {}
extra:
  clinic:
    name: A clinic
    what_it_is: a clinic
    website: https://clinic.ca/
    report_form: https://clinic.ca/form
    report_form_label: Ask us
    contact: https://clinic.ca/
    contact_label: Contact us
"""


@pytest.fixture
def fetch(tmp_path, monkeypatch, capsys):
    """Runs the command in a folder with settings and a last copy: (its one line, what is promised
    then)."""
    monkeypatch.setattr(addresses, "ROOT", tmp_path)
    monkeypatch.setattr(addresses, "PAUSE", 0)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    put(tmp_path, LEDGER, OLD)

    def fetch(*words, site="https://images.example/", settings=SETTINGS):
        put(tmp_path, "mkdocs.yml", settings.format(site))
        assert addresses.main(list(words)) == 0
        (line,) = capsys.readouterr().out.splitlines()
        promised, faults = load_promised(tmp_path)
        assert faults == []
        return line, list(promised)

    return fetch


@pytest.fixture
def public(tmp_path):
    """What the public site holds, and its address."""
    folder = tmp_path / "public"
    folder.mkdir()
    with serving(folder) as address:
        yield folder, address


@pytest.mark.parametrize("slash", ["", "/"])
def test_the_list_of_the_site_becomes_the_copy_whatever_was_in_it(fetch, public, slash):
    folder, address = public
    put(folder, "addresses.txt", "/\n/disc/#check\n/at/sickkids.vcf\n")
    line, promised = fetch(address + slash)
    assert line.startswith("3 addresses are promised by http://127.0.0.1:")
    assert promised == ["/", "/at/sickkids.vcf", "/disc/#check"]
    assert fetch(address + slash)[1] == promised


def test_without_an_address_it_asks_the_site_of_the_settings(fetch, public):
    folder, address = public
    put(folder, "addresses.txt", "/\n")
    assert fetch(site=f"{address}/")[1] == ["/"]


def test_only_lines_that_are_addresses_are_taken(fetch, public):
    folder, address = public
    put(folder, "addresses.txt", "/\n# a comment\n<script>\n/../a b\nhttps://x.ca/\n/cd/\n")
    assert fetch(address)[1] == ["/", "/cd/"]


def test_a_site_without_a_list_has_promised_nothing_and_what_is_forgotten_is_told(fetch, public):
    line, promised = fetch(public[1])
    assert promised == []
    assert line.endswith("nothing is promised yet. The 3 of the last copy are not kept.")
    assert fetch(public[1])[0].endswith("nothing is promised yet.")


@pytest.mark.parametrize("text", ["", "<!doctype html>\n<p>Not here\n", "/images/\n"])
def test_what_is_no_list_leaves_the_last_copy(fetch, public, text):
    folder, address = public
    put(folder, "addresses.txt", text)
    line, promised = fetch(address)
    assert promised == OLD.split()
    assert line.startswith(f"{LEDGER} stays as it was: no list came from ")
    assert line.endswith("what it calls addresses.txt is no list of addresses.")


def test_a_site_that_is_not_reached_leaves_the_last_copy(fetch):
    line, promised = fetch("http://127.0.0.1:9")
    assert promised == OLD.split()
    assert line.startswith(f"{LEDGER} stays as it was: no list came from http://127.0.0.1:9")
    assert "the site was not reached" in line


def test_on_github_what_is_worth_a_look_is_a_warning_of_the_run(fetch, public, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    for site in ("http://127.0.0.1:9", public[1]):
        assert fetch(site)[0].startswith(f"::warning file={LEDGER}::")
    assert not fetch(public[1])[0].startswith("::")


def test_a_site_that_stumbles_once_is_asked_again(fetch, public, monkeypatch):
    folder, address = public
    put(folder, "addresses.txt", "/\n")
    really, asked = addresses.fetch_text, []

    def stumble(*words):
        asked.append(words)
        if len(asked) == 1:
            raise addresses.NotFetched("the site answered 503")
        return really(*words)

    monkeypatch.setattr(addresses, "fetch_text", stumble)
    assert fetch(address)[1] == ["/"]


def test_an_example_address_is_not_asked(fetch, monkeypatch):
    monkeypatch.setattr(addresses, "fetch_text", lambda *words: pytest.fail("was asked"))
    line, promised = fetch()
    assert promised == OLD.split()
    assert "https://images.example/ is only an example" in line


def test_settings_with_a_fault_are_left_to_the_build(fetch):
    line, promised = fetch(settings="site_url: [\n")
    assert promised == OLD.split()
    assert "mkdocs.yml does not tell where the site is" in line


@pytest.mark.parametrize("site", ["file:///etc", "images.clinic.ca"])
def test_what_is_no_address_of_a_site_is_refused(fetch, site):
    with pytest.raises(CannotGoOn, match=r"is no address of a site\. Write it with https://"):
        fetch(site)
