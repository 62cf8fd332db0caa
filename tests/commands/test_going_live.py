"""A site for the public is built when everything is confirmed, and not a moment before."""

from datetime import date

import pytest

from scripts.check.site import checked_site
from scripts.commands.build import REFUSED
from scripts.load.facilities.facilities import FILE
from scripts.review.gate import refusal
from tests.support.projects.files import replace
from tests.support.projects.whole_project import (
    NOON,
    TODAY,
    check_numbers,
    command,
    confirm_everything,
    mkdocs_build,
    whole_project,
)

CALLED = "kmh"  # its number is that of no other place


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
    done = command(project, "build", "--live")
    assert (done.returncode, done.stderr) == (0, "")
    ribbon = checked_site(project, TODAY, live=False).words["site"]["preview"]
    built = pages(project)
    assert not [name for name, page in built.items() if ribbon in page]
    assert "noindex" not in built["index.html"] and "noindex" not in built["at/sickkids/index.html"]


def test_after_the_first_publication_a_correction_waits_for_nobody(project, words):
    confirm_everything(project)
    assert command(project, "addresses").returncode == 0
    replace(project, FILE, "  phone: 416-813-7511\n", "  phone: 416-813-7512\n")
    replace(project, "docs/images.md", "Look in [the list", "See [the list")
    done = command(project, "build", "--live")
    assert (done.returncode, done.stderr) == (0, "")
    built = pages(project)
    assert "416-813-7512" in built["at/sickkids/index.html"]
    changed = words["foot"]["changed"]
    assert changed in built["images/index.html"] and changed not in built["at/sickkids/index.html"]


def test_a_number_that_was_called_says_so_on_every_page_and_file_whatever_the_day(
    root, tmp_path, words
):
    nobody, told_of = (
        words["card"]["unconfirmed"],
        words["card"]["called"].format(date="27 May 2026"),
    )
    project = whole_project(root, tmp_path / "project")
    check_numbers(project, date(2026, 5, 27), CALLED)
    told = []
    for days in (0, 800):
        done = mkdocs_build(project, SOURCE_DATE_EPOCH=str(int(NOON) + days * 86400))
        assert done.returncode == 0, done.stderr
        site = project / "site"
        told.append({file: file.read_bytes() for file in site.rglob("*.*") if file.is_file()})
    assert told[0] == told[1] or differ(*told) == {"sitemap.xml"}
    card = (site / "at" / f"{CALLED}.vcf").read_bytes().decode().replace("\r\n ", "")
    for text in (pages(project)[f"at/{CALLED}/index.html"], card):
        assert told_of in text and nobody not in text


def differ(one, two):
    return {file.name for file in one.keys() | two.keys() if one.get(file) != two.get(file)}


def test_a_corrected_number_under_an_old_call_says_that_nobody_has_called(root, tmp_path, words):
    project = whole_project(root, tmp_path / "project")
    check_numbers(project, TODAY, "sickkids")
    replace(project, FILE, "  phone: 416-813-7511\n", "  phone: 416-813-7512\n")
    done = mkdocs_build(project)
    assert done.returncode == 0, done.stderr
    page = pages(project)["at/sickkids/index.html"]
    assert "416-813-7512" in page and words["card"]["unconfirmed"].split(". ")[0] in page
    assert "416-813-7511" not in page and "2026" not in page
