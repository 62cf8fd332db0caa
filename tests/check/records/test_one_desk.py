"""Two places that share a number are named when it was corrected at one of them alone."""

import pytest

from tests.check.records.typed_records import DESK, lamps, record

CALL = "Call both, and write what you hear."


def test_the_other_place_at_the_number_of_the_old_call_is_named(tmp_path):
    one = record("one", "416-555-0111", "2026-11-01, 416-555-0100", more="")
    assert lamps(tmp_path, one, record("two", "416-555-0100", more="")) == [
        "12: two: phone: one had this number too, and has another now, 416-555-0111 (line 5). "
        + CALL
    ]


@pytest.mark.parametrize("later", [0, 1])
def test_one_desk_with_two_numbers_names_the_one_that_was_called_longer_ago(tmp_path, later):
    new = record("new", "416-555-0111", "2026-11-01, 416-555-0111")
    old = record("old", "416-555-0100", "2026-05-01, 416-555-0100")
    line, there = (5, 15) if later else (15, 5)
    assert lamps(tmp_path, *([old, new] if later else [new, old])) == [
        f"{line}: old: phone: new has the same network, desk and fax, "
        f"and another number, 416-555-0111 (line {there}). {CALL}"
    ]


def test_it_is_told_once_where_nobody_has_called(tmp_path):
    found = lamps(tmp_path, record("one", "416-555-0100"), record("two", "416-555-0111"))
    assert len(found) == 1 and "another number" in found[0]


@pytest.mark.parametrize(
    "other",
    [
        record("two", "416-555-0100"),
        record("two", "416-555-0111", "2026-10-15, 416-555-0111"),
        record("two", "416-555-0111", more=DESK.replace("0190", "0191")),
        record("two", "416-555-0111", more=DESK.replace("Records", "Imaging")),
        record("two", "416-555-0111", more=DESK.replace("United", "Other")),
    ],
    ids=["one number", "both called in one round", "another fax", "another desk", "network"],
)
def test_two_numbers_that_are_both_right_are_left_alone(tmp_path, other):
    assert lamps(tmp_path, record("one", "416-555-0100", "2026-11-01, 416-555-0100"), other) == []
