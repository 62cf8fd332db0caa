"""What could lead somebody astray ends the build, in one line, and the public site stays."""

from pathlib import Path

import pytest

from scripts.load.facilities.facilities import FILE
from scripts.load.words.statements import PLAIN_WORDS
from tests.support.projects.live import live_project
from tests.support.projects.records import edit
from tests.support.projects.whole_project import change, command

GOOD = "the last good site"


@pytest.fixture
def project(root, tmp_path) -> Path:
    """A live copy; `site/` holds what was published last."""
    project = live_project(root, tmp_path / "project")
    (project / "site").mkdir()
    (project / "site/index.html").write_text(GOOD)
    return project


def says_main(project):
    edit(project, "sickkids", "phone_reaches", "main")
    return FILE, 'phone_reaches: "main" is not known here. The main number is: switchboard.'


def speaks_as_the_clinic(project):
    edit(project, "sickkids", "good_to_know", "We have your images.")
    return FILE, 'good_to_know: "We" speaks as the clinic.'


def speaks_of_a_result(project):
    edit(project, "sickkids", "good_to_know", "Your result is on the CD.")
    return FILE, 'good_to_know: "Your result is" speaks of a result or of health.'


def links_to_a_place_that_is_gone(project):
    change(project, "docs/images.md", r"\Z", "Ask [them](at/gone.md).\n")
    return "docs/images.md", 'the link "at/gone.md" leads nowhere'


def asks_for_a_place_that_is_gone(project):
    change(project, "docs/images.md", r"\Z", '{{ facility_card("gone") }}\n')
    return "docs/images.md", 'facility_card("gone"): there is no such one'


def drops_a_hedge(project):
    change(project, PLAIN_WORDS, "^In general, your doctor", "Your doctor")
    return PLAIN_WORDS, 'no-images: plain words: "In general" of the quote is lost'


def dials_a_stranger(project):
    edit(project, "sickkids", "phone", "416-813-75111")
    return FILE, 'phone: "416-813-75111" is not a Canadian phone number'


def says_nothing_of_whom_a_number_reaches(project):
    edit(project, "sickkids", "phone_reaches", "")
    return FILE, "phone_reaches: is missing beside phone"


WALLS = [
    says_main,
    speaks_as_the_clinic,
    speaks_of_a_result,
    links_to_a_place_that_is_gone,
    asks_for_a_place_that_is_gone,
    drops_a_hedge,
    dials_a_stranger,
    says_nothing_of_whom_a_number_reaches,
]


@pytest.mark.parametrize("slip", WALLS, ids=lambda slip: slip.__name__)
def test_a_wall_stands(project, slip):
    file, told = slip(project)
    done = command(project, "build", "--live")
    line, last = done.stderr.splitlines()
    assert done.returncode == 1 and last.startswith("Not built")
    where, _, problem = line.partition(": ")
    assert where.startswith(f"{file}:") and int(where.rpartition(":")[2]) > 1
    assert told in problem
    assert (project / "site/index.html").read_text() == GOOD
