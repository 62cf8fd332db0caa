"""JSON-LD in a page says what was typed, and cannot end its script or be taken for a template."""

import json
from datetime import date
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from scripts.load.approvals import Approval
from scripts.macros.structured_data import structured_data
from scripts.review.state import NEVER, ReviewState

typed = st.text(st.characters(blacklist_categories=["Cs"]))


def data_of(title: str, description: str = "d", name: str = "Clinic", state=NEVER):
    """The text of the script."""
    clinic = SimpleNamespace(
        name=name, website="https://clinic.example/", site_url="https://site.example/"
    )
    site = SimpleNamespace(clinic=clinic, words={"site": {"language": "en-CA"}})
    return str(
        structured_data({"title": title, "description": description}, "images/", site, state)
    )


@given(typed, typed, typed)
def test_it_says_what_was_typed(title, description, name):
    data = json.loads(data_of(title, description, name))
    assert (data["name"], data["description"]) == (title, description)
    assert data["publisher"]["name"] == name
    assert data["url"] == "https://site.example/images/"


def test_it_tells_of_a_review_that_holds_and_of_no_other():
    review = Approval("images/", date(2026, 3, 4), "Family doctor", "images.yml", (), {}, {})
    held = json.loads(data_of("Images", state=ReviewState("approved", review)))
    assert held["lastReviewed"] == "2026-03-04" and held["reviewedBy"]["@type"] == "MedicalClinic"
    for state in (NEVER, ReviewState("changed", review)):
        assert "lastReviewed" not in json.loads(data_of("Images", state=state))


@given(st.one_of(typed, st.text(st.sampled_from("<>/!-{}%#&script "))))
def test_nothing_in_it_ends_the_script_or_runs_as_a_template(title):
    text = data_of(title)
    assert not any(sign in text for sign in ("<", ">", "&", "{{", "{%", "{#", "\u2028", "\u2029"))
    assert Environment().from_string(text).render() == text
