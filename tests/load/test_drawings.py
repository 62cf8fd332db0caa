"""A drawing that is gone or broken is one line before the build, whoever names it."""

import pytest

from scripts.check.site import checked_site
from scripts.load.drawings import FOLDER, drawing_faults
from scripts.load.files.faults import Faults
from tests.support.projects.files import put, told
from tests.support.projects.project_copy import copy_project

GOOD = '<svg xmlns="x" viewBox="0 0 9 9"><path d="M0 0"/></svg>'


@pytest.fixture
def folder(tmp_path):
    for name in ("disc", "mark-images", "mark-report"):
        put(tmp_path, f"{FOLDER}/{name}.svg", GOOD)
    return tmp_path


def test_drawings_that_are_there_have_no_fault(folder):
    assert drawing_faults(folder, ["disc"]) == []


def test_one_that_is_missing_is_named(folder):
    (folder / FOLDER / "mark-report.svg").unlink()
    assert told(drawing_faults(folder, ["disk"])) == [
        f"{FOLDER}/disk.svg: the file is missing. Put it back, or check its name.",
        f"{FOLDER}/mark-report.svg: the file is missing. Put it back, or check its name.",
    ]


@pytest.mark.parametrize("text", ["<p>no drawing</p>", '<svg width="9"></svg>'])
def test_one_that_cannot_be_shown_is_named(folder, text):
    put(folder, f"{FOLDER}/disc.svg", text)
    assert told(drawing_faults(folder, ["disc"])) == [
        f'{FOLDER}/disc.svg: is not one drawing: <svg viewBox="...">...</svg>. '
        "Save it as plain SVG."
    ]


def test_the_site_is_not_built_without_a_drawing_that_its_words_describe(root, tmp_path):
    copy_project(root, tmp_path / "project")
    (tmp_path / "project" / FOLDER / "calls.svg").unlink()
    with pytest.raises(Faults) as stop:
        checked_site(tmp_path / "project")
    assert told(stop.value.faults) == [
        f"{FOLDER}/calls.svg: the file is missing. Put it back, or check its name."
    ]
