"""Addresses that a person types: of a web page, and of an e-mail box."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from scripts.load.files.faults import BadValue, shown

LONGEST_ADDRESS = 500
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{1,63}", re.ASCII)
NOT_IN_ADDRESS = re.compile(r"[\s<>\"\\^`{|}]")
EMAIL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(.+)")
WRITE = "Copy it from the browser: it begins with https://."


def read_web_address(text: str) -> str:
    """Return the http or https address of a public page, as it was typed. Raise BadValue."""
    try:
        parts = urlsplit(text)
        port_fits = parts.port != 0
    except ValueError:
        raise BadValue(f"{shown(text)} is not the address of a web page", WRITE) from None
    if parts.scheme not in ("http", "https"):
        raise BadValue(f"{shown(text)} is not an http or https address", WRITE)
    if NOT_IN_ADDRESS.search(text) or not text.isprintable():
        raise BadValue(f"{shown(text)} holds a space or a sign that no address holds", WRITE)
    if "@" in parts.netloc:
        raise BadValue(f"{shown(text)} holds a user name or a password", "Leave out all up to @.")
    if not HOST.fullmatch(parts.hostname or "") or not port_fits:
        raise BadValue(f"{shown(text)} does not name a web site", WRITE)
    if len(text) > LONGEST_ADDRESS:
        raise BadValue(f"is {len(text)} characters long", f"Use {LONGEST_ADDRESS} at most.")
    return text


def read_email(text: str) -> str:
    """Return an e-mail address such as "records@example.org". Raise BadValue."""
    found = EMAIL.fullmatch(text)
    if not found or len(text) > 254 or not HOST.fullmatch(found[1].lower()):
        raise BadValue(f"{shown(text)} is not an e-mail address", "Write it as name@example.org.")
    return text
