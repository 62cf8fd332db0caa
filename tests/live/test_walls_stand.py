"""What could lead somebody astray ends the build, in one line, and the public site stays."""

import pytest

from scripts.check.site import checked_site
from scripts.load.facilities.facilities import FILE
from scripts.load.files.faults import Faults
from scripts.load.words.statements import PLAIN_WORDS
from tests.support.projects.live import live_project
from tests.support.projects.project_copy import another
from tests.support.projects.records import edit
from tests.support.projects.whole_project import TODAY, change, command

GOOD = "the last good site"


@pytest.fixture(scope="module")
def live(root, tmp_path_factory):
    """A live copy, to read and not to change."""
    project = live_project(root, tmp_path_factory.mktemp("live") / "project")
    assert checked_site(project, TODAY).facilities
    return project


@pytest.fixture
def project(live, tmp_path):
    return another(live, tmp_path / "project")


def is_told(line: str, file: str, told: str) -> None:
    """A line names this file with a line of it, and says what is wrong."""
    where, _, problem = line.partition(": ")
    assert where.startswith(f"{file}:") and int(where.rpartition(":")[2]) > 1
    assert told in problem


def stands(project, file: str, told: str) -> None:
    """What every build asks for first is refused, for this alone."""
    with pytest.raises(Faults) as refused:
        checked_site(project, TODAY)
    (fault,) = refused.value.faults
    is_told(str(fault), file, told)


def test_a_wall_ends_the_build_in_one_line_and_the_public_site_stays(project):
    (project / "site").mkdir()
    (project / "site/index.html").write_text(GOOD)
    edit(project, "sickkids", "phone_reaches", "main")
    done = command(project, "build", "--live")
    line, last = done.stderr.splitlines()
    assert done.returncode == 1 and last.startswith("Not built")
    is_told(line, FILE, '"main" is not known here')
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
