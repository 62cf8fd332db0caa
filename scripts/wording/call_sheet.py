"""The call sheet: plain text to print, for whoever calls the places to check their numbers."""

import textwrap
from collections.abc import Iterable
from datetime import date

from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.facility import Facility
from scripts.load.facilities.taken_down import numbers_of
from scripts.load.files.faults import visible
from scripts.load.values.day import SHOWN_DAYS, freshness
from scripts.load.values.phone import Phone

WIDTH = 79  # letters, for a page of 80 columns
ASK = {  # what the site says that a number reaches: what to ask whoever answers
    "images": "Is this the desk that gives out copies of images?",
    "imaging": "Is this the imaging department? Do you give out copies of images?",
    "records": "Is this the records office? Do you give out copies of images too?",
    "switchboard": "Is this the main number? Which desk gives out copies of images?",
    "booking": "Is this the line for booking tests? Who gives out copies of images?",
}
IF_NOT = "If not: which desk gives out copies of images, and what is its number?"
ALSO = "In what form: CD, USB stick, online, film? What does it cost? What to bring?"
HOW = f"""\
Call each number and ask the questions. Note the day, who answered and what
they said. Give no patient's name.

Then open {FILE} and find the place by its id.
- All its numbers are right: write the line "checked:" as it stands below, with
  the day of the call.
- A number is for something else: correct "phone_reaches:" too. Write images
  only when they said that they give out copies of images.
- They gave you a better number: write it after "phone:", and correct
  "phone_reaches:" and "desk:" too.
- Nobody answered, or they did not know: leave the place as it is.
"""
BLANKS = (
    "",
    f"   Date    ____________  Who answered {'_' * (WIDTH - 38)}",
    f"   Answer  {'_' * (WIDTH - 11)}",
    f"           {'_' * (WIDTH - 11)}",
)


def call_sheet(places: Iterable[Facility], today: date) -> str:
    """Return the places whose numbers must be checked, in the order of the file; "" when none must.

    Places that share all their numbers share one call. `places`: Site.on_file.
    """
    calls: dict[tuple[Phone, ...], list[Facility]] = {}
    for place in places:
        if numbers_of(place) and freshness(place.checked, today) != "fresh":
            calls.setdefault(numbers_of(place), []).append(place)
    if not calls:
        return ""
    title = f"CALL SHEET, {today}. Calls to make: {len(calls)}"
    blocks = [_block(number, sharing, today) for number, sharing in enumerate(calls.values(), 1)]
    return "\n".join([title, "=" * len(title), "", HOW, *blocks])


def _block(number: int, sharing: list[Facility], today: date) -> str:
    place = sharing[0]
    names = visible("; ".join(one.name for one in sharing))
    lines = textwrap.wrap(f"{number}. {names}", WIDTH, subsequent_indent="   ")
    if place.phone:
        lines += _row("Number", place.phone.text) + _row("Desk", place.desk or "not known")
        lines += _row("Ask", f"{ASK[place.phone_reaches]} {IF_NOT}") + _row("", ALSO)
    for site in place.sites:
        if site.phone:
            lines += _row("Number", f"{site.phone.text} ({site.name})")
            lines += _row("Ask", ASK[site.phone_reaches])
    if place.records_phone:
        lines += _row("Number", f"{place.records_phone.text} (records)")
        lines += _row("Ask", "Is this the records office?")
    lines += _row("Checked", _last_check(sharing, today))
    lines += BLANKS
    for one in sharing:
        lines += _row("Write" if one is place else "", f"checked: {today}   at id: {one.id}")
    return "\n".join(lines) + "\n"


def _row(label: str, text: str) -> list[str]:
    """Its label and its text, in lines of WIDTH letters at most, one below the other."""
    return textwrap.wrap(
        visible(text),
        WIDTH,
        initial_indent=f"   {label:<8}",
        subsequent_indent=" " * 11,
        break_on_hyphens=False,
    )


def _last_check(sharing: list[Facility], today: date) -> str:
    days = [one.checked for one in sharing if one.checked]
    if len(days) < len(sharing):
        return "Nobody has called it yet."
    down = " The site does not show it any more." if (today - min(days)).days > SHOWN_DAYS else ""
    return f"Last on {min(days)}.{down}"
