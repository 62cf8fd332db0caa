"""A site for the public is built when everything is confirmed, and not a moment before."""

import re
import zipfile
from datetime import timedelta

import pytest

from scripts.commands.build import REFUSED
from scripts.load.facilities.taken_down import numbers_of
from scripts.load.site import load_site
from scripts.review.gate import refusal
from tests.support.projects.whole_project import (
    TODAY,
    change,
    check_numbers,
    command,
    confirm_everything,
    mkdocs_build,
    whole_project,
)

EXPIRED, AGEING = "st-michaels", "kmh"  # their numbers are those of no other place


@pytest.fixture
def project(root, tmp_path):
    return whole_project(root, tmp_path / "project")


def pages(project):
    return {
        page.relative_to(project / "site").as_posix(): page.read_text(encoding="utf-8")
        for page in (project / "site").rglob("*.html")
    }


def test_a_build_for_the_public_is_refused_in_one_line_and_leaves_the_site_as_it_was(project):
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("the last good site")
    done = command(project, "build", "--live")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "points are still open" in line and "run.py check --live" in line
    assert (project / "site" / "index.html").read_text() == "the last good site"
    assert not (project / ".site-new" / "index.html").exists()


def test_plain_mkdocs_refuses_too(project):
    done = mkdocs_build(project, SITE_LIVE="1")
    assert done.returncode == 1
    assert "points are still open" in done.stdout and "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_build_knows_the_line_of_the_gate():
    assert refusal([]).startswith(REFUSED)


def test_when_all_is_confirmed_the_site_for_the_public_has_no_ribbon_and_may_be_found(project):
    confirm_everything(project)
    assert command(project, "addresses").returncode == 0
    done = command(project, "build", "--live")
    assert (done.returncode, done.stderr) == (0, "")
    ribbon = load_site(project, TODAY, live=False).words["site"]["preview"]
    built = pages(project)
    assert not [name for name, page in built.items() if ribbon in page]
    assert "noindex" not in built["index.html"] and "noindex" not in built["at/sickkids/index.html"]


def test_one_number_older_than_180_days_closes_the_gate_again(project):
    confirm_everything(project)
    change(
        project,
        "docs/_data/facilities.yml",
        rf"(- id: {AGEING}\n  checked:) .*",
        rf"\1 {TODAY - timedelta(181)}",
    )
    assert "1 point is still open" in command(project, "build", "--live").stderr


@pytest.fixture(scope="module")
def aged(root, tmp_path_factory):
    """A built preview in which one place's number has expired and another's is ageing."""
    project = whole_project(root, tmp_path_factory.mktemp("aged") / "project")
    check_numbers(project, TODAY - timedelta(366), EXPIRED)
    check_numbers(project, TODAY - timedelta(181), AGEING)
    done = command(project, "build")
    assert done.returncode == 0, done.stderr
    return project


def contents(folder):
    """Every file, and every file in a zip: its name and its bytes."""
    for file in folder.rglob("*.*"):
        yield file.name, file.read_bytes()
        if file.suffix == ".zip":
            with zipfile.ZipFile(file) as packed:
                yield from (
                    (f"{file.name}: {name}", packed.read(name)) for name in packed.namelist()
                )


def card_of(project, place):
    card = (project / "site" / "at" / f"{place}.vcf").read_bytes().decode()
    return card.replace("\r\n ", "")


def test_an_expired_number_is_nowhere_in_the_site(aged):
    (place,) = (p for p in load_site(aged, TODAY, live=False).on_file if p.id == EXPIRED)
    numbers = [*numbers_of(place), *filter(None, [place.fax, place.records_fax])]
    assert numbers
    for name, content in contents(aged / "site"):
        digits = re.sub(rb"[^0-9]", b"", content).decode()
        assert not [n.text for n in numbers if n.digits in digits], name


def test_the_page_of_an_expired_number_says_why_there_is_none(aged, words):
    assert words["card"]["expired"] in pages(aged)[f"at/{EXPIRED}/index.html"]


def test_the_contact_card_of_an_expired_number_keeps_its_address_and_says_why(aged, words):
    card = card_of(aged, EXPIRED)
    assert "TEL" not in card and words["card"]["expired"].split(",")[0] in card


def test_an_ageing_number_says_so_on_its_page_and_in_its_contact_card(aged, words):
    told = words["card"]["ageing"].format(date="27 May 2026")
    assert told in pages(aged)[f"at/{AGEING}/index.html"]
    assert told in card_of(aged, AGEING) and "TEL" in card_of(aged, AGEING)
