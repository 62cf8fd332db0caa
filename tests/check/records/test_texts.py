"""A record says what the place does. It never speaks as the clinic, and never of health."""

from datetime import date

import pytest

from scripts.check.records.texts import record_text_faults
from scripts.load.clinic import Clinic
from scripts.load.facilities.facilities import FILE, load_facilities
from scripts.load.facilities.facility import said_fields
from tests.support.projects.files import put, told

TEXT = """\
- id: here
  name: Princess Margaret Cancer Centre
  kind: hospital
  address: 1 Our Lady Street, Toronto
  desk: Our Lady Film Desk
"""


def faults(root, line, name="Magenta Health"):
    put(root, FILE, f"{TEXT}  {line}\n")
    places, _, wrong = load_facilities(root, date(2026, 11, 24))
    assert places and not wrong
    return told(record_text_faults(root, places, Clinic.model_construct(name=name)), FILE)


def test_every_text_for_a_reader_is_looked_at_and_no_name():
    fields = set(said_fields())
    assert {"hours", "online", "cost", "time", "bring", "pick_up", "good_to_know"} <= fields
    assert not {"name", "desk", "address", "network", "page", "kind"} & fields


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We have your images.", "We"),
        ("Ask our front desk.", "our"),
        ("Call us first.", "us"),
        ("Magenta Health sends it.", "Magenta Health"),
        ("the form of magenta health", "magenta health"),
    ],
)
def test_the_clinics_voice_is_one_line(tmp_path, text, word):
    assert faults(tmp_path, f"bring: {text}") == [
        f'6: here: bring: "{word}" speaks as the clinic. '
        'Say what the place does, such as "It gives out CDs."'
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Your result is ready.", "Your result is"),
        ("The scan is normal.", "The scan is normal"),
        ("It shows cancer early.", "cancer"),
    ],
)
def test_a_result_or_health_is_one_line(tmp_path, text, word):
    assert faults(tmp_path, f"good_to_know: {text}") == [
        f'6: here: good_to_know: "{word}" speaks of a result or of health. Take it out.'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The same office serves Princess Margaret Cancer Centre.",
        "It is beside Our Lady of Mercy.",
        "Some results come later, and the report is on the CD.",
        "Use the bus at University.",
        "They start when they have your fee and your forms.",
    ],
)
def test_what_a_place_does_is_fine(tmp_path, text):
    assert faults(tmp_path, f"good_to_know: {text}") == []


def test_a_place_whose_name_holds_the_clinics_is_itself(tmp_path):
    assert faults(tmp_path, "hours: Princess Margaret is open.", "Princess Margaret") == []
