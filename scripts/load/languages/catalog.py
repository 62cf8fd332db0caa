"""A gettext PO file as Babel's catalog, with what Babel reads past: a line that is none, a passage
that stands twice, and the old English of a guess (`#| msgid`).

https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, unescape

from scripts.load.files.faults import Fault, cut, shown

HOW = "Open it in Poedit, or compare the line with those around it."
_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"(#.*|(?:msgid|msgstr)\s*{_STRING}|{_STRING})?")
_OTHER_KINDS = re.compile(r"(?:#~\s*)?(msgctxt|msgid_plural|msgstr\[)")
_BEFORE = re.compile(r"(?:^#~?\s*\|.*\n)+", re.M)
_MSGID = re.compile(rf"^msgid\s*({_STRING}(?:\s*\n\s*{_STRING})*)", re.M)


def read_catalog(text: str, file: str) -> tuple[Catalog | None, list[Fault]]:
    """Return the PO file's catalog, None when it is none, and its faults. The `previous_id` of an
    entry is there only where it is a guess: where it is fuzzy, too."""
    text = _BEFORE.sub(_in_one_line, text)
    if faults := list(_line_faults(text, file)) or list(_twice(text, file)):
        return None, faults
    try:
        catalog = read_po(io.BytesIO(text.encode()), charset="utf-8", abort_invalid=True)
    except PoFileError as error:
        problem = f"is not a PO file here ({shown(error.line.strip() or error)})"
        return None, [Fault(file, (error.lineno or 0) + 1, problem, HOW)]
    except (ValueError, IndexError, KeyError) as error:
        return None, [Fault(file, 0, f"is not a PO file ({shown(error)})", HOW)]
    for one in (*catalog, *catalog.obsolete.values()):
        _take_before(one)
    return catalog, []


def _line_faults(text: str, file: str) -> Iterator[Fault]:
    last = "msgstr"
    for number, line in enumerate(map(str.strip, text.split("\n")), 1):
        word = next((one for one in ("msgid", "msgstr") if line.startswith(one)), "")
        if found := _OTHER_KINDS.match(line):
            problem = f"has a passage with a context or a plural ({shown(found[1])})"
            instead = "Write one msgid and one msgstr for each passage."
            yield Fault(file, number, problem, instead)
        elif not _LINE.fullmatch(line) or word == last:
            yield Fault(file, number, f"is not a PO file here ({shown(line)})", HOW)
        last = word or last


def _twice(text: str, file: str) -> Iterator[Fault]:
    known: dict[str, int] = {}
    for found in _MSGID.finditer(text):
        english, line = _said(found[1]), text.count("\n", 0, found.start()) + 1
        if english in known:
            name = shown(cut(english, 40)) if english else "the header"
            problem = f"{name}: stands in line {known[english]} too"
            yield Fault(file, line, problem, "Keep the right one of the two.")
        known.setdefault(english, line)


def _in_one_line(found: re.Match[str]) -> str:
    """Return the old English of a guess, which Babel takes for comments: it drops equal ones."""
    return f"#| {' '.join(re.findall(_STRING, found[0]))}" + "\n" * found[0].count("\n")


def _take_before(one: Message) -> None:
    """Give an entry the English that it was made for, out of its comments."""
    before = _said(" ".join(line for line in one.user_comments if line.startswith("|")))
    one.user_comments = [line for line in one.user_comments if not line.startswith("|")]
    one.previous_id = [before] if before and one.fuzzy else []


def _said(strings: str) -> str:
    """Return what stands in the quotes of a passage's lines."""
    return "".join(unescape(string) for string in re.findall(_STRING, strings))
