"""Which change makes words unread again, and what a page says of itself then."""

from datetime import date

import pytest

from scripts.check.site import checked_site
from scripts.load.words.words import WORDS
from scripts.review.page_foot import review_line
from scripts.review.state import SignOff, next_review, unapproved
from scripts.wording.dates import long_date
from scripts.wording.fill import fill
from tests.support.projects.files import replace
from tests.support.projects.project_copy import another
from tests.support.projects.whole_project import (
    TODAY,
    approve_everything,
    change,
    change_word,
    whole_project,
)

IMAGES = "docs/images.md"
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
    return another(approved, tmp_path / "project")


def loaded(copy, today=TODAY):
    return checked_site(copy, today, live=False)


def foot(copy, url):
    site = loaded(copy)
    return review_line(SignOff(site).of_page(url), site.words)


def reviewed(copy):
    """What an approved page says."""
    words = loaded(copy).words
    return fill(words["foot"]["reviewed"], date=long_date(TODAY, words), role="Family doctor")


@pytest.mark.parametrize(
    ("path", "old", "new", "page"),
    [
        (IMAGES, "    Look in [the list", "    See [the list", "images/"),
        (IMAGES, "title: Get your images", "title: Get images", "images/"),
        (IMAGES, "a drawing and facts", "drawings and facts", "images/"),
        (IMAGES, "fact: How to ask", "fact: What to ask", "images/"),
        (PLAIN, "\nSome specialists find", "\nSome more specialists find", "statements/"),
        (MESSAGES, "subject: How to get", "subject: Get", "staff/"),
    ],
    ids=["words", "title", "description", "adds", "statement", "message"],
)
def test_words_that_changed_are_unread_again_and_no_others(project, path, old, new, page):
    replace(project, path, old, new)
    assert unapproved(loaded(project)) == [page]


@pytest.mark.parametrize(
    ("key", "blank", "pages"),
    [
        ("card.records", "{of}", {"places/", "at/", "staff/"}),
        ("routes.which", "", {""}),
        ("script.title", "", {"", "images/", "places/", "at/"}),
        ("facility.know", "", {"at/"}),
    ],
)
def test_a_label_counts_wherever_it_is_shown(project, key, blank, pages):
    change_word(project, key, f"Other words{blank}")
    assert set(unapproved(loaded(project))) == pages


def test_a_drawing_counts_on_the_pages_that_show_it(project):
    change(project, WORDS, r"^(  path:\n    title:).*", r"\1 Another title")
    assert unapproved(loaded(project)) == ["images/"]


def test_the_frame_and_line_breaks_take_no_approval(project):
    change_word(project, "site.skip", "Go to the main text")
    text = (project / IMAGES).read_text(encoding="utf-8")
    (project / IMAGES).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert unapproved(loaded(project)) == []


@pytest.mark.parametrize(
    ("setting", "new", "page"),
    [
        ("report_form", "https://teal.example/form", ""),
        ("report_form_label", "Get your images from us", ""),
        ("contact_label", "Call us for your images", "questions/"),
    ],
)
def test_a_setting_counts_on_the_pages_that_show_it(project, setting, new, page):
    change(project, "mkdocs.yml", rf"^    {setting}: .*", f"    {setting}: {new}")
    found = unapproved(loaded(project))
    assert page in found and "places/" not in found and "staff/" not in found


def test_no_page_of_another_clinic_claims_to_be_approved(project):
    change(project, "mkdocs.yml", r"^    name: .*", "    name: Teal Health")
    site = loaded(project)
    told = {SignOff(site).of_page(page.address).state for page in site.pages}
    assert told == {"changed"} and SignOff(site).of_page("at/sickkids/").state == "changed"


def test_a_page_says_in_one_line_how_far_its_words_are_read(project, words):
    pages = ("", "images/", "places/", "at/sickkids/")
    assert {foot(project, page) for page in pages} == {reviewed(project)}
    replace(project, IMAGES, "    Look in [the list", "    See [the list")
    assert foot(project, "images/") == words["foot"]["changed"]
    assert foot(project, "places/") == foot(project, "") == reviewed(project)
    replace(project, PLAIN, "\nThis site is about images", "\nThis site is on images")
    assert foot(project, "") == words["foot"]["changed"], "it shows the statement"
    assert foot(project, "places/") == foot(project, "at/sickkids/") == reviewed(project)
    (project / "docs/_data/approved/places.yml").unlink()
    assert foot(project, "places/") == words["foot"]["unreviewed"]


def test_the_code_of_words_is_theirs_alone(project):
    before = {name: thing.code for name, thing in SignOff(loaded(project)).things.items()}
    assert len(set(before.values())) == len(before)
    replace(project, IMAGES, "    Look in [the list", "    See [the list")
    after = {name: thing.code for name, thing in SignOff(loaded(project)).things.items()}
    assert {name for name in before if before[name] != after[name]} == {"images/"}


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
