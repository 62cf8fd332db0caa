"""A fault in somebody's file, in one line: where it is, what is wrong, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

LONGEST_VALUE = 80
LONGEST_PROBLEM = 500


class BadValue(ValueError):
    """A value that does not fit: what is wrong, and what to write instead.

    Parsers of one value raise it, since they know neither file nor line; loaders turn it into a
    Fault with `fault_at`. `str()` is both sentences.
    """

    def __init__(self, problem: str, instead: str = "") -> None:
        super().__init__(f"{_sentence(problem)} {instead}".rstrip())
        self.problem = problem
        self.instead = instead


@dataclass(frozen=True, order=True)
class Fault:
    """`file`: path from the project root, with forward slashes. `line`: counted from 1; 0 when the
    file as a whole is meant. `problem`: no full stop needed. `instead`: a whole sentence, or ""."""

    file: str
    line: int
    problem: str
    instead: str = ""

    def __str__(self) -> str:
        """Return one line of characters that can be seen: "file:line: problem. instead"."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        problem = _sentence(cut(self.problem, LONGEST_PROBLEM))
        return visible(f"{where}: {problem} {cut(self.instead, LONGEST_PROBLEM)}".rstrip())


@dataclass(frozen=True, order=True)
class Lamp(Fault):
    """What is worth a look in somebody's file and keeps nothing off the site: style, length, weight
    or age. The same shape as a Fault, which does; every check is plainly one of the two."""

    @property
    def warning(self) -> str:
        """The same line as GitHub wants it, to show it beside the line of the file."""
        text = str(self).partition(": ")[2].replace("%", "%25")
        file = self.file.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
        return f"::warning file={file},line={self.line}::{text}"


class Faults(Exception):
    """All faults of a run: `faults` is sorted and holds each once; `str()` is one line for each."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


def fault_at(file: str, line: int, field: str, bad: BadValue) -> Fault:
    """Return the fault of a value that does not fit, named by its field ("sickkids: phone")."""
    return Fault(file, line, f"{field}: {bad.problem}", bad.instead)


def visible(text: str) -> str:
    """Return the text with every character that does not print (control characters, line ends,
    direction overrides, lone surrogates) written as its escape, such as \\x1b or \\u202e."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def cut(text: str, longest: int = LONGEST_VALUE) -> str:
    """Return the text, or its beginning and "..." when it is longer than `longest` characters."""
    return text if len(text) <= longest else text[: longest - 3].rstrip() + "..."


def shown(value: object) -> str:
    """Return a value as a fault shows it: in quotes, escaped, and cut at about 80 characters."""
    return f'"{visible(cut(str(value)))}"'


def nearest(word: str, right_ones: Iterable[str]) -> str:
    """Return the right word that this one was probably meant to be, or ""."""
    by_letters = {_letters(right): right for right in right_ones}
    found = get_close_matches(_letters(word)[:100], by_letters, n=1, cutoff=0.6)
    return by_letters[found[0]] if found else ""


def did_you_mean(word: str, right_ones: Iterable[str]) -> str:
    """Return what to write instead of an unknown word: the nearest right one, or their list."""
    right_ones = list(right_ones)
    found = nearest(word, right_ones)
    return f'Did you mean "{found}"?' if found else f"Write one of: {', '.join(right_ones)}."


def _letters(word: str) -> str:
    return "".join(c for c in word.lower() if c.isalnum())


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
