"""On /soon/ working days are counted from today where a script can; else an example is there."""

import datetime

import pytest

# today: the last day of "2 working days or fewer", and of "3 to 7"
DAYS = {
    "2026-11-23": ("2026-11-25", "2026-12-02"),  # a Monday
    "2026-11-26": ("2026-11-30", "2026-12-07"),  # a Thursday: Friday and Monday
    "2026-11-27": ("2026-12-01", "2026-12-08"),  # a Friday: the example of the page
    "2026-11-28": ("2026-12-01", "2026-12-08"),  # a Saturday counts as Friday does
    "2026-11-29": ("2026-12-01", "2026-12-08"),  # a Sunday
    "2026-12-30": ("2027-01-01", "2027-01-08"),  # over the end of a year
}
PLANS = ("two", "week", "later")


def lines(tab):
    return [tab.locator(f"[data-plan={plan}]").inner_text() for plan in PLANS]


def named(tab, typed):
    """A day as the browser says it: Tuesday, December 1."""
    year, month, day = map(int, typed.split("-"))
    weekday = datetime.date(year, month, day).strftime("%A")
    told = tab.evaluate(
        """([language, year, month, day]) => new Date(year, month - 1, day)
          .toLocaleDateString(language, {weekday: "long", day: "numeric", month: "long"})""",
        [tab.locator("html").get_attribute("lang"), year, month, day],
    )
    assert weekday in told
    return told


@pytest.mark.parametrize("hour", ["00:30", "23:30"])
@pytest.mark.parametrize("today", DAYS)
def test_the_days_are_counted_from_monday_to_friday(sample_page, words, today, hour):
    tab = sample_page("/questions/", timezone_id="America/Toronto")
    tab.clock.set_fixed_time(f"{today}T{hour}:00-05:00")
    tab.goto(sample_page.address + "/soon/")
    two, week = (named(tab, day) for day in DAYS[today])
    say = words["soon"]
    assert lines(tab) == [
        say["by"].format(date=two),
        say["between"].format(start=two, date=week),
        say["after"].format(date=week),
    ]


def test_without_script_an_example_stands_there(sample_page, words):
    tab = sample_page("/soon/", script=False)
    assert lines(tab) == [words["soon"][plan] for plan in PLANS]
    assert not any("{" in line for line in lines(tab))
