"""A site in which a place was renamed, one was closed, and one has a name that means harm."""

import re
from urllib.parse import urljoin

import pytest

from scripts.load.facilities.facilities import FILE
from scripts.load.pages.moved import MOVED
from tests.support.projects.built_pages import Page
from tests.support.projects.whole_project import mkdocs_build, whole_project

NAME = '</textarea><script>alert(1)</script> & "Sons" {{ 7*7 }} {% x %} %0D%0ABcc: é'
HOSTILE = f"""
- id: hostile
  name: '{NAME}'
  short_name: '{NAME[:40]}'
  kind: clinic
  address: 1 Main Street, Toronto, ON M5G 1X8
  phone: 416-555-0123
  phone_reaches: images
"""
MOVES = (
    "at/sick-kids/: at/sickkids/\nat/closed/: places/\nold/steps/: images/#steps\nkit/: staff/\n"
)
HOST = "https://images.example/"


@pytest.fixture(scope="module")
def site(root, tmp_path_factory):
    """The built folder."""
    project = whole_project(root, tmp_path_factory.mktemp("lasting") / "project")
    for file, more in ((FILE, HOSTILE), (MOVED, MOVES)):
        with (project / file).open("a", encoding="utf-8") as end:
            end.write(more)
    done = mkdocs_build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def page(site, address) -> Page:
    return Page(f"/{address}", (site / address / "index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("old", "new"),
    [("disc/", "images/"), ("at/sick-kids/", "at/sickkids/"), ("old/steps/", "images/#steps"),
     ("at/closed/", "places/"), ("kit/", "staff/")],
)  # fmt: skip
def test_an_old_address_leads_on_in_one_hop_and_looks_like_the_site(site, words, old, new):
    soup = page(site, old).soup
    here = HOST + old
    refresh = soup.find("meta", attrs={"http-equiv": "refresh"})["content"]
    assert refresh.startswith("0; url=../") and urljoin(here, refresh[7:]) == HOST + new
    link = soup.select_one("article a.md-button")
    assert urljoin(here, link["href"]) == HOST + new
    before, after = words["moved"]["link"].split("{title}")
    assert re.fullmatch(f"{re.escape(before)}.+{re.escape(after)}", link.get_text())
    assert soup.find("link", rel="canonical")["href"] == HOST + new.partition("#")[0]
    assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert not soup.find("script")
    assert all(soup.select_one(part) for part in ("header .home", "style", "footer"))
    target, _, anchor = new.partition("#")
    assert not page(site, target).is_moved
    assert not anchor or page(site, target).soup.find(id=anchor)


def test_hosts_that_can_redirect_get_the_same_moves(site):
    lines = (site / "_redirects").read_text(encoding="utf-8").splitlines()
    assert "/at/sick-kids/ /at/sickkids/ 301" in lines
    assert "/old/steps/ /images/#steps 301" in lines


def test_a_renamed_place_keeps_its_contact_card_and_its_text(site):
    for folder, ending in (("at", "vcf"), ("staff/at", "txt")):
        old, new = (site / folder / f"{id_}.{ending}" for id_ in ("sick-kids", "sickkids"))
        assert old.read_bytes() == new.read_bytes()
        assert b"https://images.example/at/sickkids/" in old.read_bytes()
