"""Reads a contact card as a phone does: RFC 2426 (vCard 3.0), sections 2.6 and 4."""

import re

UNESCAPED = {"\\n": "\n", "\\N": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}


def read_card(data: bytes) -> dict[str, str]:
    """{property name: value}, unfolded and unescaped. AssertionError: not a card.

    The parts of a structured value (N, ADR) stay apart by a tab.
    """
    assert data.endswith(b"\r\n") and not re.search(rb"[^\r]\n|\r[^\n]", data), "not CRLF lines"
    lines = data.split(b"\r\n")[:-1]
    assert max(len(line) for line in lines) <= 75, "a line is longer than 75 bytes"
    for line in lines:
        line.decode("utf-8")  # no letter is cut in two
    logical = data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]
    card: dict[str, str] = {}
    for line in logical:
        found = re.fullmatch(r"([A-Z]+)((?:;[^:]*)?):(.*)", line)
        assert found, f"not a line: {line!r}"
        assert found[1] not in card, f"{found[1]} stands twice"
        card[found[1]] = _value(found[3], structured=found[1] in ("N", "ADR"))
    assert (logical[0], logical[1]) == ("BEGIN:VCARD", "VERSION:3.0"), "does not begin as a card"
    assert logical[-1] == "END:VCARD", "does not end as a card"
    return card


def _value(text: str, structured: bool) -> str:
    parts = re.findall(r"\\.|[^\\]", text)
    assert "".join(parts) == text, f"a backslash escapes nothing: {text!r}"
    if structured:
        parts = ["\t" if part == ";" else part for part in parts]
    for part in parts:
        assert len(part) == 1 or part in UNESCAPED, f"{part} is no escape"
    return "".join(UNESCAPED.get(part, part) for part in parts)
