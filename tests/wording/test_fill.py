"""Blanks are filled once, with the text that belongs there."""

from datetime import date

import pytest
from markupsafe import Markup

from scripts.load.values.marks import BESIDE, ENGLISH, marked
from scripts.macros.escape import as_text
from scripts.wording.dates import long_date
from scripts.wording.fill import fill


def test_each_blank_is_filled():
    assert fill("Call {place}, {ext}.", place="SickKids", ext=12) == "Call SickKids, 12."


def test_what_is_filled_in_is_not_filled_again():
    assert fill("{a}", a="{b} {{ 7*7 }}", b="no") == "{b} {{ 7*7 }}"


def test_an_unknown_blank_is_an_error():
    with pytest.raises(KeyError, match="plaice"):
        fill("Call {plaice}", place="SickKids")


def test_a_name_that_is_escaped_already_is_not_escaped_twice():
    filled = fill("{clinic}: start page", clinic=as_text('Smith & "Sons" {{ 7*7 }}'))
    assert filled == 'Smith & "Sons" {{ 7*7 }}: start page' and not isinstance(filled, Markup)


def test_a_day_is_written_as_people_read_it():
    day = date(2026, 2, 3)
    english = {"site": {"language": "en-CA", "date": "d MMMM y"}}
    assert long_date(day, english) == "3 February 2026"
    spanish = {"site": {"language": "es", "date": "long"}}
    assert long_date(day, spanish) == "3 de febrero de 2026"
    persian = {"site": {"language": "fa", "date": "long", "digits": "۰۱۲۳۴۵۶۷۸۹"}}
    assert long_date(day, persian).startswith("۳ ") and long_date(day, persian).endswith(" ۲۰۲۶")


def test_in_another_language_each_half_is_filled_with_its_own():
    text = f"Voku {{place}}{marked(BESIDE, 'Call {place}')}"
    assert fill(text, place="SickKids") == f"Voku SickKids{marked(BESIDE, 'Call SickKids')}"
    both = f"la lokon{marked(BESIDE, 'the place')}"
    assert fill(text, place=both) == f"Voku la lokon{marked(BESIDE, 'Call the place')}"


def test_a_text_that_is_in_english_takes_the_english_of_what_fills_it():
    both = f"la lokon{marked(BESIDE, 'the place')}"
    assert fill(marked(ENGLISH, "Call {place}"), place=both) == marked(ENGLISH, "Call the place")


def test_what_fills_a_text_in_another_language_is_not_filled_again():
    text = f"{{a}}{marked(BESIDE, '{a}')}"
    assert fill(text, a="{b}", b="no") == f"{{b}}{marked(BESIDE, '{b}')}"
