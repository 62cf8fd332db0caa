"""A call is its day and the number that was called."""

from datetime import date

import pytest

from scripts.load.values.checked import read_checked

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-05-31, 416-555-0123 ext. 12",
        "2026-05-31  (416) 555-0123, ext. 12",
    ],
)
def test_a_call_is_read_and_written_again(typed):
    checked = read_checked(typed, TODAY)
    assert (checked.day, checked.phone.text) == (date(2026, 5, 31), "416-555-0123, ext. 12")
    assert checked.typed == "2026-05-31, 416-555-0123 ext. 12"
    assert read_checked(checked.typed, TODAY) == checked


REFUSED = {
    "2026-05-31": "does not say which number was called. Write the number after the day: ",
    "2026-05-31,": "does not say which number was called. Write the number after the day: ",
    "2026-06-02, 416-555-0123": "2026-06-02 lies in the future.",
    "2026-05-31, 911": "911 is an emergency or short number",
}


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_not_a_call_is_refused_in_plain_words(typed):
    with pytest.raises(ValueError) as refused:
        read_checked(typed, TODAY)
    assert REFUSED[typed] in str(refused.value)
