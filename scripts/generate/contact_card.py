"""A contact card (.vcf) of a place's number, that a phone can save. RFC 2426 (vCard 3.0)."""

import re

from scripts.load.facilities.facility import Facility
from scripts.load.site import Site
from scripts.wording.call_card import call_card


def contact_card(place: Facility, site: Site) -> str:
    """Return the vCard of a facility: CRLF lines of at most 75 bytes, text escaped."""
    card = call_card(place, site.words)
    reaches = "" if place.closed else place.desk
    if card.phone and place.phone_reaches in ("imaging", "switchboard", "booking"):  # another desk
        reaches = site.words["card"]["brief"][place.phone_reaches]
    name = f"{place.name}: {reaches}" if reaches else place.name
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{_escape(name)}",
        f"N:{_escape(name)};;;;",
        f"ORG:{_escape(place.name)}",
        *([f"TEL;TYPE=WORK,VOICE:{card.phone.vcard}"] if card.phone else []),
        f"ADR;TYPE=WORK:;;{_escape(place.address)};;;;",
        f"NOTE:{_escape(' '.join(card.lines))}",
        f"URL:{site.clinic.site_url}at/{place.id}/",
        "END:VCARD",
    ]
    return "".join(f"{_fold(line)}\r\n" for line in lines)


def _escape(text: str) -> str:
    """Escape backslash, comma, semicolon and line breaks (RFC 2426, section 4)."""
    flat = re.sub(r"\r\n|\r|\n", "\n", text)
    return re.sub(r"([\\,;])", r"\\\1", flat).replace("\n", "\\n")


def _fold(line: str) -> str:
    """Fold a line after 75 bytes at most (RFC 2426, 2.6): the next begins with a space."""
    folded, room = "", 75
    for letter in line:
        size = len(letter.encode())
        if size > room:
            folded, room = folded + "\r\n ", 74
        folded, room = folded + letter, room - size
    return folded
