"""A site for the public is built when everything is confirmed, and not a moment before."""

import pytest

from scripts.check.site import checked_site
from scripts.commands.build import REFUSED
from scripts.review.gate import refusal
from tests.support.projects.whole_project import (
    TODAY,
    command,
    confirm_everything,
    mkdocs_build,
    whole_project,
)


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
