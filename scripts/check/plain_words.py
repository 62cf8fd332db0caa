"""The quotes of plain-words.md, held against the clinic's text: together they are all of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from scripts.check.text_words import TextWords, places, sentences, text_words
from scripts.load.files.faults import Fault, shown
from scripts.load.words.statements import CLINIC_TEXT, PLAIN_WORDS, Statement

_LIKE = 0.6  # of the words of two texts, in the same order: one was meant to be the other
_MOST = 3  # differences that one line tells


def plain_words_faults(text: str, statements: Iterable[Statement]) -> list[Fault]:
    """Return a fault for each sentence of the clinic's text that no quote covers, each quote that
    is not in the text, and each that stands in another order than there."""
    statements = [one for one in statements if one.quote]  # one without has a fault already
    of_text = text_words(text)
    quotes = [text_words(one.quote).words for one in statements]
    found = places(quotes, of_text.words)
    covered = {
        number
        for quote, start in zip(quotes, found, strict=True)
        if start is not None
        for number in range(start, start + len(quote))
    }
    uncovered = sentences(of_text, covered)
    faults = []
    for statement, quote, start in zip(statements, quotes, found, strict=True):
        if start is None:
            faults.append(_not_there(statement, quote, of_text, uncovered))
    for start, end in uncovered:
        problem = f"no quote of {PLAIN_WORDS} covers {shown(' '.join(of_text.words[start:end]))}"
        instead = "Add it there, with an id and plain words."
        faults.append(Fault(CLINIC_TEXT, of_text.lines[start], problem, instead))
    there = [(one, at) for one, at in zip(statements, found, strict=True) if at is not None]
    return faults + _out_of_order(there)


def _not_there(
    statement: Statement, quote: Sequence[str], text: TextWords, uncovered: list[tuple[int, int]]
) -> Fault:
    """Return the fault of a quote that is not in the text. The sentences that it was meant to be
    are taken out of `uncovered`: one line tells of both."""
    nearest, first, count = 0.0, 0, 0
    most = len(text_words(statement.quote).starts) + 1
    for size in range(1, most + 1):
        for number in range(len(uncovered) - size + 1):
            group = uncovered[number : number + size]
            if any(one[1] != following[0] for one, following in pairwise(group)):
                continue
            likeness = _likeness(quote, text.words[group[0][0] : group[-1][1]])
            if likeness > nearest:
                nearest, first, count = likeness, number, size
    owner, line = statement.id, statement.quote_line
    if nearest < _LIKE:
        problem = f"{owner}: the quote {shown(statement.quote)} is not in {CLINIC_TEXT}"
        instead = "Quote a sentence that is there, or delete the statement."
        return Fault(PLAIN_WORDS, line, problem, instead)
    start, end = uncovered[first][0], uncovered[first + count - 1][1]
    del uncovered[first : first + count]
    meant = text.words[start:end]
    problem = (
        f"{owner}: the quote is not what line {text.lines[start]} of {CLINIC_TEXT} says, "
        f"{shown(' '.join(meant))}: {_difference(quote, meant)}"
    )
    return Fault(PLAIN_WORDS, line, problem, "Make the two the same, letter for letter.")


def _likeness(quote: Sequence[str], words: Sequence[str]) -> float:
    """Return how much two texts have in common, from 0 to 1; 0 for less than _LIKE."""
    matcher = SequenceMatcher(None, quote, words, autojunk=False)
    is_far = matcher.real_quick_ratio() < _LIKE or matcher.quick_ratio() < _LIKE
    return 0.0 if is_far else matcher.ratio()


def _difference(quote: Sequence[str], words: Sequence[str]) -> str:
    """Return what the text has and the quote has not, and the other way round."""
    told = []
    for sign, a, b, c, d in SequenceMatcher(None, quote, words, autojunk=False).get_opcodes():
        ours, theirs = shown(" ".join(quote[a:b])), shown(" ".join(words[c:d]))
        if sign == "replace":
            told.append(f"it has {theirs}, the quote {ours}")
        elif sign == "insert":
            told.append(f"it has {theirs}, the quote not")
        elif sign == "delete":
            told.append(f"the quote has {ours}, it has not")
    more = [f"and {len(told) - _MOST} more"] if len(told) > _MOST else []
    return "; ".join(told[:_MOST] + more)


def _out_of_order(there: list[tuple[Statement, int]]) -> list[Fault]:
    """Return a fault for each quote that must move, of those that are in the text (each with its
    place), and below which statement it belongs."""
    as_quoted = [one.id for one, _ in there]
    as_written = [one.id for one, _ in sorted(there, key=lambda one: one[1])]
    kept: set[str] = set()
    for block in SequenceMatcher(None, as_quoted, as_written, autojunk=False).get_matching_blocks():
        kept.update(as_quoted[block.a : block.a + block.size])
    faults = []
    for one, _ in there:
        if one.id not in kept:
            number = as_written.index(one.id)
            instead = (
                f"Move it below {as_written[number - 1]}." if number else "Move it to the top."
            )
            problem = f"{one.id}: the quote stands in another order than in {CLINIC_TEXT}"
            faults.append(Fault(PLAIN_WORDS, one.line, problem, instead))
    return faults
