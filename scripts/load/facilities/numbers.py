"""Every telephone and fax number of a record, found by the type of its field.

A new field of type Number or Fax is called, dialled, shown and digested because of this: nothing
else keeps a list of such fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from pydantic import BaseModel

from scripts.load.facilities.fields import Fax, Number
from scripts.load.values.phone import Phone

Kind = Literal["call", "fax"]
MAIN = "phone"  # the number on the card; every other one has a label, words.yml: facility.<key>
_KINDS: tuple[tuple[object, Kind], ...] = ((Number, "call"), (Fax, "fax"))


@dataclass(frozen=True)
class NumberOnFile:
    """`key`: its field, such as "records_phone". `reaches`: what it reaches, where the record says
    so. `at`: the name of the other address that it belongs to; "" for the facility itself."""

    key: str
    phone: Phone
    kind: Kind
    reaches: str
    at: str = ""


@cache
def number_fields(model: type[BaseModel]) -> dict[str, Kind]:
    """Return the fields of a model that hold a number, in its order, and their kind."""
    return {
        key: kind
        for key, field in model.model_fields.items()
        for type_, kind in _KINDS
        if type_ in (field.rebuild_annotation(), *get_args(field.annotation))
    }


def numbers_of(record: BaseModel, at: str = "") -> Iterator[NumberOnFile]:
    """Yield the numbers of a record in the order of the model, then those of its other addresses.

    `at`: the name of the record itself, where it is such an address.
    """
    for key, kind in number_fields(type(record)).items():
        if phone := getattr(record, key):
            reaches = getattr(record, f"{key}_reaches", None) or ""
            yield NumberOnFile(key, phone, kind, reaches, at)
    for _, value in record:
        for part in value if isinstance(value, tuple) else ():
            if isinstance(part, BaseModel):
                yield from numbers_of(part, getattr(part, "name", ""))


def numbers_to_call(record: BaseModel) -> tuple[NumberOnFile, ...]:
    """Return the numbers that a person answers, the main one first."""
    return tuple(number for number in numbers_of(record) if number.kind == "call")
