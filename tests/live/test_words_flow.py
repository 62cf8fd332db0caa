"""Words are edited: they are public at once, marked as unread by a doctor, and what is long, heavy
or hard is told with file and line. All edits are made on one live copy, built as CI builds it."""

import random

import pytest

from scripts.commands.check import NO_PAPER, READY
from scripts.load.facilities.facilities import FILE
from scripts.load.words.staff_messages import MESSAGES
from scripts.load.words.words import WORDS
from tests.support.projects.built_pages import read_pages
from tests.support.projects.files import everything, replace
from tests.support.projects.live import live_project
from tests.support.projects.records import edit
from tests.support.projects.whole_project import change_word, command
from tests.support.validate.facts import flat, text_of

LONG = (
    "We don't know more than this page says of it, so call the place and ask the people there "
    "about it."
)  # of 21 words
HARD = "Authorization administration necessitates confirmation of radiological examination {}."
LABEL = "I see them soon"
EDITED = {"docs/images.md", "docs/questions.md", FILE, MESSAGES, WORDS}


@pytest.fixture(scope="module")
def edited(root, tmp_path_factory):
    """(project, build, check): a live copy with honest edits, and what is said of them."""
    project = live_project(root, tmp_path_factory.mktemp("words") / "project")
    before = everything(project)
    hard = "\n\n".join(HARD.format(letter) for letter in "ABCDEFGHIJKL")
    for page, text in (("images", LONG), ("questions", hard)):
        with (project / f"docs/{page}.md").open("a", encoding="utf-8") as file:
            file.write(f"\n{text}\n")
    letters = "abcdefghijklmnopqrstuvwxyz"
    for seed, key in enumerate(("bring", "good_to_know")):
        words = ("".join(random.Random(f"{seed} {n}").choices(letters, k=9)) for n in range(180))
        edit(project, "sickkids", key, f"{' '.join(words)}.")
    replace(project, MESSAGES, "How to ask for a copy:", f"How to ask{' them' * 12} for a copy:")
    change_word(project, "routes.soon", LABEL)
    now = everything(project)
    assert {file for file, text in now.items() if before.get(file) != text} == EDITED
    return project, command(project, "build", "--live"), command(project, "check")


def line_of(project, file, text):
    lines = (project / file).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if text in line)


def told(done, start, *words):
    """Whether a line begins so, and holds these words."""
    return any(
        line.startswith(start) and all(word in line for word in words)
        for line in done.stdout.splitlines()
    )


def test_nothing_of_it_holds_the_site_back(edited):
    project, build, _ = edited
    assert (build.returncode, build.stderr) == (0, "")
    pages = {page.address: page for page in read_pages(project / "site")}
    assert LONG.replace("'", "’") in text_of(pages["/images/"].soup.main).replace("'", "’")
    assert LABEL in text_of(pages["/"].soup.main)
    assert HARD.format("A") in text_of(pages["/questions/"].soup.main)


def test_the_pages_concerned_say_that_no_doctor_has_read_the_words_and_no_others(edited, words):
    project, _, _ = edited
    feet = {
        page.address: flat(page.soup.select_one(".page-foot").get_text())
        for page in read_pages(project / "site")
        if page.is_for_patients and page.soup.select_one(".page-foot")
    }
    changed = {address for address, foot in feet.items() if words["foot"]["changed"] in foot}
    assert changed == {"/", "/images/", "/questions/"}
    assert {"/places/", "/at/sickkids/"} <= feet.keys(), "a record never touches an approval"


def test_each_thing_is_told_with_file_and_line(edited):
    project, build, checked = edited
    page, message = (
        line_of(project, "docs/images.md", LONG),
        line_of(project, MESSAGES, "    text: |"),
    )
    record = line_of(project, FILE, "- id: sickkids")
    for done in (build, checked):
        assert told(done, f"docs/images.md:{page}: worth a look: ", "has 21 words")
        assert told(done, f'docs/images.md:{page}: "don\'t" in ')
        assert told(done, f"{FILE}:{record}: /at/sickkids/ has ", "bytes (gzip -9)")
        assert told(done, f"{MESSAGES}:{message}: images: text: has 180 letters", "sent as two")


def test_check_measures_what_a_build_cannot_and_says_what_it_could_not(edited):
    project, build, checked = edited
    assert checked.returncode == 1 and READY in checked.stdout, checked.stderr
    hard = line_of(project, "docs/questions.md", HARD[:40])
    assert told(checked, f"docs/questions.md:{hard}: ", " reads at grade ")
    assert " reads at grade " not in build.stdout
    assert NO_PAPER in checked.stdout
