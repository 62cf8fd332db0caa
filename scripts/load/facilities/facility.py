"""A place where patients have tests done: the record that a person types in facilities.yml.

The descriptions speak to that person: the exported schema (schema.py) shows them in an editor.
What is absent is "", () or None in the model.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from scripts.load.facilities.fields import (
    SAID,
    Address,
    Age,
    CheckedNumber,
    Day,
    Email,
    Fax,
    Id,
    Kind,
    Name,
    Names,
    Number,
    NumberReaches,
    Text,
    Ways,
    WebAddress,
    Yes,
)
from scripts.load.facilities.numbers import numbers_to_call
from scripts.load.values.phone import Phone

PHONE = "The number to call: 416-555-0123 or 416-555-0123 ext. 12. Say what it reaches beside it."
REACHES = (
    "What the number reaches. images: the desk that gives out images, its website says. "
    "imaging: the imaging department. records: the records office. switchboard: the main number. "
    "booking: the line for booking tests."
)
ADDRESS = "Street, floor or suite, town, ON and the postal code, in one line."
OR_RECORDS = "With rules_for: records, this is what the records office says, not about images."
PAIRS: JsonDict = {"dependentRequired": {"phone": ["phone_reaches"], "phone_reaches": ["phone"]}}


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=PAIRS)


class OtherAddress(_Record):
    """Another address of the same place."""

    name: Name = Field(description="What this address is called.")
    address: Address = Field("", description=ADDRESS)
    phone: Number | None = Field(None, description=PHONE)
    phone_reaches: NumberReaches = Field(None, description=REACHES, validate_default=True)


class Facility(_Record):
    """A hospital or clinic that has images of its patients."""

    id: Id = Field(
        description="The last part of the page's address, such as sickkids. It never changes."
    )
    name: Name = Field(description="The name as the place writes it. No two places have the same.")
    short_name: Name = Field("", description="For titles, where the name is long.")
    also_called: Names = Field(
        (), description="Other names that people type: old names, letters, its sites."
    )
    kind: Kind = Field(description="hospital or clinic.")
    for_children: Yes | None = Field(
        None, description="yes: a children's hospital, where a parent calls for a child."
    )
    network: Name = Field("", description="The group of hospitals that it belongs to.")
    address: Address = Field(description=ADDRESS)
    desk: Name = Field("", description="The desk or office to ask for.")
    phone: Number | None = Field(None, description=PHONE)
    phone_reaches: NumberReaches = Field(None, description=REACHES, validate_default=True)
    phone_of: Text = Field(
        "", description="Whose number it is, where it is not this place's own: all of Sunnybrook."
    )
    also_ask: Text = Field("", description="One more question for the call, as a person says it.")
    fax: Fax | None = Field(None, description="The fax number of that desk: 416-555-0123.")
    hours: Text = Field("", description="When that desk answers: Monday to Friday, 8 am to 4 pm.")
    page: WebAddress = Field("", description="Its own web page about getting images.")
    ways: Ways = Field((), description="How it gives out images: cd, usb, online, film.")
    online: Text = Field("", description="Where images can be seen online, and what is seen there.")
    cost: Text = Field("", description=f"What it costs. {OR_RECORDS}")
    time: Text = Field("", description=f"How long it takes. {OR_RECORDS}")
    bring: Text = Field("", description=f"What to bring or send. {OR_RECORDS}")
    pick_up: Text = Field("", description=f"Who can pick up, and where. {OR_RECORDS}")
    signs_from: Age | None = Field(
        None, description="The age from which a patient signs, where a child can: 12."
    )
    rules_for: Literal["records"] | None = Field(
        None,
        description="records: cost, time, bring and pick_up are rules for written records. "
        "Leave it out when they are said of images.",
    )
    records_phone: Number | None = Field(
        None, description="The records office's number, where it is not the phone above."
    )
    records_fax: Fax | None = Field(None, description="The records office's fax number.")
    records_email: Email = Field("", description="The records office's e-mail address.")
    sites: tuple[OtherAddress, ...] = Field((), description="Other addresses of the same place.")
    good_to_know: Text = Field("", description="One or two short sentences for the patient.")
    source: WebAddress = Field("", description="The web page that these facts come from.")
    checked: CheckedNumber | None = Field(
        None,
        description="The day that somebody called and confirmed the number, and that number: "
        "2026-05-31, 416-555-0123. Leave it out until then.",
    )

    closed: Day | None = Field(
        None, description="The day it closed: 2026-12-01. Its page says so, and what to do."
    )

    @property
    def main_number(self) -> Phone | None:
        """The number that a call confirms: `phone`, or where there is none, the first other one."""
        return next((number.phone for number in numbers_to_call(self)), None)

    @property
    def called(self) -> date | None:
        """The day on which the main number that is on file now was called; None when nobody has."""
        return self.call_to(self.main_number) if self.checked and self.main_number else None

    def call_to(self, number: Phone) -> date | None:
        """Return the day on which a number was called; None when nobody has.

        A call belongs to the number that was dialled: it says nothing of the one that came after.
        """
        return self.checked.day if self.checked and self.checked.phone.dials(number) else None


def said_fields() -> tuple[str, ...]:
    """Return the fields of a record that hold a text for a reader, which other languages translate:
    their type says so."""
    return tuple(name for name, field in Facility.model_fields.items() if SAID in field.metadata)
