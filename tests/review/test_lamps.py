"""What a doctor has not read is told with file and line, old and new, and stops nothing."""

import shutil
from datetime import date

import pytest

from scripts.check.site import checked_site
from scripts.load.files.faults import Lamp
from scripts.review.lamps import approval_lamps
from tests.support.projects.edits import replace
from tests.support.projects.live import live_project
from tests.support.projects.whole_project import TODAY

SIGN = "Let a doctor read /review/ and sign it."


@pytest.fixture(scope="module")
def live(root, tmp_path_factory):
    return live_project(root, tmp_path_factory.mktemp("live") / "project")


@pytest.fixture
def project(live, tmp_path):
    return shutil.copytree(live, tmp_path / "project")


def lamps(project, today=TODAY):
    found = approval_lamps(checked_site(project, today, live=False))
    assert all(isinstance(lamp, Lamp) for lamp in found)
    return [str(lamp) for lamp in found]


def line_of(project, path, text):
    lines = (project / path).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_where_all_is_approved_there_is_none(project):
    assert lamps(project) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (
            "docs/why.md",
            "So you do not usually need to give us one.",
            "So you need not give us one.",
            '/why/: no doctor has read this: "So you do not usually need to give us one. ..." '
            'became "So you need not give us one. ...".',
        ),
        (
            "docs/_data/words.yml",
            "which: I am not sure which one",
            "which: I do not know which one",
            '/: no doctor has read this: "routes.which: I am not sure which one" '
            'became "routes.which: I do not know which one".',
        ),
        (
            "docs/_source/plain-words.md",
            "Some specialists do have",
            "Some more specialists do have",
            '/statements/: no doctor has read this: "some-specialists: plain: Some specialists '
            'do have ..." became "some-specialists: plain: Some more specialists do have ...".',
        ),
        (
            "docs/_data/staff-messages.yml",
            "subject: About discs for us",
            "subject: On discs for us",
            '/staff/: no doctor has read this: "disc-for-us: subject: About discs for us" '
            'became "disc-for-us: subject: On discs for us".',
        ),
    ],
    ids=["page", "label", "statement", "message"],
)
def test_words_that_changed_are_told_old_and_new_with_their_line(project, path, old, new, told):
    replace(project, path, old, new)
    line = line_of(project, path, new)
    if path.endswith("plain-words.md"):
        line = line_of(project, path, "## some-specialists")
    assert lamps(project) == [f"{path}:{line}: {told} {SIGN}"]


def test_a_passage_that_was_added_or_taken_out_is_told(project):
    replace(project, "docs/why.md", "Say it like this: ray-dee-OL-uh-jist.\n", "")
    (told,) = lamps(project)
    assert '"Say it like this: ray-dee-OL-uh-jist." was taken out.' in told
    replace(project, "docs/cd.md", "## In short", "One more line.\n\n## In short")
    line = line_of(project, "docs/cd.md", "One more line.")
    assert lamps(project)[0].startswith(
        f'docs/cd.md:{line}: /cd/: no doctor has read this: "One more line." is new.'
    )


def test_a_new_page_on_a_public_site_is_told(project):
    text = (project / "docs/cd.md").read_text(encoding="utf-8")
    text = text.replace("title: ", "title: New ", 1)
    (project / "docs/new.md").write_text(text, encoding="utf-8")
    told = [one for one in lamps(project) if "/new/" in one]
    assert told == [f"docs/new.md:2: no doctor has read the words of /new/. {SIGN}"]


def test_an_approval_of_a_page_that_is_gone_may_be_deleted(project):
    file = project / "docs/_data/approved/why.yml"
    text = file.read_text(encoding="utf-8").replace('"/why/"', '"/gone/"')
    (file.parent / "gone.yml").write_text(text, encoding="utf-8")
    assert lamps(project) == [
        "docs/_data/approved/gone.yml: there is no page /gone/ any more. Delete the file."
    ]


def test_a_reading_is_due_after_a_year_and_only_the_lamp_says_so(project):
    assert lamps(project, date(2027, 11, 24)) == []
    told = lamps(project, date(2027, 11, 25))
    assert len(told) == len(list((project / "docs/_data/approved").iterdir()))
    assert (
        "docs/_data/approved/why.yml:3: /why/ was last read on 2026-11-24, more than a year ago. "
        f"{SIGN}" in told
    )
