"""The call sheet: plain text to print, for whoever calls the places to check their numbers."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import date

from scripts.check.calls import called_long_ago, never_called
from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.facility import Facility
from scripts.load.facilities.numbers import MAIN, NumberOnFile, numbers_to_call
from scripts.load.files.faults import visible
from scripts.load.values.checked import Checked
from scripts.load.words.words import Words

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
  "phone_reaches:" and "desk:" too. Call it before you write "checked:".
- Nobody answered, or they did not know: leave the place as it is.
"""
BLANKS = (
    "",
    f"   Date    ____________  Who answered {'_' * (WIDTH - 38)}",
    f"   Answer  {'_' * (WIDTH - 11)}",
    f"           {'_' * (WIDTH - 11)}",
)


def call_sheet(facilities: Sequence[Facility], today: date, words: Words) -> str:
    """Return the calls to make: to those never called, in the order of the file, then to those
    called long ago, the oldest first; "" when there is none.

    Places that share all their numbers share one call. `words`: for the names of the numbers.
    """
    calls: dict[tuple[str, ...], list[Facility]] = {}
    for place in (*never_called(facilities), *called_long_ago(facilities, today)):
        numbers = tuple(number.phone.href for number in numbers_to_call(place))
        calls.setdefault(numbers, []).append(place)
    if not calls:
        return ""
    title = f"CALL SHEET, {today}. Calls to make: {len(calls)}"
    blocks = [_block(n, sharing, today, words) for n, sharing in enumerate(calls.values(), 1)]
    return "\n".join([title, "=" * len(title), "", HOW, *blocks])


def _block(count: int, sharing: list[Facility], today: date, words: Words) -> str:
    place = sharing[0]
    names = visible("; ".join(one.name for one in sharing))
    lines = textwrap.wrap(f"{count}. {names}", WIDTH, subsequent_indent="   ")
    for number in numbers_to_call(place):
        if number.key == MAIN and not number.at:
            lines += _row("Number", number.phone.text) + _row("Desk", place.desk or "not known")
            lines += _row("Ask", f"{ASK[number.reaches]} {IF_NOT}") + _row("", ALSO)
        else:
            name = _name(number, words)
            lines += _row("Number", f"{number.phone.text} ({name})")
            ask = ASK.get(number.reaches, f"Is this the number for this: {name}?")
            lines += _row("Ask", ask)
    lines += [*_row("Checked", _last_call(sharing)), *BLANKS]
    if place.main_number:
        lines += _row("Write", f"checked: {Checked(today, place.main_number).typed}")
    lines += _row("At id", "; ".join(one.id for one in sharing))
    return "\n".join(lines) + "\n"


def _name(number: NumberOnFile, words: Words) -> str:
    """Return what tells a number from the main one: "Annex", "Records office"."""
    label = "" if number.key == MAIN else words["facility"][number.key]
    return ", ".join(part for part in (number.at, label) if part)


def _row(label: str, text: str) -> list[str]:
    """Return its label and its text, in lines of WIDTH letters at most, one below the other."""
    return textwrap.wrap(
        visible(text),
        WIDTH,
        initial_indent=f"   {label:<8}",
        subsequent_indent=" " * 11,
        break_on_hyphens=False,
    )


def _last_call(sharing: list[Facility]) -> str:
    days = [one.called for one in sharing if one.called]
    if len(days) == len(sharing):
        return f"Last on {min(days)}."
    other = next((one.checked for one in sharing if one.checked and not one.called), None)
    if other:
        return f"Nobody has called it yet. The call on {other.day} was to {other.phone.text}."
    return "Nobody has called it yet."
