"""Reads a text file that a person wrote, and says in plain words what keeps it from being one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NoReturn

from scripts.load.files.faults import Fault, Faults

LARGEST = 4_000_000  # bytes: 3,000 facilities take half of it
SAVE_AS = 'Save it as "UTF-8" in your editor.'

# Control characters (tab and line feed are fine), line separators that only some programs see as
# line ends, and what changes the direction of text or cannot be seen: a number or a name that
# holds one reads differently from what it is. (The two joiners U+200C and U+200D stay: Persian
# and emoji need them.)
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u00ad\u061c\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def read_text(
    root: Path, relative: str, *, required: bool = True, may_be_empty: bool = False
) -> tuple[str, list[Fault]]:
    """Return the text of root/relative, and its faults.

    A byte-order mark at the start is dropped, and every line end becomes "\\n". Characters that
    cannot be seen are faults, and left out of the text, so that the rest can still be checked.
    The text is "" after any other fault, and for a file that is not there and not `required`. One
    that is there and `required` holds something, unless it `may_be_empty`.
    """
    try:
        path = root / relative
        if not required and not path.exists():
            return "", []
        text = _decoded(_bytes(path, relative), relative)
    except Faults as stop:
        return "", list(stop.faults)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        problem = f"the file cannot be read ({reason})"
        return "", [Fault(relative, 0, problem, "Allow this user to read it.")]
    if required and not may_be_empty and not text.strip():
        return "", [Fault(relative, 0, "the file is empty", "Put its text back.")]
    faults = [
        Fault(relative, number, *unseen_problem(found[0]))
        for number, line in enumerate(text.split("\n"), 1)
        if (found := UNSEEN.search(line))
    ]
    return (UNSEEN.sub("", text) if faults else text), faults


def unseen_problem(character: str) -> tuple[str, str]:
    """Return what is wrong with a character that matches UNSEEN, and what to do about it."""
    return (
        f"holds a character that cannot be seen (U+{ord(character):04X})",
        "Type the line again by hand, instead of pasting it.",
    )


def _bytes(path: Path, relative: str) -> bytes:
    if path.is_dir():
        _stop(relative, "is a folder, where a file belongs", "Move it, and put the file here.")
    if not path.exists():
        _stop(relative, "the file is missing", "Put it back, or check its name.")
    if not path.is_file():  # a pipe or a device would never end
        _stop(relative, "is not an ordinary file", "Put a text file here.")
    with path.open("rb") as handle:
        data = handle.read(LARGEST + 1)
    if len(data) > LARGEST:
        _stop(
            relative,
            f"the file is larger than {LARGEST // 1_000_000} MB",
            "Check that it is the right file.",
        )
    return data


def _decoded(data: bytes, relative: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        _stop(relative, "the file is saved as UTF-16", SAVE_AS)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before, byte = error.object[: error.start], error.object[error.start : error.start + 1]
        line = _one_line_end(before.decode("latin-1")).count("\n") + 1
        meant = byte.decode("cp1252", "ignore")
        problem = (
            f"is not UTF-8: it looks like Latin-1 or Windows text (byte {byte.hex()}, {meant})"
        )
        _stop(relative, problem, SAVE_AS, line)
    if "\x00" in text:
        _stop(relative, "is not a text file: it holds NUL bytes", SAVE_AS)
    return _one_line_end(text)


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _stop(file: str, problem: str, instead: str, line: int = 0) -> NoReturn:
    raise Faults([Fault(file, line, problem, instead)])
