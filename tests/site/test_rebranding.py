"""The clinic is settings: another one takes the site over by changing them and nothing else."""

import re

import pytest
import yaml

from tests.support.built_pages import read_pages
from tests.support.other_clinic import OTHER_CLINIC

TYPED = (".md", ".yml", ".html", ".py", ".js", ".css", ".svg", ".txt")
MAY_NAME_IT = ("docs/_source/", "mkdocs.yml")  # the clinic's own sentences, and the settings


class _Settings(yaml.SafeLoader):
    """mkdocs.yml, in which tags may stand that only MkDocs knows."""


_Settings.add_multi_constructor("", lambda loader, suffix, node: None)


@pytest.fixture(scope="session")
def old(root) -> list[str]:
    """What belongs to the clinic of today: its name, a word of it, and its addresses."""
    settings = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Settings)
    clinic = settings["extra"]["clinic"]
    hosts = [
        re.sub(r"^(mailto:|https?://(www\.)?)|/.*$", "", value)
        for value in (
            clinic["website"],
            clinic["report_form"],
            clinic["contact"],
            settings["site_url"],
        )
    ]
    return list(dict.fromkeys([clinic["name"], clinic["name"].split()[0], *hosts]))


def test_no_page_template_or_module_spells_the_clinics_name(root, old):
    files = [
        file
        for part in ("docs", "overrides", "scripts")
        for file in (root / part).rglob("*")
        if file.suffix in TYPED and not file.relative_to(root).as_posix().startswith(MAY_NAME_IT)
    ]
    assert len(files) > 100
    name = re.compile("|".join(map(re.escape, old[:2] + old[2:3])), re.IGNORECASE)
    faults = [
        f"{file.relative_to(root)}:{number}: {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if name.search(line)
    ]
    assert not faults, "\n".join(["", *faults])


def test_the_old_name_form_and_address_stand_nowhere_in_the_other_clinics_site(rebranded, old):
    files = [file for file in rebranded.rglob("*") if file.is_file()]
    assert len(files) > 100 and len(old) >= 3
    name = re.compile("|".join(map(re.escape, old)), re.IGNORECASE)
    for file in files:
        text = file.read_bytes().decode("utf-8", "replace")
        if file.parent.name == "review":  # shows the clinic's own sentences, word for word
            text = re.sub(r"<q>.*?</q>", "", text, flags=re.S)
        found = name.search(text)
        around = text[max(0, found.start() - 60) : found.end() + 60] if found else ""
        assert not found, f"{file.relative_to(rebranded)}: ...{around}..."


def test_the_new_name_form_and_address_stand_on_each_page(rebranded):
    pages = read_pages(rebranded)
    assert len(pages) > 60
    for page in pages:
        soup = page.soup
        assert OTHER_CLINIC["name"] in soup.title.get_text(), page.address
        assert soup.select_one(".home").get_text() == OTHER_CLINIC["name"], page.address
        assert soup.select_one(".md-footer").find("a", href=OTHER_CLINIC["website"]), page.address
        canonical = soup.find("link", rel="canonical")
        if page.address != "/404.html":
            assert canonical["href"].startswith(OTHER_CLINIC["site_url"]), page.address
        if page.is_for_patients:
            form = soup.select_one(".help").find("a", href=OTHER_CLINIC["report_form"])
            assert form.get_text() == OTHER_CLINIC["report_form_label"], page.address
    facility = next(page for page in pages if page.is_facility)
    assert facility.soup.main.find("a", href=OTHER_CLINIC["contact"])
    assert "lake.example/our/site/at/" in facility.soup.select_one(".address").get_text()


def test_the_form_has_the_same_words_wherever_it_is_linked(pages):
    said = {}
    for page in pages:
        form = page.soup.select_one(".help a[href^=http]") or page.soup.select_one(".quiet a")
        if page.is_for_patients and form:
            for link in page.soup.find_all("a", href=form["href"]):
                said.setdefault(link.get_text(), []).append(page.address)
    assert len(said) == 1 and len(next(iter(said.values()))) > 55, said.keys()
