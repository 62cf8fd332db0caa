"""The postal code at the end of an address in Ontario."""

from __future__ import annotations

import re

from scripts.load.files.faults import BadValue, shown

WRITE = "End the address with the town, ON and the code: Toronto, ON M5G 2C4."

# Canada Post: letter, digit, letter, space, digit, letter, digit; never D, F, I, O, Q or U;
# in Ontario the first letter is K, L, M, N or P.
LETTER = "[ABCEGHJ-NPRSTV-Z]"
ONTARIO = re.compile(f"[KLMNP][0-9]{LETTER} [0-9]{LETTER}[0-9]")
AFTER_PROVINCE = re.compile(r".*[,\s]ON\b[\s.,]*(.*)", re.DOTALL)
LIKE_A_CODE = re.compile(r"\b[A-Za-z][0-9][A-Za-z][ -]?[0-9][A-Za-z][0-9]\b")


def check_postal_code(address: str) -> str:
    """Return the address, when the code in it, if any, is one of Ontario. Raise BadValue."""
    province = AFTER_PROVINCE.fullmatch(address)
    codes = [province[1]] if province and province[1] else LIKE_A_CODE.findall(address)
    for code in codes:
        if not ONTARIO.fullmatch(code):
            raise BadValue(f"{shown(code)} is not a postal code of Ontario", WRITE)
    return address
