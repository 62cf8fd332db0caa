"""What a doctor has not read is told with file and line, old and new, and stops nothing."""

from datetime import date

import pytest

from scripts.check.site import checked_site
from scripts.load.files.faults import Lamp
from scripts.load.words.words import WORDS
from scripts.review.lamps import approval_lamps
from tests.support.projects.files import replace
from tests.support.projects.live import live_project
from tests.support.projects.project_copy import another
from tests.support.projects.whole_project import TODAY, change_word

SIGN = "Let a doctor read /review/ and sign it."


@pytest.fixture(scope="module")
def live(root, tmp_path_factory):
    return live_project(root, tmp_path_factory.mktemp("live") / "project")


@pytest.fixture
def project(live, tmp_path):
    return another(live, tmp_path / "project")


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
            "docs/images.md",
            "Look in [the list of places]",
            "See [the list of places]",
            '/images/: no doctor has read this: "Look in [the list of ..." became '
            '"See [the list of ...".',
        ),
        (
            "docs/_source/plain-words.md",
            "\nSome specialists find the",
            "\nSome more specialists find the",
            '/statements/: no doctor has read this: "some-specialists: plain: Some specialists '
            'find the ..." became "some-specialists: plain: Some more specialists find the ...".',
        ),
        (
            "docs/_data/staff-messages.yml",
            "subject: How to get your",
            "subject: Get your",
            '/staff/: no doctor has read this: "images: subject: How to get your images" '
            'became "images: subject: Get your images".',
        ),
    ],
    ids=["page", "statement", "message"],
)
def test_words_that_changed_are_told_old_and_new_with_their_line(project, path, old, new, told):
    replace(project, path, old, new)
    line = line_of(project, path, new.strip())
    if path.endswith("plain-words.md"):
        line = line_of(project, path, "## some-specialists")
    assert lamps(project) == [f"{path}:{line}: {told} {SIGN}"]


def test_a_label_that_changed_is_told_for_each_part_that_shows_it(project):
    change_word(project, "script.title", "Other words")
    line = line_of(project, WORDS, "title: Other words")
    told = lamps(project)
    assert [lamp.split(" ")[1] for lamp in told] == ["/:", "/images/:", "/places/:", "/at/:"]
    assert all(lamp.startswith(f"{WORDS}:{line}: ") for lamp in told)
    assert all('became "script.title: Other words"' in lamp for lamp in told)


def test_a_passage_that_was_added_or_taken_out_is_told(project):
    replace(project, "docs/places.md", "## What", "One more line.\n\n## What")
    line = line_of(project, "docs/places.md", "One more line.")
    assert lamps(project) == [
        f'docs/places.md:{line}: /places/: no doctor has read this: "One more line." is new. {SIGN}'
    ]
    replace(project, "docs/places.md", "One more line.\n\n", "")
    replace(project, "docs/places.md", "{{ finder() }}\n", "")
    (told,) = [lamp for lamp in lamps(project) if "docs/places.md" in lamp]
    assert '"{{ finder() }}" was taken out.' in told


def test_a_new_page_on_a_public_site_is_told(project):
    text = (project / "docs/images.md").read_text(encoding="utf-8")
    text = text.replace("title: ", "title: New ", 1)
    (project / "docs/new.md").write_text(text, encoding="utf-8")
    told = [one for one in lamps(project) if "/new/" in one]
    assert told == [f"docs/new.md:2: no doctor has read the words of /new/. {SIGN}"]


def test_an_approval_of_a_page_that_is_gone_may_be_deleted(project):
    file = project / "docs/_data/approved/images.yml"
    text = file.read_text(encoding="utf-8").replace('"/images/"', '"/gone/"')
    (file.parent / "gone.yml").write_text(text, encoding="utf-8")
    assert lamps(project) == [
        "docs/_data/approved/gone.yml: there is no page /gone/ any more. Delete the file."
    ]


def test_a_reading_is_due_after_a_year_and_only_the_lamp_says_so(project):
    assert lamps(project, date(2027, 11, 24)) == []
    told = lamps(project, date(2027, 11, 25))
    assert len(told) == len(list((project / "docs/_data/approved").iterdir()))
    read = "/images/ was last read on 2026-11-24, more than a year ago."
    assert f"docs/_data/approved/images.yml:3: {read} {SIGN}" in told
