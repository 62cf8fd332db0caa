"""The day that a site is built for, and days as a person types them."""

from datetime import date, timedelta

import pytest

from scripts.load.values.day import latest_day, read_day, site_day

TODAY = date(2026, 6, 1)


def test_a_build_for_a_day_long_past_knows_what_has_happened_since():
    today = date.today()
    assert latest_day(date(2001, 1, 1)) == today
    assert latest_day(today + timedelta(800)) == today + timedelta(800)


def test_the_day_is_that_of_the_build(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225599")
    assert site_day() == date(2025, 12, 31)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert site_day() == date(2026, 1, 1)


@pytest.mark.parametrize("unset", [None, ""])
def test_the_day_is_today_when_no_other_is_set(monkeypatch, unset):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if unset is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", unset)
    before = date.today()
    assert before <= site_day() <= date.today()


@pytest.mark.parametrize("seconds", ["soon", "-1", "9" * 5000])
def test_a_day_that_cannot_be_is_one_clear_line(monkeypatch, seconds):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(ValueError, match=r"^SOURCE_DATE_EPOCH is .*Set it to a whole") as refused:
        site_day()
    assert len(str(refused.value)) < 250


def test_a_day_is_read():
    assert read_day("2024-02-29", TODAY) == date(2024, 2, 29)
    assert read_day("2026-06-01", TODAY) == TODAY


DAYS = {
    "2026-06-02": "2026-06-02 lies in the future. Today is 2026-06-01: check the year.",
    "2026-02-30": "there is no day 2026-02-30. Check the month and the day.",
    "31/05/2026": '"31/05/2026" is not a day. Write it as 2026-05-31.',
    "2026-5-31": '"2026-5-31" is not a day. Write it as 2026-05-31.',
    "2026-05-31\n": '"2026-05-31\\n" is not a day. Write it as 2026-05-31.',
}


@pytest.mark.parametrize("typed", DAYS)
def test_what_is_not_a_day_is_refused(typed):
    with pytest.raises(ValueError) as refused:
        read_day(typed, TODAY)
    assert str(refused.value) == DAYS[typed]
