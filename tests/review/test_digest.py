"""A digest covers all that a record says, and a new kind of field by itself."""

import pytest

from scripts.check.site import checked_site
from scripts.load.facilities.facility import Facility
from scripts.review.digest import place_digest
from scripts.review.rests_on import RestsOn
from tests.load.facilities.test_numbers import RECORD, WithTextNumber


@pytest.fixture(scope="module")
def digest(sample):
    site = checked_site(sample)

    def digest(place):
        return place_digest(place, RestsOn((), ()), site.statements, site.words, site.clinic)

    return digest


def test_a_call_changes_no_digest(digest):
    called = Facility(**RECORD, checked="2026-05-31, 416-555-0123")
    assert called.called and digest(called) == digest(Facility(**RECORD))


def test_a_number_of_another_address_counts(digest):
    east = {"name": "East", "phone": "416-555-0128", "phone_reaches": "records"}
    assert digest(Facility(**{**RECORD, "sites": [east]})) != digest(Facility(**RECORD))


def test_a_new_kind_of_field_counts_and_leaves_no_trace_where_it_is_absent(digest):
    assert digest(WithTextNumber(**RECORD)) == digest(Facility(**RECORD))
    one, other = (WithTextNumber(**RECORD, text_number=f"416-555-019{n}") for n in (8, 9))
    assert len({digest(one), digest(other), digest(Facility(**RECORD))}) == 3
