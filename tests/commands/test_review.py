"""`run.py review`: a page is signed off, the file stays as people keep it, and the page says so."""

import os
import re

import pytest

from scripts.check.site import checked_site
from scripts.commands import review
from scripts.load.reviews import REVIEWS
from scripts.machine import CannotGoOn
from scripts.review.state import unreviewed_pages
from tests.support.projects.files import everything, replace
from tests.support.projects.whole_project import NOON, TODAY, whole_project

NO_ROLE = '--by does not say who read the page. Write a role: "Family doctor".'
LONG = "x" * 61
# As a person may have kept it: comments, quotes and an order of their own.
BY_HAND = """\
# Who read what.

# The doctors' meeting in May:
- page: "/images/"   # the long one
  by: 'Family doctor'
  reviewed: "2026-05-04" # a Monday
  digest: "0123456789abcdef"

# Alone:
- page: /places/
  reviewed: 2026-06-01
  by: "Nurse" # on call
  digest: fedcba9876543210
"""


@pytest.fixture
def project(root, tmp_path, monkeypatch):
    copy = whole_project(root, tmp_path / "project")
    (copy / REVIEWS).write_text(BY_HAND, encoding="utf-8")
    monkeypatch.setattr(review, "ROOT", copy)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    return copy


def written(project):
    return (project / REVIEWS).read_text(encoding="utf-8")


def digests(project):
    return re.findall(r'digest: "([0-9a-f]{16})"', written(project))


def refused(*arguments):
    with pytest.raises(CannotGoOn) as told:
        review.main(list(arguments))
    line = str(told.value)
    assert "\n" not in line
    return line


def test_a_page_is_signed_off_at_the_end_of_the_file(project, capsys):
    assert review.main(["/at/sickkids/", "--by", "Family doctor"]) == 0
    assert written(project) == BY_HAND + (
        f'- page: "/at/sickkids/"\n  reviewed: "{TODAY}"\n'
        f'  by: "Family doctor"\n  digest: "{digests(project)[-1]}"\n'
    )
    assert capsys.readouterr().out == (
        "Reviewed today by Family doctor: /at/sickkids/. Next review: 24 November 2027.\n"
    )
    assert "at/sickkids/" not in unreviewed_pages(checked_site(project, TODAY))


def test_a_review_is_renewed_in_its_place_and_comments_stay(project):
    review.main(["images", "places", "--by", "Doctor: on duty # 2"])
    images, places = digests(project)
    role = '"Doctor: on duty # 2"'
    assert (
        written(project)
        == f"""\
# Who read what.

# The doctors' meeting in May:
- page: "/images/"   # the long one
  by: {role}
  reviewed: "{TODAY}" # a Monday
  digest: "{images}"

# Alone:
- page: "/places/"
  reviewed: "{TODAY}"
  by: {role} # on call
  digest: "{places}"
"""
    )
    assert checked_site(project, TODAY).reviews["places/"].by == "Doctor: on duty # 2"


@pytest.mark.parametrize("typed", ["/at/sickkids/", "at/sickkids", "at/sickkids/", "/at/sickkids"])
def test_an_address_can_be_typed_as_people_type_it(project, typed):
    review.main([typed, "--by", "Family doctor"])
    assert '- page: "/at/sickkids/"\n' in written(project)


def test_the_start_page_is_a_slash(project):
    review.main(["/", "--by", "Family doctor"])
    assert '- page: "/"\n' in written(project)


def test_all_pages_are_signed_off_at_once_after_the_sheet(project, capsys):
    review.main(["--all", "--by", "Family doctor"])
    site = checked_site(project, TODAY)
    assert unreviewed_pages(site) == []
    assert f"{len(site.reviews)} pages" in capsys.readouterr().out
    assert written(project).startswith("# Who read what.\n\n# The doctors' meeting in May:\n")


def test_the_same_day_twice_changes_nothing(project):
    review.main(["--all", "--by", "Family doctor"])
    once = written(project)
    review.main(["--all", "--by", "Family doctor"])
    assert written(project) == once


def test_a_project_without_the_file_gets_it(project):
    (project / REVIEWS).unlink()
    review.main(["places", "--by", "Family doctor"])
    assert list(checked_site(project, TODAY).reviews) == ["places/"]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["/imges/", "--by", "GP"], 'there is no page "/imges/". Did you mean /images/?'),
        (["at/sikkids", "--by", "G"], 'there is no page "at/sikkids". Did you mean /at/sickkids/?'),
        (["/wxyz/", "--by", "GP"], 'there is no page "/wxyz/". Write it like /images/.'),
        (["images"], NO_ROLE),
        (["images", "--by", " "], NO_ROLE),
        (["images", "--by", LONG], f'--by "{LONG}" is not a role. Use 60 characters at most.'),
    ],
)
def test_what_it_cannot_record_is_one_line_and_nothing_is_written(project, arguments, line):
    before = everything(project)
    assert refused(*arguments) == f"Nothing was written: {line}"
    assert everything(project) == before


@pytest.mark.parametrize("arguments", [["--by", "Doctor"], ["images", "--all", "--by", "Doctor"]])
def test_it_asks_which_pages(project, arguments):
    assert refused(*arguments) == (
        "Name the pages that were read, such as /images/, or write --all."
    )


def test_a_site_with_faults_is_not_signed_off(project, capsys):
    replace(project, "docs/index.md", 'says("about")', 'says("abuot")')
    before = everything(project)
    assert refused("places", "--by", "Doctor") == (
        "Nothing was written: mend what stands above first."
    )
    assert "docs/index.md" in capsys.readouterr().err
    assert everything(project) == before


def test_a_file_that_it_cannot_edit_stays_as_it_is(project):
    flow = "[{page: /places/, reviewed: 2026-06-01, by: Nurse, digest: 0123456789abcdef}]\n"
    (project / REVIEWS).write_text(flow, encoding="utf-8")
    assert "Give each review four lines" in refused("places", "--by", "Doctor")
    assert written(project) == flow


def test_a_disk_that_is_full_leaves_the_file_whole(project, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device", "reviews.yml")

    monkeypatch.setattr(os, "replace", full)
    before = everything(project)
    line = refused("places", "--by", "Doctor")
    assert line.startswith("Nothing was written: reviews.yml: No space left on device.")
    assert everything(project) == before
