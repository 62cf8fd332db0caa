"""What is open before the site may go live: everything that nobody has supplied or confirmed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from scripts.check.site import checked_site
from scripts.load.facilities.facility import Facility
from scripts.load.facilities.numbers import number_fields
from scripts.load.reviews import Review
from scripts.load.values.checked import Checked
from scripts.review.gate import is_reserved, open_points, refusal
from scripts.review.state import SignOff

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def site(sample):
    return checked_site(sample, TODAY, live=False)


@pytest.fixture(scope="module")
def ready(site):
    """The site with everything confirmed today."""
    confirmed = dict.fromkeys(("site_url", "report_form", "contact"), TODAY)
    clinic = site.clinic.model_copy(
        update={
            "site_url": "https://images.clinic.ca/",
            **{f"{setting}_confirmed": day for setting, day in confirmed.items()},
        }
    )
    places = checked(site.facilities, TODAY)
    digests = SignOff(replace(site, clinic=clinic)).digests.items()
    reviews = {page: Review(page, TODAY, "Family doctor", digest) for page, digest in digests}
    return replace(site, clinic=clinic, facilities=places, reviews=reviews)


def checked(places, day):
    return tuple(
        place.model_copy(
            update={"checked": Checked(day, place.phone) if day and place.phone else None}
        )
        for place in places
    )


def test_when_all_is_confirmed_nothing_is_open(ready):
    assert open_points(ready) == []


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("site_url_confirmed", "the site address https://images.clinic.ca/ is the right one"),
        ("contact_confirmed", "a patient can say that a number is wrong"),
        ("report_form_confirmed", "is the exact address of the report form"),
    ],
)
def test_an_unconfirmed_setting_is_open_for_the_clinic_and_says_what_to_write(ready, setting, told):
    site = replace(ready, clinic=ready.clinic.model_copy(update={setting: None}))
    first, *rest = open_points(site)
    assert first.who == "clinic" and told in str(first)
    assert f"write the day after {setting} in mkdocs.yml" in str(first)
    assert len(rest) == (1 if setting == "report_form_confirmed" else 0)


def test_what_only_the_clinic_knows_of_its_form_is_asked(ready):
    site = replace(ready, clinic=ready.clinic.model_copy(update={"report_form_confirmed": None}))
    asked = str(open_points(site)[1])
    for words in (
        "who receives it",
        "how long",
        "cost",
        "a parent use it for a child",
        "staff tell a patient from the report where a test was done",
    ):
        assert words in asked


@pytest.mark.parametrize(
    "address",
    [
        "https://images.example/",
        "https://example.com/x/",
        "https://www.example.org/",
        "https://site.test/",
        "https://a.invalid/",
        "http://localhost/",
        "https://IMAGES.EXAMPLE./",
    ],
)
def test_an_example_address_is_open_even_when_it_is_marked_confirmed(ready, address):
    assert is_reserved(address)
    site = replace(ready, clinic=ready.clinic.model_copy(update={"site_url": address}))
    (point,) = open_points(site)
    assert "is only an example" in str(point)


@pytest.mark.parametrize(
    "address", ["https://example.ca/", "https://myexample.com/", "https://test.clinic.ca/"]
)
def test_an_address_that_somebody_can_own_is_no_example(address):
    assert not is_reserved(address)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (None, "nobody has called to check the number"),
        (180, ""),
        (181, "the number was last called more than 180 days ago"),
        (4000, "the number was last called more than 180 days ago"),
    ],
)
def test_a_number_is_open_for_the_front_desk_when_its_call_is_missing_or_old(ready, days, told):
    day = None if days is None else TODAY - timedelta(days)
    places = [p for p in ready.facilities if p.id == "sickkids"]
    points = open_points(replace(ready, facilities=checked(places, day)))
    assert [point.who for point in points] == (["front desk"] if told else [])
    for point in points:
        assert told in str(point) and point.items == ("SickKids",)


def test_a_place_without_a_number_is_not_open(ready):
    nothing = {**dict.fromkeys(number_fields(Facility)), "phone_reaches": None, "sites": ()}
    places = [place.model_copy(update=nothing) for place in ready.facilities]
    points = open_points(replace(ready, facilities=checked(places, None)))
    assert [point for point in points if point.who == "front desk"] == []


def test_pages_that_nobody_approved_or_too_long_ago_are_open_for_the_clinic(ready):
    gone = {page: review for page, review in ready.reviews.items() if page != "images/"}
    old = replace(gone["places/"], day=date(2025, 11, 1))
    never, overdue = open_points(replace(ready, reviews={**gone, "places/": old}))
    assert never.who == overdue.who == "clinic"
    assert (never.items, overdue.items) == (("/images/",), ("/places/",))


def test_a_page_that_changed_after_its_review_is_open(ready):
    changed = replace(ready.reviews["images/"], digest="0" * 16)
    (point,) = open_points(replace(ready, reviews={**ready.reviews, "images/": changed}))
    assert point.items == ("/images/",)


def test_each_point_and_the_refusal_are_one_line(ready):
    clinic = ready.clinic.model_copy(
        update={"report_form_confirmed": None, "contact_confirmed": None}
    )
    places = checked(ready.facilities, None)
    points = open_points(replace(ready, clinic=clinic, facilities=places, reviews={}))
    assert len(points) == 5
    for line in [*map(str, points), refusal(points)]:
        assert "\n" not in line and line.isprintable()
    assert refusal(points).startswith(f"Not built for the public: {len(points)} points are still")
    assert "run.py check --live" in refusal(points)
