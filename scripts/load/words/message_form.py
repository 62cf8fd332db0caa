"""How a text of the staff messages is written and filled in: its blanks, and its address alone on
its line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.load.files.faults import BadValue, did_you_mean, shown
from scripts.load.values.ids import ID_FORM
from scripts.load.words.statements import Statement

BLANK = re.compile(r"\{([^{}]*)\}")
STATEMENT = re.compile(r"(says|short):(.+)")
_TYPED_ADDRESS = re.compile(r"https?:|mailto:|www\.|\S@\S", re.I)
# How many paragraphs a text has at most.
_MOST = {"subject": 1, "text": 2, "phone": 1}


def read_case_id(text: str) -> str:
    """Return the id of a case. Raise BadValue when it cannot be part of an address."""
    if not re.fullmatch(ID_FORM, text):
        raise BadValue(
            f"{shown(text)} cannot be part of an address", "Use a-z and dashes: no-disc."
        )
    return text


def read_title(text: str) -> str:
    """Return a text that has no blank but {clinic}, in single spaces. Raise BadValue."""
    text = " ".join(text.split())
    _check_blanks(text, ["clinic"])
    return text


def read_about_place(text: str) -> str:
    """Return a text that names {place}, in single spaces. Raise BadValue."""
    text = " ".join(text.split())
    _check_blanks(text, ["clinic", "place"])
    if "{place}" not in text:
        raise BadValue("{place} is gone", "Put it back where it belongs.")
    return text


def read_message(part: str, text: str, blanks: Sequence[str]) -> str:
    """Return the "subject", "email", "text" or "phone" of a message, its paragraphs with an empty
    line between them. `blanks`: that it has besides {clinic}, {link} and the clinic's statements.
    Raise BadValue."""
    paragraphs = [" ".join(one.split()) for one in re.split(r"\n\s*\n", text.strip())]
    has_link = part in ("email", "text")
    _check_blanks(text, ["clinic", *blanks, *(["link"] if has_link else [])], statements=True)
    if found := _TYPED_ADDRESS.search(text):
        raise BadValue(
            f"an address is typed ({shown(found[0])})", "{link} becomes the page's address."
        )
    if has_link:
        if (count := text.count("{link}")) != 1:
            raise BadValue(
                f"{{link}} stands there {count} times", "Write it once: one message, one page."
            )
        at = paragraphs.index("{link}") if "{link}" in paragraphs else 0
        if not at or not paragraphs[at - 1].endswith(":"):
            raise BadValue(
                "{link} does not stand alone", "Put it between empty lines, after a colon."
            )
    if len(paragraphs) > _MOST.get(part, len(paragraphs)):
        raise BadValue("has an empty line in it", "Take it out.")
    return "\n\n".join(paragraphs)


def fill_message(text: str, blanks: dict[str, str]) -> str:
    """Return the text with each {blank} filled in, and no space left over where one is empty.

    What a blank is filled with may hold braces: they stay. KeyError: an unknown blank.
    """
    filled = BLANK.sub(lambda blank: blanks[blank[1]], text)
    return "\n".join(" ".join(line.split()) for line in filled.split("\n"))


def statement_blanks(statements: dict[str, Statement], clinic: str) -> dict[str, str]:
    """{"says:no-images": its plain words, "short:no-images": its short line, ...}, and "clinic"."""
    says = {f"says:{s.id}": s.plain for s in statements.values()}
    short = {f"short:{s.id}": s.short for s in statements.values()}
    filled = {key: text.replace("{clinic}", clinic) for key, text in (says | short).items()}
    return {**filled, "clinic": clinic}


def _check_blanks(text: str, known: Sequence[str], statements: bool = False) -> None:
    """Raise BadValue for what stands in braces and is no blank of this text. (Which statements
    there are, `check` knows.)"""
    for blank in BLANK.findall(text):
        if blank not in known and not (statements and STATEMENT.fullmatch(blank)):
            problem = f"{shown('{' + blank + '}')} is not a blank of this text"
            raise BadValue(problem, did_you_mean(blank, known))
    if re.search("[{}]", BLANK.sub("", text)):
        raise BadValue("a brace is not closed", "Write it like {clinic}.")
