"""The passages of a page's Markdown, each whole with its links and macros, and others in their
place. What is around them stays as it is: headings' anchors, numbers of steps, HTML, macros."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# What may stand before the words of a line, and begins a passage of its own.
_START = re.compile(r"(\s*)(#{1,6}[ \t]+|\d+\.[ \t]+|[-*+][ \t]+|:[ \t]+)?")
_ANCHOR = re.compile(r"[ \t]*\{ #[a-z0-9-]+ \}[ \t]*$")
_ALONE = re.compile(r"\s*(</?\w+[^>]*>|\{ [.#][^{}]* \})\s*")  # HTML, or what a block is called
# Macros, what blocks are called, tags, links' targets, blanks.
NO_WORDS = re.compile(r"\{\{.*?\}\}|\{ [^{}]* \}|</?\w+[^>]*>|\]\([^)]*\)|\{[^{} ]*\}")


@dataclass(frozen=True)
class _Part:
    """`before` and `after`: what stands around it in its line. `text`: in single spaces; "" for
    lines that hold no words."""

    before: str
    text: str
    after: str


def has_words(text: str) -> bool:
    """Return whether there is anything to translate, beside macros, links' targets and tags."""
    return any(char.isalpha() for char in NO_WORDS.sub("", text))


def passages_of(body: str) -> list[str]:
    """Return the passages of a page's Markdown, in its order."""
    return [one.text for one in _passages(body) if one.text]


def with_passages(body: str, instead: Callable[[str], str]) -> str:
    """Return the Markdown with each passage replaced by what `instead` makes of it."""
    parts = [
        f"{one.before}{instead(one.text) if one.text else ''}{one.after}" for one in _passages(body)
    ]
    return "\n".join(parts)


def _passages(body: str) -> Iterator[_Part]:
    open_: list[str] = []  # lines of the passage that is being read

    def done() -> Iterator[_Part]:
        if open_:
            yield _passage(open_)
            open_.clear()

    for line in body.split("\n"):
        if not line.strip() or _ALONE.fullmatch(line):
            yield from done()
            yield _Part(line, "", "")
        elif open_ and not _begins(line):
            open_.append(line)
        else:
            yield from done()
            open_.append(line)
    yield from done()


def _begins(line: str) -> bool:
    found = _START.match(line)
    return bool(found and found[2])


def _passage(lines: list[str]) -> _Part:
    whole = "\n".join(lines)
    start = _START.match(whole)
    before = start[0] if start else ""
    text = " ".join(whole[len(before) :].split())
    anchor = _ANCHOR.search(text)
    after = anchor[0] if anchor else ""
    text = text[: len(text) - len(after)]
    return _Part(before, text, after) if has_words(text) else _Part(whole, "", "")
