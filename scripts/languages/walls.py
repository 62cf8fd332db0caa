"""A translation says the same as its English where a mistake would send somebody astray: numbers,
links, macros, blanks. Each is a wall."""

from __future__ import annotations

import re
import unicodedata
from calendar import month_name
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from scripts.load.files.faults import Fault, cut, shown
from scripts.load.languages.languages import Language
from scripts.load.languages.translations import file_of
from scripts.load.values.marks import SIGNS

_MACRO = re.compile(r"\{\{\s*(.*?)\s*\}\}")
_BLANK = re.compile(r"(?<!\{)\{(\w[^{}\s]*)\}(?!\})")
_LINK = re.compile(r"\]\(\s*([^()\s]*)")
_CALLED = re.compile(r"\{ ([.#][^{}]*) \}")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_NUMBER = re.compile(r"\d+(?:[.:]\d+)*")
_MONTHS = [(at, name) for at, name in enumerate(month_name) if name]  # asked each time, it is slow
_DOTS = re.compile(r"[.…]{3,}")
# What is compared, and what a person calls it.
_PARTS = {"macro": _MACRO, "blank": _BLANK, "link": _LINK, "sign": _CALLED, "tag": _TAG}
_SIGN = re.compile(r"[{}<`*]|\]\[|\]:")
_TYPED = re.compile(r"https?:|www\.|mailto:|\S@\S", re.I)
_BEGINS = re.compile(r"^\s*(#|>|\d+\.\s|[-*+:]\s)", re.M)


def translation_faults(languages: Iterable[Language]) -> Iterator[Fault]:
    """Yield a fault for each thing that a translation has and its English has not, or the other way
    round. A guess, which is never shown, has none."""
    for language in languages:
        file = file_of(language.code)
        for passage, one in language.translations.items():
            if one.text and not one.guessed:
                for problem, instead in differences(passage, one.text):
                    where = f"{shown(cut(passage, 40))}: {problem}"
                    yield Fault(file, one.line, where, instead)


def differences(english: str, theirs: str) -> Iterator[tuple[str, str]]:
    """Yield (what is wrong, what to do) of a translation held against its English."""
    for name, pattern in _PARTS.items():
        here, there = Counter(pattern.findall(english)), Counter(pattern.findall(theirs))
        for gone in here - there:
            yield f"the {name} {shown(gone)} is gone", "Put it back as it stands in the English."
        for more in there - here:
            yield f"the {name} {shown(more)} is not in the English", "Take it out."
    here, there = Counter(_numbers(english)), Counter(_numbers(theirs))
    months = Counter(str(at) for at, name in _MONTHS if name in english)
    if here - there or there - here - months:  # 11 may stand for November
        yield (
            f"has the numbers {_listed(there)}, the English has {_listed(here)}",
            "Write the same, in the digits of the language.",
        )
    if len(_DOTS.findall(english)) != len(_DOTS.findall(theirs)):
        yield "has another count of dotted blanks to write on", "Keep each line of dots."
    breaks_line = "\n" in theirs and "\n" not in english
    if breaks_line or english.count("\n\n") != theirs.count("\n\n"):
        yield "has another count of paragraphs", "Keep the empty lines where they are."
    yield from _markup(english, theirs)


def _markup(english: str, theirs: str) -> Iterator[tuple[str, str]]:
    plain, here = _TAG.sub("", _MACRO.sub("", theirs)), _without_parts(english)
    there = _without_parts(theirs)
    if not theirs.strip() or (theirs[0].isspace() and not english[0].isspace()):
        yield "is blank, or begins with a blank", "Begin with a word."
    if "[](" in plain:
        yield "a link has no words", "Write them between the [ and the ]."
    for opens, closes in ("[]", "()"):
        if plain.count(opens) != plain.count(closes) and english.count(opens) == english.count(
            closes
        ):
            yield f"a {opens} or {closes} stands alone", "Write both, or none."
    for sign in Counter(_SIGN.findall(there)) - Counter(_SIGN.findall(here)):
        yield f"{shown(sign)} means something in a page", "Take it out."
    if SIGNS.search(theirs):
        yield "holds a character that the site uses itself", "Type the line again by hand."
    if (typed := _TYPED.search(there)) and not _TYPED.search(here):
        yield f"an address is typed ({shown(typed[0])})", "Addresses come from the English alone."
    if len(_BEGINS.findall(theirs)) > len(_BEGINS.findall(english)):
        yield "begins with the sign of a list or heading", "Begin with a word."


def _numbers(text: str) -> list[str]:
    """Return the numbers of a text in 0 to 9, whatever its digits; those of macros, links and
    blanks are compared with these."""
    found = _NUMBER.findall(_without_parts(text))
    return ["".join(map(_digit, number)) for number in found]


def _digit(char: str) -> str:
    return str(unicodedata.digit(char)) if char.isdecimal() else char


@lru_cache(maxsize=8192)  # each language asks for the same English
def _without_parts(text: str) -> str:
    for pattern in _PARTS.values():
        text = pattern.sub(" ", text)
    return text


def _listed(numbers: Counter[str]) -> str:
    return ", ".join(sorted(numbers.elements())) or "none"
