"""A text as its words: where quotes of it stand, and which of its sentences none covers.

Words are compared, never sentences: a full stop may stand in "i.e.". Sentences are told apart only
to say where a difference lies.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

_LIST_SIGNS = {"•", "-", "*"}
_SENTENCE_END = re.compile(r"[.?!:][\"'”’)]*$")


@dataclass(frozen=True)
class TextWords:
    """A text as its words, with the line of each. `starts`: where a sentence, a paragraph or an
    item of a list begins."""

    words: tuple[str, ...]
    lines: tuple[int, ...]
    starts: frozenset[int]


def text_words(text: str) -> TextWords:
    """Return the words of a text, without list signs."""
    words: list[str] = []
    lines: list[int] = []
    starts = set()
    begins = True
    for number, line in enumerate(text.split("\n"), 1):
        begins = begins or not line.strip()
        for word in line.split():
            if word in _LIST_SIGNS:
                begins = True
                continue
            if begins or (_SENTENCE_END.search(words[-1]) and not word[0].islower()):
                starts.add(len(words))
            words.append(word)
            lines.append(number)
            begins = False
    return TextWords(tuple(words), tuple(lines), frozenset(starts))


def places(quotes: Sequence[Sequence[str]], words: Sequence[str]) -> list[int | None]:
    """Return where each quote begins in the words, each word taken once: after the quote before it
    where it can, else anywhere; None where it is not."""
    found: list[int | None] = []
    taken: set[int] = set()
    at = 0
    for quote in quotes:
        free = [
            start
            for start, word in enumerate(words)
            if quote
            and word == quote[0]
            and tuple(words[start : start + len(quote)]) == quote
            and taken.isdisjoint(range(start, start + len(quote)))
        ]
        place = next((start for start in free if start >= at), free[0] if free else None)
        if place is not None:
            at = place + len(quote)
            taken.update(range(place, at))
        found.append(place)
    return found


def sentences(text: TextWords, covered: Collection[int]) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence, or part of one, that is not covered."""
    found: list[tuple[int, int]] = []
    for number in range(len(text.words)):
        if number in covered:
            continue
        if found and found[-1][1] == number and number not in text.starts:
            found[-1] = (found[-1][0], number + 1)
        else:
            found.append((number, number + 1))
    return found
