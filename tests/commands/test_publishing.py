"""The walk of whoever publishes: two sites for the public, one after the other, on a copy."""

import pytest

from scripts.load.pages.moved import MOVED
from scripts.load.pages.promised import LEDGER
from tests.support.projects.files import put
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


@pytest.fixture(scope="module")
def published(root, tmp_path_factory):
    """A copy of the project whose site, with a page of its own, is public."""
    project = whole_project(root, tmp_path_factory.mktemp("publishing") / "project")
    put(project, "docs/parking.md", PARKING)
    put(project, LEDGER, "# nothing yet\n")
    confirm_everything(project)
    done = command(project, "build", "--live")
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def project(published):
    """The same as it was published, with the list of the public site fetched."""
    with serving(published / "site") as address:
        done = command(published, "addresses", address)
    assert done.returncode == 0, done.stderr
    yield published
    put(published, "docs/parking.md", PARKING)
    (published / "docs" / "getting-there.md").unlink(missing_ok=True)


def listed(project):
    return (project / "site" / "addresses.txt").read_text(encoding="utf-8").splitlines()


def test_the_first_site_for_the_public_lists_its_addresses(published):
    lines = listed(published)
    assert lines == sorted(set(lines))
    assert {
        "/", "/images/#say", "/parking/", "/parking/#bus", "/at/sickkids/#call", "/disc/",
        "/at/sickkids.vcf", "/staff/at/sickkids.txt", "/staff/all.zip", "/review/",
    } <= set(lines)  # fmt: skip
    assert "/addresses.txt" not in lines


def test_the_next_site_keeps_them_and_needs_nothing_written(project):
    before = listed(project)
    done = command(project, "build", "--live")
    assert (done.returncode, done.stderr) == (0, "")
    assert listed(project) == before


def test_a_page_that_is_renamed_is_one_fault_that_says_the_line_to_write(project):
    before = listed(project)
    (project / "docs" / "parking.md").rename(project / "docs" / "getting-there.md")
    done = command(project, "build")
    assert done.returncode == 1
    fault, *last = done.stderr.splitlines()
    assert fault.startswith(f"{LEDGER}:") and ": /parking/: was published" in fault
    assert '"parking/: new/"' in fault and MOVED in fault
    assert [line.split(":")[0] for line in last] == ["Not built"]

    moved = (project / MOVED).read_text(encoding="utf-8")
    put(project, MOVED, moved + "parking/: getting-there/\n")
    assert command(project, "build").returncode == 0
    handed_on = listed(project)
    put(project, MOVED, moved)
    assert handed_on == before  # by a preview: what was promised, and nothing new


def test_an_anchor_that_is_renamed_is_one_fault_that_says_what_to_write(project):
    put(project, "docs/parking.md", PARKING.replace("{ #bus }", "{ #by-bus }"))
    done = command(project, "build")
    assert done.returncode == 1
    assert "/parking/#bus: was published" in done.stderr.splitlines()[0]
    assert "Write { #bus } after the heading on /parking/" in done.stderr.splitlines()[0]
