"""Long names and texts, and calls that are due again, are told with the line of their key."""

import re
from datetime import timedelta

import pytest

from scripts.check.lamps.records import record_lamps
from scripts.check.lamps.sources import Sources
from scripts.check.site import checked_site
from scripts.load.facilities.facilities import FILE
from tests.support.projects.whole_project import TODAY, change, check_numbers, whole_project

RECORD = r"^(- id: sickkids\n  name: )[^\n]*\n(?:  short_name:[^\n]*\n)?"


@pytest.fixture
def project(root, tmp_path):
    return whole_project(root, tmp_path / "project")


def told(project, day=TODAY):
    site = checked_site(project, day)
    return [str(lamp) for lamp in record_lamps(site, Sources(site))]


def test_a_name_that_makes_the_title_too_long_is_told_and_published(project):
    before = told(project)
    change(project, FILE, RECORD, rf"\g<1>{'Long ' * 12}\n")
    (line,) = [line for line in told(project) if line not in before]
    text = (project / FILE).read_text(encoding="utf-8").split("\n")
    at = text.index(next(one for one in text if "Long Long" in one)) + 1
    assert line.startswith(f"{FILE}:{at}: sickkids: name: the page's title has ")
    assert re.search(r" Add a short_name of \d\d characters at most\.$", line)


def test_a_long_text_is_told_and_published(project):
    change(project, FILE, RECORD, rf"\g<0>  network: {'word ' * 30}\n")
    found = [line for line in told(project) if "network" in line]
    assert len(found) == 1 and "has 149 characters. 100 are read more easily." in found[0]


def test_a_call_of_more_than_180_days_ago_is_told_and_nothing_else_changes(project):
    check_numbers(project, TODAY)
    due = " the last call was on 2026-11-24, over 180 days ago. Call the number, then write"
    assert not [line for line in told(project, TODAY + timedelta(180)) if due in line]
    found = [line for line in told(project, TODAY + timedelta(181)) if due in line]
    assert len(found) > 5
    text = (project / FILE).read_text(encoding="utf-8").split("\n")
    for line in found:
        assert text[int(line.split(":")[1]) - 1].startswith("  checked: 2026-11-24, ")
