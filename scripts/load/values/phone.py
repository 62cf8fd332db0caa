"""A Canadian phone number as a person types it, and the forms in which the site writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass

import phonenumbers

from scripts.load.files.faults import BadValue, shown

WRITE = "Write it as 416-555-0123 or 416-555-0123 ext. 12."

# Ten digits (letters may stand for the last ones), an optional 1 before them, and the rest.
NUMBER = re.compile(
    r"(?P<number>(?:\+?1[ .-]?)?\(?[0-9]{3}\)?(?:[ .-]{0,3}[0-9A-Z]){7})"
    r"(?:(?![0-9A-Z])|(?=E?X))(?P<rest>.*)",
    re.ASCII | re.IGNORECASE,
)
EXTENSION = re.compile(r",? ?(?:ext\.?|extension|x\.?) ?([0-9]{1,7})", re.ASCII | re.IGNORECASE)
# Letters end a number, three or more. Fewer, or ones that look like digits, are slips of a finger.
VANITY = re.compile("[0-9]+(?=[A-Z]*[^OIL])[A-Z]{3,}")
LOOKS_LIKE = str.maketrans("OoIl", "0011")
DIGITS = "Write 0 for O, and 1 for l or I. A word can stand at the end alone: 1-800-FLOWERS."
DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212", "------")


@dataclass(frozen=True)
class Phone:
    """`display`: "416-469-6580", "1-800-268-2268" or "1-800-FLOWERS (1-800-356-9377)".
    `digits`: the ten digits. `ext`: up to seven digits, or ""."""

    display: str
    digits: str
    ext: str = ""

    @property
    def text(self) -> str:
        """For reading: "416-469-6580, ext. 2662"."""
        return f"{self.display}, ext. {self.ext}" if self.ext else self.display

    @property
    def typed(self) -> str:
        """As it is typed in a file: "416-469-6580 ext. 2662", the digits of a word in full."""
        return f"{_grouped(self.digits)} ext. {self.ext}" if self.ext else _grouped(self.digits)

    @property
    def href(self) -> str:
        """For a link: "tel:+14164696580,2662". The comma is a pause, which Android and iOS both
        dial; neither understands ";ext="."""
        return f"tel:+1{self.digits}{self._pause}"

    @property
    def vcard(self) -> str:
        """For a contact card: "+1-416-469-6580,2662"."""
        return f"+1-{_grouped(self.digits)}{self._pause}"

    def dials(self, other: Phone) -> bool:
        """Return whether both are the same number and extension, however they are written."""
        return (self.digits, self.ext) == (other.digits, other.ext)

    @property
    def _pause(self) -> str:
        return f",{self.ext}" if self.ext else ""


def parse_phone(text: str) -> Phone:
    """Return the phone number that a text such as "416-469-6580 ext. 2662" names. Raise BadValue (a
    ValueError) when it is not valid in Canada by the rules of the phonenumbers library."""
    typed = " ".join(text.translate(DASHES).split())
    found = NUMBER.fullmatch(typed)
    if not found:
        raise _not_a_number(typed)
    written, rest = found["number"], found["rest"].strip()
    extension = EXTENSION.fullmatch(rest)
    if rest and not extension:
        raise BadValue(f"{shown(typed)} has a strange extension", WRITE)
    compact = re.sub("[^0-9A-Z]", "", written.upper())
    if not compact.isdigit() and not VANITY.fullmatch(compact):
        raise _letter_for_digit(typed)
    digits = phonenumbers.convert_alpha_characters_in_number(compact)[-10:]
    number = phonenumbers.PhoneNumber(country_code=1, national_number=int(digits))
    if not phonenumbers.is_valid_number_for_region(number, "CA"):
        raise BadValue(f"{typed} is not a Canadian phone number", WRITE)
    display, kind = _grouped(digits), phonenumbers.number_type(number)
    if kind == phonenumbers.PhoneNumberType.PREMIUM_RATE:
        raise BadValue(f"{typed} is a number that callers pay extra for", "Find another number.")
    if kind == phonenumbers.PhoneNumberType.TOLL_FREE:
        display = f"1-{display}"
    if not compact.isdigit():
        display = f"{written} ({display})"
    return Phone(display, digits, extension[1] if extension else "")


def _grouped(digits: str) -> str:
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"


def _not_a_number(typed: str) -> BadValue:
    if re.fullmatch("[0-9]{2,6}", typed):
        return BadValue(f"{typed} is an emergency or short number, not that of a place", WRITE)
    if NUMBER.fullmatch(typed.translate(LOOKS_LIKE)):
        return _letter_for_digit(typed)
    return BadValue(f"{shown(typed)} is not a Canadian phone number", WRITE)


def _letter_for_digit(typed: str) -> BadValue:
    return BadValue(f"{shown(typed)} has what looks like a letter typed for a digit", DIGITS)
