"""Which change takes a review away, and what a page may say that nobody has a source for."""

import shutil
from datetime import date

import pytest

from scripts.check.provenance import unsourced_facts
from scripts.check.site import checked_site
from scripts.load.files.faults import Faults
from scripts.review.gate import open_points
from scripts.review.state import SignOff, next_review, overdue_pages, unreviewed_pages
from tests.support.projects.edits import replace
from tests.support.projects.whole_project import TODAY, change, review_everything, whole_project

WHY = "docs/why.md"
WORDS = "docs/_data/words.yml"
PLAIN = "docs/_source/plain-words.md"
PLACES = "docs/_data/facilities.yml"


@pytest.fixture(scope="module")
def approved(root, tmp_path_factory):
    """A copy of the project in which every page was reviewed today."""
    copy = whole_project(root, tmp_path_factory.mktemp("approved") / "project")
    review_everything(copy)
    assert unreviewed_pages(loaded(copy)) == []
    return copy


@pytest.fixture
def project(approved, tmp_path):
    """One to change."""
    return shutil.copytree(approved, tmp_path / "project")


def loaded(copy, today=TODAY):
    return checked_site(copy, today)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (WHY, "So you do not usually need to give us one.", "So you need not give us one."),
        (WHY, "title: Why we usually have", "title: Why we have"),
        (WHY, "With a drawing of the path.", "With a drawing of its path."),
        (WHY, "How to say the word radiologist.", "How to say radiologist."),
    ],
    ids=["words", "title", "description", "adds"],
)
def test_a_page_that_changed_is_unreviewed_again_and_no_other(project, path, old, new):
    replace(project, path, old, new)
    assert unreviewed_pages(loaded(project)) == ["why/"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("as well).\n", "too).\n"),
        ("Some specialists do have", "A few specialists do have"),
    ],
    ids=["the clinic's sentence", "plain words"],
)
def test_a_statement_that_changed_takes_the_review_of_each_page_that_says_it(project, old, new):
    replace(project, PLAIN, old, new)
    if old.startswith("as well"):
        replace(project, "docs/_source/clinic-text.txt", "useful as well).", "useful too).")
    assert unreviewed_pages(loaded(project)) == ["which/", "why/"]


def test_a_short_line_counts_also_on_the_pages_of_places(project):
    replace(project, PLAIN, "short: Ask the place that did", "short: Please ask the place that did")
    unreviewed = unreviewed_pages(loaded(project))
    assert {"", "images/", "questions/", "at/sickkids/"} <= set(unreviewed)
    assert not {"about/", "cd/", "reports/"} & set(unreviewed)


@pytest.mark.parametrize(
    ("old", "new", "page"),
    [
        ('records: "This is the records office.', 'records: "This is the office.', "places/"),
        ('me_say: "Hello.', 'me_say: "Good day.', "images/"),
    ],
    ids=["what a number reaches", "phone script"],
)
def test_words_of_the_templates_count_where_they_are_shown(project, old, new, page):
    replace(project, WORDS, old, new)
    unreviewed = unreviewed_pages(loaded(project))
    assert {page, "at/sickkids/"} <= set(unreviewed)
    assert not {"why/", "reports/"} & set(unreviewed)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  none: We do not have a number for", "  none: We have no number for"),
        ("  fresh: We last checked this number", "  fresh: We last called this number"),
    ],
    ids=["no_number", "about_number"],
)
def test_what_the_messages_of_staff_say_of_a_number_counts_there_too(project, old, new):
    replace(project, WORDS, old, new)
    assert "staff/" in unreviewed_pages(loaded(project))


def test_the_frame_of_the_site_takes_no_review(project):
    replace(project, WORDS, "skip: Skip to the main text", "skip: Go to the main text")
    assert unreviewed_pages(loaded(project)) == []


def test_line_breaks_take_no_review(project):
    text = (project / WHY).read_text(encoding="utf-8")
    (project / WHY).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert unreviewed_pages(loaded(project)) == []


