"""The postal code at the end of a Canadian address."""

from __future__ import annotations

import re

from scripts.load.files.faults import shown

# Canada Post: letter, digit, letter, space, digit, letter, digit; never D, F, I, O, Q or U; W and Z
# do not come first.
_LETTER = "[ABCEGHJ-NPRSTV-Z]"
_CODE = re.compile(f"(?![WZ]){_LETTER}[0-9]{_LETTER} [0-9]{_LETTER}[0-9]")
_PROVINCES = "AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT"
_AFTER_PROVINCE = re.compile(rf".*[,\s](?:{_PROVINCES})\b[\s.,]*(.*)", re.DOTALL)
_LIKE_A_CODE = re.compile(r"\b[A-Za-z][0-9][A-Za-z][ -]?[0-9][A-Za-z][0-9]\b")


def unbroken(address: str) -> str:
    """Return an address whose postal code stays on one line: its space is one that does not break.
    For a reader's eyes: maps, files and searches take the plain one."""
    return _CODE.sub(lambda code: code[0].replace(" ", "\N{NO-BREAK SPACE}"), address)


def postal_code_problem(address: str) -> str:
    """Return what is wrong with the code in an address; "" for a right one, or none at all."""
    province = _AFTER_PROVINCE.fullmatch(address)
    codes = [province[1]] if province and province[1] else _LIKE_A_CODE.findall(address)
    wrong = [code for code in codes if not _CODE.fullmatch(code)]
    return f"{shown(wrong[0])} is not a Canadian postal code" if wrong else ""
