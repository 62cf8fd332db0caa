"""What could lead somebody astray ends the build, in one line, and the public site stays."""

import shutil
from pathlib import Path

import pytest

from scripts.load.facilities.facilities import FILE
from scripts.load.words.statements import PLAIN_WORDS
from tests.support.projects.live import live_project
from tests.support.projects.records import edit
from tests.support.projects.whole_project import change, command

GOOD = "the last good site"


@pytest.fixture(scope="module")
def live(root, tmp_path_factory) -> Path:
    """A live copy; `site/` holds what was published last."""
    project = live_project(root, tmp_path_factory.mktemp("live") / "project")
    (project / "site").mkdir()
    (project / "site/index.html").write_text(GOOD)
    return project


@pytest.fixture
def project(live, tmp_path):
    return Path(shutil.copytree(live, tmp_path / "project"))


def stands(project: Path, file: str, told: str) -> None:
    """The build ends with one line, of this file, and leaves the public site."""
    done = command(project, "build", "--live")
    line, last = done.stderr.splitlines()
    assert done.returncode == 1 and last.startswith("Not built")
    where, _, problem = line.partition(": ")
    assert where.startswith(f"{file}:") and int(where.rpartition(":")[2]) > 1
    assert told in problem
    assert (project / "site/index.html").read_text() == GOOD


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("phone_reaches", "main", '"main" is not known here. The main number is: switchboard.'),
        ("phone_reaches", "", "phone_reaches: is missing beside phone"),
        ("phone", "416-813-75111", '"416-813-75111" is not a Canadian phone number'),
        ("good_to_know", "We have your images.", '"We" speaks as the clinic.'),
        ("good_to_know", "Your result is on the CD.", '"Your result is" speaks of a result'),
    ],
)
def test_a_record_that_could_mislead_is_not_published(project, key, value, told):
    edit(project, "sickkids", key, value)
    stands(project, FILE, told)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("docs/images.md", r"\Z", "[x](at/gone.md)\n", 'the link "at/gone.md" leads nowhere'),
        ("docs/images.md", r"\Z", '{{ facility_card("gone") }}\n', "there is no such one"),
        (PLAIN_WORDS, "^In general, your doctor", "Your doctor", '"In general" of the quote is'),
    ],
)
def test_words_that_could_mislead_are_not_published(project, file, old, new, told):
    change(project, file, old, new)
    stands(project, file, told)
