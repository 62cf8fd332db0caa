"""Which change takes a review away, and what a page may say that nobody has a source for."""

import shutil
from datetime import date

import pytest

from scripts.check.provenance import unsourced_facts
from scripts.check.site import checked_site
from scripts.load.files.faults import Faults
from scripts.review.gate import open_points
from scripts.review.state import SignOff, next_review, readings_due, unreviewed_pages
from tests.support.projects.files import replace
from tests.support.projects.whole_project import (
    TODAY,
    change,
    change_word,
    review_everything,
    whole_project,
)

IMAGES = "docs/images.md"
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
        (IMAGES, "    Look in [the list", "    See [the list"),
        (IMAGES, "title: Get your images", "title: Get images"),
        (IMAGES, "a drawing and facts", "drawings and facts"),
        (IMAGES, "fact: How to ask", "fact: What to ask"),
    ],
    ids=["words", "title", "description", "adds"],
)
def test_a_page_that_changed_is_unreviewed_again_and_no_other(project, path, old, new):
    replace(project, path, old, new)
    assert unreviewed_pages(loaded(project)) == ["images/"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("as well).\n", "too).\n"),
        ("Some specialists find the images useful as well.\n", "A few specialists do.\n"),
    ],
    ids=["the clinic's sentence", "plain words"],
)
def test_a_statement_that_changed_takes_the_review_of_each_page_that_says_it(project, old, new):
    replace(project, PLAIN, old, new)
    if old.startswith("as well"):
        replace(project, "docs/_source/clinic-text.txt", "useful as well).", "useful too).")
    assert unreviewed_pages(loaded(project)) == ["images/"]


def test_a_short_line_counts_also_on_the_pages_of_places(project):
    replace(
        project, PLAIN, "short: In general, {clinic} does", "short: In general, we at {clinic} do"
    )
    unreviewed = unreviewed_pages(loaded(project))
    assert {"", "images/", "at/sickkids/"} <= set(unreviewed)
    assert "places/" not in unreviewed


@pytest.mark.parametrize(
    ("key", "page", "other"),
    [("card.unconfirmed", "places/", "images/"), ("script.ways_none", "images/", "soon/")],
    ids=["that nobody has called", "phone script"],
)
def test_words_of_the_templates_count_where_they_are_shown(project, key, page, other):
    change_word(project, key, "Other words.")
    unreviewed = unreviewed_pages(loaded(project))
    assert {page, "at/sickkids/"} <= set(unreviewed)
    assert not {"", other} & set(unreviewed)


@pytest.mark.parametrize(
    ("key", "new"), [("card.none", "No number."), ("card.called", '"We phoned on {date}."')]
)
def test_what_the_messages_of_staff_say_of_a_number_counts_there_too(project, key, new):
    change_word(project, key, new)
    assert "staff/" in unreviewed_pages(loaded(project))


def test_the_frame_of_the_site_takes_no_review(project):
    change_word(project, "site.skip", "Other words")
    assert unreviewed_pages(loaded(project)) == []


def test_line_breaks_take_no_review(project):
    text = (project / IMAGES).read_text(encoding="utf-8")
    (project / IMAGES).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert unreviewed_pages(loaded(project)) == []


def test_a_record_that_changed_takes_the_review_of_its_place_alone(project):
    replace(project, PLACES, "phone: 416-813-7511", "phone: 416-813-7512")
    assert unreviewed_pages(loaded(project)) == ["at/sickkids/"]


def test_a_call_that_confirmed_a_number_takes_no_review(project):
    number = "phone: 416-813-7511\n"
    replace(project, PLACES, number, f"{number}  checked: 2026-11-20, 416-813-7511\n")
    assert unreviewed_pages(loaded(project)) == []


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


def test_a_page_is_read_again_after_a_year_and_stays_approved_until_then(project):
    last_day = loaded(project, date(2027, 11, 24))
    assert (readings_due(last_day), unreviewed_pages(last_day)) == ([], [])
    day_after = loaded(project, date(2027, 11, 25))
    assert set(readings_due(day_after)) == set(day_after.reviews)
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
    fact = "  - fact: How to ask for images.\n"
    replace(project, IMAGES, fact + "    source: us\n", fact)
    site = loaded(project)
    assert unsourced_facts(site.pages) == [("images/", "How to ask for images.")]
    assert ("/images/: How to ask for images.",) in [one.items for one in open_points(site)]
    assert unreviewed_pages(site) == ["images/"]


def test_a_misspelt_source_is_a_fault(project):
    fact = "  - fact: How to ask for images.\n"
    replace(project, IMAGES, fact + "    source: us\n", fact + "    sorce: us\n")
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
    replace(
        project,
        "docs/places.md",
        "Find the place below. Choose its name to see who to call.",
        words,
    )
    with pytest.raises(Faults) as told:
        loaded(project)
    text = (project / "docs/places.md").read_text(encoding="utf-8")
    number = text.split("\n").index(words) + 1
    assert str(told.value) == f"docs/places.md:{number}: {line}"


def test_a_source_of_the_page_and_the_clinics_own_settings_can_be_linked(project):
    words = (
        "[One](https://hospital.example/records/) and "
        "[two](https://www.magentahealth.ca/imaging-reports)."
    )
    replace(project, IMAGES, "Hospitals do not keep images for ever.\n\n<", f"{words}\n\n<")
    assert unreviewed_pages(loaded(project)) == ["images/"]
