"""How a text of the kit is written: its blanks, and its address alone on its line."""

from __future__ import annotations

import re

from scripts.load.facilities.fields import ID_FORM
from scripts.load.files.faults import Fault, did_you_mean, shown

MESSAGES = "docs/_data/staff-messages.yml"
PARTS = ("subject", "email", "text", "phone")
BLANK = re.compile(r"\{([^{}]*)\}")
STATEMENT = re.compile(r"(says|short):(.+)")
# The blanks that each group of words has, besides {clinic} and the clinic's statements.
BLANKS = {
    "cases": (),
    "place": ("place", "number", "ask_for", "about_number", "reaches", "checked", "brief"),
    "place_without_number": ("place", "no_number"),
}
_WITH_LINK = ("email", "text")
_TYPED_ADDRESS = re.compile(r"https?:|mailto:|www\.|\S@\S", re.I)
_NO_ID = ("at", "all", "main", "copy")  # /staff/at/, /staff/all.zip; ids of every page


def form_faults(owner: str, key: str, text: str, line: int, group: str) -> list[Fault]:
    """Return the faults of one text of a group ("cases", "place", ...), whose paragraphs have an
    empty line between them. `owner`: what a fault calls the words it belongs to."""
    if not text:
        return []
    name = f"{owner}: {key}"
    faults = []

    def wrong(problem: str, instead: str) -> None:
        faults.append(Fault(MESSAGES, line, f"{name}: {problem}", instead))

    if key == "id" and (not re.fullmatch(ID_FORM, text) or text in _NO_ID):
        wrong(f"{shown(text)} cannot be part of an address", "Use a-z and dashes: no-disc.")
    if key in ("id", "page"):
        return faults
    faults += blank_faults(name, text, line, _blanks_of(group, key), key)
    if found := _TYPED_ADDRESS.search(text):
        wrong(f"an address is typed ({shown(found[0])})", "{link} becomes the page's address.")
    paragraphs = text.split("\n\n")
    if key in _WITH_LINK:
        at = paragraphs.index("{link}") if "{link}" in paragraphs else 0
        if (count := text.count("{link}")) != 1:
            wrong(f"{{link}} stands there {count} times", "Write it once: one message, one page.")
        elif not at or not paragraphs[at - 1].endswith(":"):
            wrong("{link} does not stand alone", "Put it between empty lines, after a colon.")
    if key != "email" and len(paragraphs) > (2 if key == "text" else 1):
        wrong("has an empty line in it", "Take it out.")
    return faults


def _blanks_of(group: str, key: str) -> tuple[str, ...]:
    if (group, key) == ("place_without_number", "text"):
        return ()  # what a name that is too long for a text message falls back on: it fits always
    return BLANKS[group] if key in PARTS else ()


def blank_faults(
    name: str, text: str, line: int, blanks: tuple[str, ...], key: str = ""
) -> list[Fault]:
    """Faults for what stands in braces and is no blank of this text. (What statements there are,
    references.py knows.)"""
    known = ("clinic", *blanks, *(("link",) if key in _WITH_LINK else ()))
    faults = []
    for blank in BLANK.findall(text):
        is_statement = key in PARTS and STATEMENT.fullmatch(blank)
        if blank not in known and not is_statement:
            problem = f"{name}: {shown('{' + blank + '}')} is not a blank of this text"
            faults.append(Fault(MESSAGES, line, problem, did_you_mean(blank, known)))
    if re.search("[{}]", BLANK.sub("", text)):
        faults.append(
            Fault(MESSAGES, line, f"{name}: a brace is not closed", "Write it like {clinic}.")
        )
    return faults
