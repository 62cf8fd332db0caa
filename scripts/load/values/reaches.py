"""What a number reaches, in the words of the file, and what people write who mean one of them."""

from __future__ import annotations

from typing import Any, Literal, get_args

from scripts.load.files.faults import BadValue, shown

Reaches = Literal["images", "imaging", "records", "switchboard", "booking"]
_MEANS: dict[Reaches, str] = {
    "images": "The desk that gives out images",
    "imaging": "The imaging department",
    "records": "The records office",
    "switchboard": "The main number",
    "booking": "The line for booking tests",
}
_MEANT: dict[Reaches, str] = {
    "images": "image images-desk film films film-library image-library cd cds copies cd-desk",
    "imaging": "imaging-dept imaging-department diagnostic-imaging medical-imaging department "
    "radiology x-ray xray mri ct ultrasound di",
    "records": "record health-records medical-records records-office records-department "
    "release-of-information roi health-information him",
    "switchboard": "main main-number main-line main-desk front-desk reception operator general "
    "general-number hospital information info",
    "booking": "book bookings scheduling schedule appointment appointments central-booking",
}
_READ = {word: reaches for reaches, words in _MEANT.items() for word in words.split()}


def read_reaches(text: Any) -> Any:
    """Return the text when it is one of the words. Raise BadValue with the right one for another
    text, or all of them; what is no text is left to the model."""
    if not isinstance(text, str) or text in get_args(Reaches):
        return text
    letters = text.lower().replace(".", "")
    one = _READ.get("-".join(letters.replace("-", " ").split()))
    one = one or next((word for word in get_args(Reaches) if word == letters), None)
    told = [one] if one else list(_MEANS)
    instead = "; ".join(f"{_MEANS[word][0].lower()}{_MEANS[word][1:]} is: {word}" for word in told)
    raise BadValue(f"{shown(text)} is not known here", f"{instead[0].upper()}{instead[1:]}.")
