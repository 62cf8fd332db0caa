"""A digest of what somebody approved when they reviewed a page: it changes with every word of it.

It covers the page's own words (or the place's record), the clinic's statements that the page rests
on (the sentence, its plain words and its short line), the words that its macros and templates say,
and the clinic's settings that pages show: its name, where its links lead and what they are called.
It leaves out the site's frame, so that "Skip to the main text" costs nobody a review, and calls: a
call confirms what was approved.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date

from pydantic import BaseModel

from scripts.load.clinic import Clinic
from scripts.load.facilities.facility import Facility
from scripts.load.pages.pages import PageSource
from scripts.load.values.checked import Checked
from scripts.load.values.phone import Phone
from scripts.load.words.staff_messages import StaffMessages
from scripts.load.words.statements import Statement
from scripts.load.words.words import Words
from scripts.review.rests_on import RestsOn

LENGTH = 16  # hexadecimal digits: enough to tell one text from another
# What pages show of the clinic's settings. (Its website stands in the frame alone.)
OF_THE_CLINIC = ("name", "report_form", "report_form_label", "contact", "contact_label")


def page_digest(
    page: PageSource, on: RestsOn, statements: dict[str, Statement], words: Words, clinic: Clinic
) -> str:
    """Return the digest of a written page: 16 hexadecimal digits. Line breaks and spaces do not
    count."""
    own = [page.meta.get(key) for key in ("title", "description", "adds")]
    return _digest([own, page.body.split(), _shared(on, statements, words, clinic)])


def messages_digest(
    messages: StaffMessages,
    on: RestsOn,
    statements: dict[str, Statement],
    words: Words,
    clinic: Clinic,
) -> str:
    """Return the digest of /staff/: all that staff send and say, with its blanks."""
    own = [
        [name, one.title, one.page, one.subject, one.email, one.text, one.phone]
        for name, one in messages.words()
    ]
    around = [messages.greeting, messages.sign_off]
    return _digest([around, own, _shared(on, statements, words, clinic)])


def place_digest(
    place: Facility, on: RestsOn, statements: dict[str, Statement], words: Words, clinic: Clinic
) -> str:
    """Return the digest of the page of a place. A field that the record does not have leaves no
    trace, so that a new kind of field takes nobody's review away."""
    return _digest([_record(place), _shared(on, statements, words, clinic)])


def _shared(
    on: RestsOn, statements: dict[str, Statement], words: Words, clinic: Clinic
) -> list[object]:
    said = [statements[name] for name in on.statements if name in statements]
    return [
        [[one.id, one.quote, one.plain, one.short] for one in said],
        {group: words.get(group) for group in on.words},
        [getattr(clinic, setting) for setting in OF_THE_CLINIC],
    ]


def _record(record: BaseModel) -> dict[str, object]:
    return {
        name: _plain(value) for name, value in record if value and not isinstance(value, Checked)
    }


def _plain(value: object) -> object:
    """Return a value of a record as text, list or dict: a number as it is read, a day as it is
    typed, another address as its fields."""
    if isinstance(value, BaseModel):
        return _record(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.text if isinstance(value, Phone) else value


def _digest(parts: list[object]) -> str:
    text = json.dumps(parts, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:LENGTH]