def test_a_record_that_changed_takes_the_review_of_its_place_alone(project):
    replace(project, PLACES, "phone: 416-813-7511", "phone: 416-813-7512")
    assert unreviewed_pages(loaded(project)) == ["at/sickkids/"]


def test_a_call_that_confirmed_a_number_takes_no_review(project):
    number = "phone: 416-813-7511\n"
    replace(project, PLACES, number, f"{number}  checked: 2026-11-20\n")
    assert unreviewed_pages(loaded(project)) == []
    assert unreviewed_pages(loaded(project, date(2027, 12, 1))) == []  # the number is taken down


@pytest.mark.parametrize(
    ("setting", "new"),
    [
        ("name", "Teal Health"),
        ("report_form", "https://teal.example/form"),
        ("report_form_label", "Get your images from us"),
        ("contact", "https://teal.example/"),
        ("contact_label", "Call us for your images"),
    ],
)
def test_another_clinic_takes_over_no_review(project, setting, new):
    change(project, "mkdocs.yml", rf"^    {setting}: .*", f"    {setting}: {new}")
    assert len(unreviewed_pages(loaded(project))) == len(SignOff(loaded(project)).digests)


def test_a_review_holds_for_a_year_and_is_then_overdue(project):
    last_day = loaded(project, date(2027, 11, 24))
    assert (overdue_pages(last_day), unreviewed_pages(last_day)) == ([], [])
    day_after = loaded(project, date(2027, 11, 25))
    assert set(overdue_pages(day_after)) == set(day_after.reviews)
    assert unreviewed_pages(day_after) == []


@pytest.mark.parametrize(
    ("day", "again"),
    [
        (date(2026, 12, 1), date(2027, 12, 1)),
        (date(2027, 2, 28), date(2028, 2, 28)),
        (date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_the_next_review_is_a_year_later(day, again):
    assert next_review(day) == again


def test_a_fact_without_a_source_does_not_stop_the_build_but_is_listed(project):
    fact = "  - fact: How to say the word radiologist.\n"
    replace(project, WHY, fact + "    source: us\n", fact)
    site = loaded(project)
    assert unsourced_facts(site.pages) == [("why/", "How to say the word radiologist.")]
    assert ("/why/: How to say the word radiologist.",) in [one.items for one in open_points(site)]
    assert unreviewed_pages(site) == ["why/"]


def test_a_misspelt_source_is_a_fault(project):
    fact = "  - fact: How to say the word radiologist.\n"
    replace(project, WHY, fact + "    source: us\n", fact + "    sorce: us\n")
    with pytest.raises(Faults) as told:
        loaded(project)
    assert [fault.instead for fault in told.value.faults] == ['Did you mean "source"?']


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            "See [this](https://example.org/x).",
            'the link "https://example.org/x" is not among the page\'s sources. '
            "Add to adds: what it is the source of.",
        ),
        ("It costs $25.", '"$25" stands in no fact of adds:. Add the fact there, with its source.'),
        (
            "Call 416-555-0123 now.",
            '"416-555-0123" stands in no fact of adds:. Add the fact there, with its source.',
        ),
        (
            "Write to a.b@example.org.",
            '"a.b@example.org" stands in no fact of adds:. Add the fact there, with its source.',
        ),
    ],
    ids=["link", "price", "phone", "e-mail"],
)
def test_a_link_or_figure_that_no_source_stands_for_is_a_fault(project, words, line):
    replace(project, WHY, "Say it like this: ray-dee-OL-uh-jist.", words)
    with pytest.raises(Faults) as told:
        loaded(project)
    number = (project / WHY).read_text(encoding="utf-8").split("\n").index(words) + 1
    assert str(told.value) == f"{WHY}:{number}: {line}"


def test_a_source_of_the_page_and_the_clinics_own_settings_can_be_linked(project):
    words = (
        "[One](https://innovation-lab.ca/diagnostic-imaging-common-services-dics/) and "
        "[two](https://www.magentahealth.ca/imaging-reports)."
    )
    replace(project, "docs/soon.md", "    Some places need more time than others.", f"    {words}")
    assert unreviewed_pages(loaded(project)) == ["soon/"]
