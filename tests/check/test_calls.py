"""Which number is due to be called, and which call was to another number than is on file."""

from datetime import date, timedelta

import pytest

from scripts.check.calls import called_long_ago, never_called, stale_calls
from scripts.load.facilities.facilities import FILE, load_facilities
from tests.support.projects.files import put

TODAY = date(2026, 11, 24)
TEXT = """\
- id: here
  name: Here
  kind: clinic
  address: 1 King Street, Toronto
  phone: 416-555-0123 ext. 12
  phone_reaches: images
"""
OTHER = TEXT.replace("ere", "all")


def facilities(root, text):
    put(root, FILE, text)
    found, _, faults = load_facilities(root, TODAY)
    assert found and not faults
    return found


@pytest.mark.parametrize(
    ("checked", "never", "old"),
    [
        ("", True, False),
        (f"{TODAY}, 416-555-0123 ext. 12", False, False),
        (f"{TODAY - timedelta(180)}, 416-555-0123 ext. 12", False, False),
        (f"{TODAY - timedelta(181)}, 416-555-0123 ext. 12", False, True),
        (f"{TODAY}, 416-555-0123", True, False),
    ],
)
def test_a_number_is_due_when_it_was_never_called_or_long_ago(tmp_path, checked, never, old):
    found = facilities(tmp_path, TEXT + (f"  checked: {checked}\n" if checked else ""))
    assert bool(never_called(found)) is never
    assert bool(called_long_ago(found, TODAY)) is old


@pytest.mark.parametrize(
    "checked", ["", f"  checked: {TODAY - timedelta(400)}, 416-555-0123 x12\n"]
)
def test_a_place_that_has_closed_is_called_no_more(tmp_path, checked):
    found = facilities(tmp_path, f"{TEXT}{checked}  closed: 2026-10-01\n")
    assert never_called(found) == called_long_ago(found, TODAY) == []


def test_a_call_to_another_number_is_told_with_its_line_and_what_to_do(tmp_path):
    text = OTHER + TEXT + "  checked: 2026-11-20, 416-555-0123\n"
    (told,) = stale_calls(tmp_path, facilities(tmp_path, text))
    assert str(told) == (
        f"{FILE}:13: here: checked: the call was to 416-555-0123, "
        "not 416-555-0123 ext. 12, which stands here now. "
        "Call 416-555-0123 ext. 12, then write the day of the call and this number."
    )


def test_a_call_to_a_number_that_is_gone_is_told(tmp_path):
    text = "".join(TEXT.splitlines(True)[:4]) + "  checked: 2026-11-20, 416-555-0123\n"
    (told,) = stale_calls(tmp_path, facilities(tmp_path, text))
    assert str(told).endswith("was to 416-555-0123, which is gone. Delete the line.")
