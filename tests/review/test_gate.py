"""What is open before the site may go live: everything that nobody has supplied or confirmed."""

from dataclasses import replace
from datetime import date

import pytest

from scripts.check.site import checked_site
from scripts.load.approvals import Approval
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
    places = tuple(
        place.model_copy(update={"source": place.source or "https://list.example/"})
        for place in checked(site.facilities, TODAY)
    )
    confirmed = replace(site, clinic=clinic, facilities=places)
    return replace(confirmed, approvals=approvals(confirmed))


def approvals(site):
    """Everything approved as it stands."""
    return {
        address: Approval(
            address,
            TODAY,
            "Family doctor",
            f"{address}.yml",
            () if thing.texts else thing.words,
            thing.texts,
            {},
        )
        for address, thing in SignOff(site).things.items()
    }


def published(site, day=TODAY):
    return replace(site, clinic=site.clinic.model_copy(update={"first_published": day}))


def checked(places, day):
    return tuple(
        place.model_copy(
            update={"checked": Checked(day, place.phone) if day and place.phone else None}
        )
        for place in places
    )


def test_when_all_is_confirmed_only_the_day_of_publication_is_missing(ready):
    (point,) = open_points(ready)
    assert "after first_published in mkdocs.yml" in str(point)
    assert open_points(published(ready)) == []


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
        "https://site.test/",
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


def test_a_place_is_open_for_the_front_desk_when_it_has_neither_a_source_nor_a_call(ready):
    (place,) = (one for one in ready.facilities if one.id == "sickkids")
    bare = place.model_copy(update={"source": "", "checked": None})
    for one, is_open in (
        (bare, True),
        (bare.model_copy(update={"source": "https://www.sickkids.ca/"}), False),
        (bare.model_copy(update={"checked": Checked(date(2020, 1, 1), place.phone)}), False),
        (bare.model_copy(update={"closed": date(2026, 10, 1)}), False),
    ):
        points = open_points(replace(ready, facilities=(one,)))
        found = [point for point in points if point.who == "front desk"]
        assert [point.items for point in found] == ([("SickKids",)] if is_open else [])


@pytest.mark.parametrize("page", ["", "images/", "statements/", "at/", "staff/"])
def test_what_nobody_approved_or_what_changed_since_is_open_for_the_clinic(ready, page):
    gone = {name: one for name, one in ready.approvals.items() if name != page}
    old = replace(ready.approvals[page], passages=("Old words.",), texts={})
    for found in (gone, {**gone, page: old}):
        (point,) = open_points(replace(ready, approvals=found))
        assert (point.who, point.items) == ("clinic", (f"/{page}",))
        assert "run.py review <page>" in str(point)


def test_each_point_and_the_refusal_are_one_line(ready):
    clinic = ready.clinic.model_copy(
        update={"report_form_confirmed": None, "contact_confirmed": None}
    )
    bare = checked(ready.facilities, None)
    places = tuple(place.model_copy(update={"source": ""}) for place in bare)
    points = open_points(replace(ready, clinic=clinic, facilities=places, approvals={}))
    assert len(points) == 5
    for line in [*map(str, points), refusal(points)]:
        assert "\n" not in line and line.isprintable()
    assert refusal(points).startswith(f"Not built for the public: {len(points)} points are still")
    assert "run.py check --live" in refusal(points)
