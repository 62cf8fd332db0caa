"""Which change makes words unread again, and what a page says of itself then."""

import shutil
from datetime import date

import pytest

from scripts.check.site import checked_site
from scripts.review.page_foot import review_line
from scripts.review.state import SignOff, next_review, unapproved
from tests.support.projects.edits import replace
from tests.support.projects.whole_project import (
    TODAY,
    approve_everything,
    change,
    whole_project,
)

WHY = "docs/why.md"
WORDS = "docs/_data/words.yml"
PLAIN = "docs/_source/plain-words.md"
PLACES = "docs/_data/facilities.yml"
MESSAGES = "docs/_data/staff-messages.yml"


@pytest.fixture(scope="module")
def approved(root, tmp_path_factory):
    """A copy of the sample in which everything was approved today."""
    copy = whole_project(root, tmp_path_factory.mktemp("approved") / "project")
    assert len(unapproved(loaded(copy))) == len(loaded(copy).pages) + 3
    approve_everything(copy)
    assert unapproved(loaded(copy)) == []
    return copy


@pytest.fixture
def project(approved, tmp_path):
    """One to change."""
    return shutil.copytree(approved, tmp_path / "project")


def loaded(copy, today=TODAY):
    return checked_site(copy, today, live=False)


def foot(copy, url):
    site = loaded(copy)
    return review_line(SignOff(site).of_page(url), site.words)


@pytest.mark.parametrize(
    ("path", "old", "new", "page"),
    [
        (WHY, "So you do not usually need to give us one.", "So you need not.", "why/"),
        (WHY, "title: Why we usually have", "title: Why we have", "why/"),
        (WHY, "With a drawing of the path.", "With a drawing of its path.", "why/"),
        (WHY, "How to say the word radiologist.", "How to say radiologist.", "why/"),
        (WORDS, "caption: A disc drive is a slot", "caption: A drive is a slot", "cd/"),
        (WORDS, "which: I am not sure which one", "which: I do not know which", ""),
        (PLAIN, "Some specialists do have", "Some more specialists do have", "statements/"),
        (MESSAGES, "subject: About discs for us", "subject: Discs for us", "staff/"),
    ],
    ids=["words", "title", "description", "adds", "drawing", "routes", "statement", "message"],
)
def test_words_that_changed_are_unread_again_and_no_others(project, path, old, new, page):
    replace(project, path, old, new)
    assert unapproved(loaded(project)) == [page]


def test_a_label_counts_wherever_it_is_shown(project):
    replace(
        project, WORDS, 'records: "This is the records office.', 'records: "This is the office.'
    )
    assert set(unapproved(loaded(project))) == {"places/", "at/", "staff/"}


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        ("phone: 416-813-7511$", "phone: 416-813-7512"),
        ("^  name: .*Sick.*$", "  name: Sick Children"),
        ("phone_reaches: images$", "phone_reaches: switchboard"),
    ],
)
def test_a_record_never_touches_an_approval(project, pattern, new):
    change(project, PLACES, pattern, new)
    assert unapproved(loaded(project)) == []
    assert foot(project, "at/sickkids/") == "Reviewed 24 November 2026 by: Family doctor."


def test_a_new_record_stands_in_the_approved_pattern(project):
    with (project / PLACES).open("a", encoding="utf-8") as file:
        file.write(
            "\n- id: new-clinic\n  name: New Clinic\n  kind: clinic\n"
            "  address: 1 King Street West, Toronto, ON M5H 1A1\n"
        )
    assert unapproved(loaded(project)) == []
    assert foot(project, "at/new-clinic/").startswith("Reviewed ")


def test_the_frame_and_line_breaks_take_no_approval(project):
    replace(project, WORDS, "skip: Skip to the main text", "skip: Go to the main text")
    text = (project / WHY).read_text(encoding="utf-8")
    (project / WHY).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert unapproved(loaded(project)) == []


@pytest.mark.parametrize(
    ("setting", "new"),
    [
        ("report_form", "https://teal.example/form"),
        ("report_form_label", "Get your images from us"),
        ("contact_label", "Call us for your images"),
    ],
)
def test_a_setting_counts_on_the_pages_that_show_it(project, setting, new):
    change(project, "mkdocs.yml", rf"^    {setting}: .*", f"    {setting}: {new}")
    found = unapproved(loaded(project))
    assert found and "why/" not in found and "staff/" not in found


def test_no_page_of_another_clinic_claims_to_be_approved(project):
    change(project, "mkdocs.yml", r"^    name: .*", "    name: Teal Health")
    site = loaded(project)
    told = {SignOff(site).of_page(page.address).state for page in site.pages}
    assert told == {"changed"} and SignOff(site).of_page("at/sickkids/").state == "changed"


def test_a_page_says_in_one_line_how_far_its_words_are_read(project):
    reviewed = "Reviewed 24 November 2026 by: Family doctor."
    changed = "A doctor of the clinic has not read the latest words of this page."
    assert foot(project, "why/") == reviewed
    replace(project, WHY, "So you do not usually need to give us one.", "So you need not.")
    assert foot(project, "why/") == changed
    assert foot(project, "which/") == reviewed
    replace(project, PLAIN, "Some specialists do have", "Some more specialists do have")
    assert foot(project, "which/") == changed, "it shows the statement"
    assert foot(project, "cd/") == reviewed
    (project / "docs/_data/approved/cd.yml").unlink()
    assert foot(project, "cd/") == "This page is not yet reviewed by the clinic's doctors."


def test_the_code_of_words_is_theirs_alone(project):
    before = {name: thing.code for name, thing in SignOff(loaded(project)).things.items()}
    assert len(set(before.values())) == len(before)
    replace(project, WHY, "So you do not usually need to give us one.", "So you need not.")
    after = {name: thing.code for name, thing in SignOff(loaded(project)).things.items()}
    assert {name for name in before if before[name] != after[name]} == {"why/"}


@pytest.mark.parametrize(
    ("day", "again"),
    [
        (date(2026, 12, 1), date(2027, 12, 1)),
        (date(2027, 2, 28), date(2028, 2, 28)),
        (date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_the_next_reading_is_a_year_later(day, again):
    assert next_review(day) == again
