"""The file of reviews holds four lines for each, or one line says what to write."""

from datetime import date

import pytest

from scripts.load.reviews import REVIEWS, Review, read_reviews

TODAY = date(2026, 11, 24)
GOOD = """\
- page: /images/
  reviewed: 2026-11-20
  by: Family doctor
  digest: 0123456789abcdef
"""


def faults_of(text):
    return [str(fault).removeprefix(f"{REVIEWS}:") for fault in read_reviews(text, TODAY)[1]]


def test_a_review_names_page_day_role_and_digest():
    reviews, faults = read_reviews(GOOD, TODAY)
    review = Review("images/", date(2026, 11, 20), "Family doctor", "0123456789abcdef")
    assert (reviews, faults) == ({"images/": review}, [])


@pytest.mark.parametrize("text", ["", "# Nobody.\n"])
def test_a_file_without_reviews_is_fine(text):
    assert read_reviews(text, TODAY) == ({}, [])


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "2026-11-20",
            "30/11/2026",
            '2: a review: reviewed: "30/11/2026" is not a day. Write it as 2026-05-31.',
        ),
        (
            "2026-11-20",
            "2026-11-31",
            "2: a review: reviewed: there is no day 2026-11-31. Check the month and the day.",
        ),
        (
            "2026-11-20",
            "2026-11-25",
            "2: a review: reviewed: 2026-11-25 lies in the future. "
            "Today is 2026-11-24: check the year.",
        ),
        (
            "Family doctor",
            '"-"',
            '3: a review: by: does not say who read the page. Write a role: "Family doctor".',
        ),
        ("by: Family doctor", "by:", '3: "by" has no value. Write one, or delete the line.'),
        (
            "0123456789abcdef",
            "0123",
            '4: a review: digest: "0123" is not a digest. Review the page again: run.py review.',
        ),
        (
            "reviewed:",
            "reviewd:",
            '2: a review: "reviewd" is not a key that is known here. Did you mean "reviewed"?',
        ),
        ("  by: Family doctor\n", "", '1: a review: by is missing. Add a line "by: ...".'),
    ],
)
def test_a_fault_is_one_line_that_says_what_to_write(old, new, line):
    assert faults_of(GOOD.replace(old, new)) == [line]


def test_a_page_has_one_review():
    assert faults_of(GOOD + GOOD) == [
        "5: /images/ has a review in line 1 too. Delete the older one."
    ]


def test_what_is_not_a_list_of_reviews_is_one_line():
    assert len(faults_of("page: /images/\n")) == 1
    assert len(faults_of("- /images/\n")) == 1
