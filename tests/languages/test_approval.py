"""A person's approval of a whole language, by the code of its sheet."""

from datetime import date

import pytest

from scripts.check.site import checked_site
from scripts.languages.approval import approved
from scripts.languages.sheet import language_sheet
from scripts.load.languages.languages import LANGUAGES
from tests.support.projects.files import put
from tests.support.projects.translated import FILE, LINE, accented, entry, po
from tests.support.projects.whole_project import TODAY, whole_project

LEAD = "The steps"
GUESS = "Find the place that did the test."
DONE = "Call the place."
GONE = "Not on the site."


@pytest.fixture(scope="module")
def project(root, tmp_path_factory):
    project = whole_project(root, tmp_path_factory.mktemp("approval") / "project")
    put(project, LANGUAGES, LINE)
    return project


def text(lead="Thê ŝtêpŝ"):
    return po(
        entry(LEAD, lead, "fuzzy"),
        entry(GUESS, "Trovu.", "fuzzy", before="Look for the place."),
        entry(DONE, accented(DONE)),
        entry(GONE, accented(GONE), "fuzzy"),
    )


def sheet(project, text):
    put(project, FILE, text)
    return language_sheet(checked_site(project, TODAY, live=False), "EO")


def test_the_sheet_shows_each_passage_beside_its_translation_in_its_state(project):
    found = sheet(project, text())
    rows = {row.english: row for row in found.rows}
    states = {english: rows[english].state for english in (LEAD, GUESS, DONE)}
    assert states == {LEAD: "open", GUESS: "guess", DONE: "approved"}
    assert (rows[GUESS].before, rows[LEAD].theirs) == ("Look for the place.", accented(LEAD))
    assert rows["Why you need to ask"].state == "missing" and GONE not in rows


def test_all_on_the_sheet_is_approved_but_no_guess_and_nothing_that_it_does_not_show(project):
    new = approved(text(), sheet(project, text()), date(2026, 11, 24), "Family doctor")
    assert '"X-Approved-All: 2026-11-24, Family doctor\\n"' in new.split("\n\n")[0]
    rows = {row.english: row.state for row in sheet(project, new).rows}
    assert (rows[LEAD], rows[GUESS], rows[DONE]) == ("approved", "guess", "approved")
    gone = next(part for part in new.split("\n\n") if GONE in part)
    assert gone.startswith("#, fuzzy")


def test_a_second_approval_takes_the_place_of_the_first_and_changes_no_other_line(project):
    first = approved(text(), sheet(project, text()), date(2026, 11, 24), "Family doctor")
    second = approved(first, sheet(project, first), date(2027, 1, 5), 'A "reader"')
    assert [
        (old, new)
        for old, new in zip(first.split("\n"), second.split("\n"), strict=True)
        if old != new
    ] == [
        ('"X-Approved-All: 2026-11-24, Family doctor\\n"',)
        + ('"X-Approved-All: 2027-01-05, A \\"reader\\"\\n"',)
    ]


def test_a_file_without_a_header_can_be_read_after_it(project):
    bare = entry(LEAD, accented(LEAD), "fuzzy")
    new = approved(bare, sheet(project, bare), date(2026, 11, 24), "Family doctor")
    assert {row.english: row.state for row in sheet(project, new).rows}[LEAD] == "approved"


def test_the_code_is_that_of_just_these_words(project):
    code = sheet(project, text()).code
    assert len(code) == 8
    assert sheet(project, text()).code == code
    assert sheet(project, text(lead="Ŝtupoj")).code != code
    # a guess is not signed, so it changes nothing; approved alone, the words are the same
    assert sheet(project, text().replace("Trovu.", "Serĉu.")).code == code
    assert sheet(project, text().replace("#, fuzzy\nmsgid", "msgid")).code == code
