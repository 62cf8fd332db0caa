"""facilities.yml: the right places, or one line for each fault, all of them in one run."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.load.facilities.facilities import load_facilities
from tests.load.facilities.typed_places import GOOD, OTHER, TODAY, load

ROOT = Path(__file__).resolve().parents[3]


def test_each_id_is_known_as_it_was_typed_also_of_a_record_that_has_a_fault(tmp_path):
    load(tmp_path, GOOD + OTHER.replace("clinic", "no kind"))
    assert load_facilities(tmp_path, TODAY)[1] == {"sickkids", "radiant"}


@pytest.mark.parametrize("text", ["- id: [a\n", "- name: x\n", "text\n"])
def test_where_the_file_does_not_tell_every_id_none_is_said_to_be_missing(tmp_path, text):
    load(tmp_path, GOOD + text)
    assert load_facilities(tmp_path, TODAY)[1] is None


def test_the_places_come_in_the_order_of_the_file(tmp_path):
    places, faults = load(tmp_path, GOOD + OTHER)
    assert ([place.id for place in places], faults) == (["sickkids", "radiant"], [])


START = 'Begin each place with "- id: ...", and indent its other keys by two spaces.'
UNLIKE = "Add what tells them apart, such as the street."
DASHES = "Use 2 to 40 of a-z and 0-9, with single dashes between them: st-marys."


@pytest.mark.parametrize("word", ["SickKids", "sick_kids", "sick-", "a", "a" * 41, "é1"])
def test_an_id_is_a_short_lower_case_word(tmp_path, word):
    told = f'"{word}" is not a short lower-case word with dashes. {DASHES}'
    assert load(tmp_path, GOOD.replace("sickkids", word))[1] == [f"1: {word[:40]}: id: {told}"]


@pytest.mark.parametrize("word", ["index", "readme"])
def test_an_id_that_would_be_the_list_itself_is_refused(tmp_path, word):
    told = f"1: {word}: id: {word} cannot be the address of a place. Choose another word."
    assert load(tmp_path, GOOD.replace("sickkids", word))[1] == [told]


def test_an_id_belongs_to_one_place(tmp_path):
    assert load(tmp_path, GOOD + OTHER.replace("radiant", "sickkids"))[1] == [
        '5: id: "sickkids" is that of the place in line 1 too. Each place has its own.'
    ]


@pytest.mark.parametrize(
    "name", ["SickKids", "SICK KIDS", "Sick-Kids.", "Síck Kids", "S.i.c.k.K.i.d.s"]
)
def test_two_places_that_a_reader_takes_for_one_are_a_fault(tmp_path, name):
    assert load(tmp_path, GOOD + OTHER.replace("Radiant Imaging", name))[1] == [
        f'6: name: "{name}" is that of the place in line 2 too. {UNLIKE}'
    ]


def test_a_short_name_is_not_that_of_another_place(tmp_path):
    assert load(tmp_path, GOOD + OTHER + "  short_name: Sick Kids\n")[1] == [
        f'9: short_name: "Sick Kids" is that of the place in line 2 too. {UNLIKE}'
    ]


NOT_A_LIST = {
    "one place without its dash": ("id: x\n", f"1: is not a list of places. {START}"),
    "text": ("hello\n", f"1: is not a list of places. {START}"),
    "text in the list": (GOOD + "- hello\n", f"5: place 2: is not a place. {START}"),
    "list in the list": (GOOD + "- [id, x]\n", f"5: place 2: is not a place. {START}"),
}


@pytest.mark.parametrize(("text", "told"), NOT_A_LIST.values(), ids=NOT_A_LIST)
def test_a_file_that_is_not_a_list_of_places_is_one_line(tmp_path, text, told):
    assert load(tmp_path, text)[1] == [told]


@pytest.mark.parametrize("text", ["", "\n", "# None yet.\n", "[]\n"])
def test_a_clinic_begins_with_a_file_that_holds_no_place(tmp_path, text):
    assert load(tmp_path, text) == ((), [])
    assert load_facilities(tmp_path, TODAY)[1] == frozenset()


def test_all_faults_of_all_places_come_in_one_run(tmp_path):
    lines = GOOD.replace("hospital", "x") + "  phone: 911\n  zzz: 1\n  desk:\n"
    lines += OTHER.replace("clinic", "y") + "  checked: 2030-01-01\n  sites:\n    - phone: 1\n- z\n"
    told = load(tmp_path, lines)[1]
    assert [int(line.split(":")[0]) for line in told] == [3, 5, 6, 10, 12, 14, 14, 15]


PIECES = ["  phone: ", "  sites:\n", "    - ", "a: b\n", "- ", "[", "{", "x\n", "\t", "\u202e"]


@given(st.lists(st.sampled_from(GOOD.splitlines(True) + PIECES)))
@settings(max_examples=200, suppress_health_check=list(HealthCheck))
def test_any_file_is_places_or_faults(tmp_path, pieces):
    places, told = load(tmp_path, "".join(pieces))
    assert places or told or "- " not in "".join(pieces)
    assert all(line.isprintable() for line in told)
