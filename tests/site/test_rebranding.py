"""The clinic is settings: another one takes the site over by changing them and nothing else."""

import re

import pytest

from scripts.review.gate import is_reserved
from tests.support.projects.built_pages import read_pages
from tests.support.projects.project_copy import OTHER_CLINIC

TYPED = (".md", ".yml", ".html", ".py", ".js", ".css", ".svg", ".txt")
MAY_NAME_IT = ("docs/_source/", "mkdocs.yml")  # the clinic's own sentences, and the settings


@pytest.fixture(scope="session")
def old(root, settings) -> list[str]:
    """What belongs to the clinic of today: its name and its addresses, but for those that are a
    place's too."""
    clinic = settings["extra"]["clinic"]
    addresses = [clinic["website"], clinic["report_form"], clinic["contact"], settings["site_url"]]
    hosts = [re.sub(r"^(mailto:|https?://(www\.)?)|/.*$", "", address) for address in addresses]
    places = (root / "docs/_data/facilities.yml").read_text(encoding="utf-8")
    own = [one for one in dict.fromkeys([clinic["name"], *hosts]) if one not in places]
    assert own
    return own


def test_no_page_template_or_module_spells_the_clinics_name(root, old):
    files = [
        file
        for part in ("docs", "overrides", "scripts")
        for file in (root / part).rglob("*")
        if file.suffix in TYPED and not file.relative_to(root).as_posix().startswith(MAY_NAME_IT)
    ]
    assert files
    own = [one for one in old if not is_reserved(f"https://{one}")]  # others name these too
    name = re.compile("|".join(map(re.escape, own)), re.IGNORECASE)
    faults = [
        f"{file.relative_to(root)}:{number}: {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if name.search(line)
    ]
    assert not faults, "\n".join(["", *faults])


def test_the_new_name_form_and_address_stand_on_each_page(rebranded):
    pages = read_pages(rebranded)
    assert pages
    for page in pages:
        soup = page.soup
        assert OTHER_CLINIC["name"] in soup.title.get_text(), page.address
        home = soup.select_one(".home").get_text()
        assert home == f"{OTHER_CLINIC['name']} {OTHER_CLINIC['what_it_is']}", page.address
        assert soup.select_one(".md-footer").find("a", href=OTHER_CLINIC["website"]), page.address
        canonical = soup.find("link", rel="canonical")
        if page.address != "/404.html":
            assert canonical["href"].startswith(OTHER_CLINIC["site_url"]), page.address
    contact = [page.soup.main.find("a", href=OTHER_CLINIC["contact"]) for page in pages]
    assert {link.get_text() for link in contact if link} == {OTHER_CLINIC["contact_label"]}
    facility = next(page for page in pages if page.is_facility)
    short = OTHER_CLINIC["site_url"].removeprefix("https://")
    assert f"{short}at/" in facility.soup.select_one(".address").get_text()


def test_the_form_has_the_same_words_wherever_it_is_linked(rebranded):
    links = [
        link
        for page in read_pages(rebranded)
        if page.is_for_patients
        for link in page.soup.find_all("a", href=OTHER_CLINIC["report_form"])
    ]
    assert links
    assert {link.get_text() for link in links} == {OTHER_CLINIC["report_form_label"]}
