"""The kinds of field that a facility's record has: what each becomes, and the rule that it keeps.

A rule raises BadValue; facilities.py tells which line of the file it is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetPydanticSchema,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import core_schema

from scripts.load.files.faults import BadValue, shown
from scripts.load.values.checked import Checked, read_checked
from scripts.load.values.day import read_day
from scripts.load.values.ids import ID_FORM
from scripts.load.values.phone import Phone, parse_phone
from scripts.load.values.reaches import Reaches, read_reaches
from scripts.load.values.web_address import read_email, read_web_address

# Characters: more is what a quotation mark that was never closed swallows. (What is long to read is
# a lamp: check/lamps/records.py.)
LONGEST_NAME = 400
LONGEST_TEXT = 2000

# In another language, a text is translated if its type bears SAID; one that bears PROPER is a name
# or an address, and stays as it is.
SAID, PROPER = object(), object()

Kind = Literal["hospital", "clinic"]
Way = Literal["cd", "usb", "online", "film"]
Yes = Literal["yes"]


def _id(text: str) -> str:
    if not re.fullmatch(ID_FORM, text) or not 2 <= len(text) <= 40:
        raise BadValue(
            f"{shown(text)} is not a short lower-case word with dashes",
            "Use 2 to 40 of a-z and 0-9, with single dashes between them: st-marys.",
        )
    if text in ("index", "readme"):  # MkDocs makes them the page of the folder
        raise BadValue(f"{text} cannot be the address of a place", "Choose another word.")
    return text


def _fax(text: str) -> Phone:
    fax = parse_phone(text)
    if fax.ext:
        raise BadValue(f"{shown(text)} has an extension, which no fax dials", "Leave it out.")
    return fax


def _one_line(longest: int) -> AfterValidator:
    """Text with single spaces, of `longest` characters at most."""

    def check(text: str) -> str:
        text = " ".join(text.split())
        if len(text) > longest:
            instead = "Say less, and see that each quotation mark is closed."
            raise BadValue(f"is {len(text)} characters long", instead)
        return text

    return AfterValidator(check)


def _each_once(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _goes_with_phone(reaches: str | None, info: ValidationInfo) -> str | None:
    """`phone` comes before `phone_reaches`; it is not in `info.data` when it has a fault itself."""
    if "phone" in info.data and info.data["phone"] and not reaches:
        raise BadValue("is missing beside phone", f"Write one of: {', '.join(get_args(Reaches))}.")
    return reaches if info.data.get("phone", True) else None  # a number was taken away


def _checked(text: str, info: ValidationInfo) -> Checked:
    """`context={"latest": date}` names the last day that has come."""
    return read_checked(text, (info.context or {}).get("latest"))


def _age(text: str) -> int:
    if not re.fullmatch("[0-9]{1,2}", text) or not 5 <= int(text) <= 25:
        raise BadValue(f"{shown(text)} is not an age", "Write the years alone, such as 12.")
    return int(text)


def _day(text: str, info: ValidationInfo) -> date:
    """`context={"latest": date}` names the last day that has come."""
    return read_day(text, (info.context or {}).get("latest"))


def _read_as(parse: Callable[[str, ValidationInfo], Any]) -> GetPydanticSchema:
    """Text in the file that becomes in the model what `parse` makes of it."""
    return GetPydanticSchema(
        lambda _type, _handler: core_schema.with_info_after_validator_function(
            parse, core_schema.str_schema()
        )
    )


def _typed(**hints: Any) -> WithJsonSchema:
    """Return what an editor is told about the text."""
    return WithJsonSchema({"type": "string", **hints})


Id = Annotated[str, AfterValidator(_id), _typed(pattern=f"^{ID_FORM}$", minLength=2, maxLength=40)]
Name = Annotated[str, _one_line(LONGEST_NAME), _typed(minLength=1, maxLength=LONGEST_NAME), PROPER]
Text = Annotated[str, _one_line(LONGEST_TEXT), _typed(minLength=1, maxLength=LONGEST_TEXT), SAID]
Address = Annotated[
    str,
    _one_line(LONGEST_TEXT),
    _typed(minLength=1, examples=["200 Elizabeth Street, Toronto, ON M5G 2C4"]),
    PROPER,
]
WebAddress = Annotated[str, AfterValidator(read_web_address), _typed(pattern="^https?://")]
Email = Annotated[str, AfterValidator(read_email), _typed(format="email")]
Number = Annotated[
    Phone, _read_as(lambda text, _: parse_phone(text)), _typed(examples=["416-555-0123 ext. 12"])
]
Fax = Annotated[Phone, _read_as(lambda text, _: _fax(text)), _typed(examples=["416-555-0123"])]
NumberReaches = Annotated[
    Annotated[Reaches, BeforeValidator(read_reaches)] | None, AfterValidator(_goes_with_phone)
]
Names = Annotated[tuple[Name, ...], AfterValidator(_each_once), PROPER]
Ways = Annotated[tuple[Way, ...], AfterValidator(_each_once)]
Age = Annotated[int, _read_as(lambda text, _: _age(text)), _typed(examples=["12"])]
Day = Annotated[date, _read_as(_day), _typed(format="date", examples=["2026-05-31"])]
CheckedNumber = Annotated[
    Checked,
    _read_as(_checked),
    _typed(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2},? ", examples=["2026-05-31, 416-555-0123 ext. 12"]),
]
