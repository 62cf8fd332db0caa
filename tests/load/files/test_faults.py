"""A person who reads a fault gets one line that shows everything, whatever the data holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.load.files.faults import (
    Fault,
    Faults,
    Lamp,
    did_you_mean,
    nearest,
)

# Any text at all, lone surrogates too, and often what breaks lines or turns them around.
ANY = st.characters(exclude_categories=())
TEXTS = st.text(ANY) | st.text("a\n\r\x0b\x1b\x85\u2028\u202e\ud800:")


def test_a_fault_says_where_what_and_what_instead():
    fault = Fault("docs/_data/a.yml", 12, "phone: 911 is a short number", "Write it whole.")
    assert str(fault) == "docs/_data/a.yml:12: phone: 911 is a short number. Write it whole."


def test_control_characters_are_shown_and_do_nothing():
    fault = Fault("a.yml", 1, "name: \x1b[31mred\nfile:2: all is well\u202e")
    assert str(fault) == r"a.yml:1: name: \x1b[31mred\nfile:2: all is well\u202e."


@given(TEXTS, st.integers(0, 10**6), TEXTS, TEXTS)
def test_a_fault_is_one_line_that_can_be_printed(file, line, problem, instead):
    said = str(Fault(file, line, problem, instead))
    assert len(said.splitlines()) == 1
    assert said.isprintable()
    said.encode()


def test_a_long_problem_is_cut():
    assert len(str(Fault("a.yml", 1, "x" * 10_000, "y" * 10_000))) < 1100


def test_faults_are_sorted_one_line_each_and_told_once():
    second, first = Fault("b.yml", 1, "x"), Fault("a.yml", 10, "y")
    faults = Faults([second, first, second])
    assert faults.faults == (first, second)
    assert str(faults) == "a.yml:10: y.\nb.yml:1: x."


def test_a_lamp_has_the_form_of_a_fault_and_another_one_on_github():
    lamp = Lamp("docs/a, b.md", 3, "100% of it: long", "Say less.")
    assert str(lamp) == "docs/a, b.md:3: 100% of it: long. Say less."
    assert lamp.warning == ("::warning file=docs/a%2C b.md,line=3::100%25 of it: long. Say less.")
    assert isinstance(lamp, Fault) and lamp != Fault("docs/a, b.md", 3, lamp.problem, lamp.instead)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("phnoe", "phone"), ("Short-Name", "short_name"), ("pickup", "pick_up"), ("zzz", "")],
)
def test_a_misspelt_word_finds_the_right_one(typed, meant):
    assert nearest(typed, ["phone", "short_name", "pick_up"]) == meant


def test_an_unknown_word_gets_the_nearest_or_all():
    assert did_you_mean("hospitl", ["hospital", "clinic"]) == 'Did you mean "hospital"?'
    assert did_you_mean("zzz", ["hospital", "clinic"]) == "Write one of: hospital, clinic."
