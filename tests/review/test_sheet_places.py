"""On the review sheet, a long fact that two places share is told once."""

from dataclasses import replace

from scripts.check.site import checked_site
from scripts.review.sheet_places import sheet_places
from scripts.review.state import SignOff
from tests.support.projects.whole_project import TODAY


def test_a_long_fact_that_two_places_share_is_told_once_and_a_short_one_twice(sample, words):
    site = checked_site(sample, TODAY)
    one = next(place for place in site.facilities if place.id == "princess-margaret")
    other = one.model_copy(update={"id": "other", "name": "Other", "short_name": ""})
    told = sheet_places(SignOff(replace(site, facilities=(one, other))))
    first, second = ([value for _, value in place.facts] for place in told)
    assert one.bring in first and one.bring not in second
    assert words["review"]["same"].format(place=one.name) in second
    assert one.desk in first and one.desk in second
