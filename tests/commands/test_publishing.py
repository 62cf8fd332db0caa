"""The walk of whoever publishes: two sites for the public, one after the other, on a copy."""

import pytest

from scripts.load.pages.moved import MOVED
from scripts.load.pages.promised import LEDGER
from tests.support.projects.files import put
from tests.support.projects.project_copy import another
from tests.support.projects.server import serving
from tests.support.projects.whole_project import (
    command,
    confirm_everything,
    whole_project,
)

PARKING = """\
---
title: Where to park
description: Where to park near the place that did your test, or how to get there by bus.
adds:
  - fact: You can ask where to park when you call.
    source: us
---

Ask when you call.
{ .lead }

## By bus { #bus }

Ask when you call.
"""


BUS = PARKING.replace("Where to park", "How to get there")


@pytest.fixture(scope="module")
def published(root, tmp_path_factory):
    """A copy of the project whose site, with two pages of its own, is public; and the list of the
    public site fetched."""
    project = whole_project(root, tmp_path_factory.mktemp("publishing") / "project")
    put(project, "docs/parking.md", PARKING)
    put(project, "docs/bus.md", BUS)
    put(project, LEDGER, "# nothing yet\n")
    confirm_everything(project)
    done = command(project, "build", "--live")
    assert done.returncode == 0, done.stderr
    with serving(project / "site") as address:
        done = command(project, "addresses", address)
    assert done.returncode == 0, done.stderr
    return project


def listed(project):
    return (project / "site" / "addresses.txt").read_text(encoding="utf-8").splitlines()


def test_the_first_site_for_the_public_lists_its_addresses(published):
    lines = listed(published)
    assert lines == sorted(set(lines))
    assert {
        "/", "/images/#steps", "/parking/", "/parking/#bus", "/at/sickkids/#call", "/disc/",
        "/at/sickkids.vcf", "/staff/at/sickkids.txt", "/staff/all.zip", "/review/",
    } <= set(lines)  # fmt: skip
    assert "/addresses.txt" not in lines


def test_the_next_site_keeps_them_and_needs_nothing_written(published):
    before = listed(published)
    assert before
    done = command(published, "build", "--live")
    assert (done.returncode, done.stderr) == (0, "")
    assert listed(published) == before


@pytest.fixture(scope="module")
def renamed(published, tmp_path_factory):
    """(the project after a page and an anchor of another were renamed, the faults of its build)."""
    project = another(published, tmp_path_factory.mktemp("renamed") / "project")
    (project / "docs" / "parking.md").rename(project / "docs" / "getting-there.md")
    put(project, "docs/bus.md", BUS.replace("{ #bus }", "{ #by-bus }"))
    done = command(project, "build")
    assert done.returncode == 1
    *faults, last = done.stderr.splitlines()
    assert last.startswith("Not built")
    return project, faults


def test_a_page_that_is_renamed_is_one_fault_that_says_the_line_to_write(renamed, published):
    project, faults = renamed
    (fault,) = [fault for fault in faults if "/parking/" in fault]
    assert fault.startswith(f"{LEDGER}:") and ": /parking/: was published" in fault
    assert '"parking/: new/"' in fault and MOVED in fault

    moved = (project / MOVED).read_text(encoding="utf-8")
    put(project, MOVED, moved + "parking/: getting-there/\n")
    put(project, "docs/bus.md", BUS)
    assert command(project, "build").returncode == 0
    assert listed(project) == listed(published)  # by a preview: what was promised, and nothing new


def test_an_anchor_that_is_renamed_is_one_fault_that_says_what_to_write(renamed):
    (fault,) = [fault for fault in renamed[1] if "/bus/" in fault]
    assert "/bus/#bus: was published" in fault
    assert "Write { #bus } after the heading on /bus/" in fault
