"""A new version of the clinic's text, held against its statements: what changed, went or came."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import count

from scripts.load.statements import Statement, words_of
from scripts.load.text_alignment import align

_HEADING = re.compile(r"^## ", re.M)


@dataclass(frozen=True)
class SentenceChange:
    """`id`: of the statement. `old`: its sentence until now, "" where it is new. `new`: as it is
    now, "" where it went. The two are the same where it only stands in another place."""

    id: str
    old: str
    new: str


@dataclass(frozen=True)
class SourceChange:
    """`sentences`: in the order of the new text, those that went last. `plain_words`: the new text
    of plain-words.md. `share`: how much of their words the two texts have in common, 0 to 1."""

    sentences: tuple[SentenceChange, ...]
    plain_words: str
    share: float


def source_change(
    statements: dict[str, Statement], plain_words: str, new_text: str
) -> SourceChange:
    """What a new text of the clinic does to its statements.

    `plain_words`: the text of plain-words.md that the statements were read from. A sentence that
    changed keeps its id and plain words, and gets the new quote. One that went takes its plain
    words with it. One that came gets an id of its own and no plain words, so that the build
    names it until somebody writes them.
    """
    old = {one.id: words_of(one.quote) for one in statements.values()}
    new = words_of(new_text)
    pieces = align(old, new, _breaks(new_text))
    free = (f"new-{number}" for number in count(1) if f"new-{number}" not in statements)
    quotes = {piece.id or next(free): " ".join(new[piece.start : piece.end]) for piece in pieces}
    same = sum(piece.same for piece in pieces)
    share = 2 * same / (sum(map(len, old.values())) + len(new))
    return SourceChange(
        tuple(_changes(old, quotes)), _with_quotes(plain_words, statements, quotes), share
    )


def _breaks(text: str) -> set[int]:
    """The indexes of the words that begin a paragraph (after an empty line) or a list item."""
    breaks, at, fresh = set(), 0, True
    for line in text.split("\n"):
        words = words_of(line)
        if words:
            if fresh or words != line.split():
                breaks.add(at)
            at += len(words)
        fresh = not words
    return breaks


def _changes(old: dict[str, list[str]], quotes: dict[str, str]) -> list[SentenceChange]:
    kept = [name for name in old if name in quotes]
    order = SequenceMatcher(None, kept, [name for name in quotes if name in old], autojunk=False)
    steady = {
        kept[block.a + step] for block in order.get_matching_blocks() for step in range(block.size)
    }
    changes = []
    for name, quote in quotes.items():
        before = " ".join(old.get(name, []))
        if quote != before or name not in steady:
            changes.append(SentenceChange(name, before, quote))
    gone = [name for name in old if name not in quotes]
    return changes + [SentenceChange(name, " ".join(old[name]), "") for name in gone]


def _with_quotes(
    plain_words: str, statements: dict[str, Statement], quotes: dict[str, str]
) -> str:
    """plain-words.md with these quotes in this order, a block for each; the rest as it was."""
    starts = [found.start() for found in _HEADING.finditer(plain_words)]
    ends = [*starts[1:], len(plain_words)]
    blocks = {
        name: plain_words[start:end]
        for name, start, end in zip(statements, starts, ends, strict=True)
    }
    written = [
        _with_quote(blocks[name], statements[name], quote)
        if name in blocks
        else f"## {name}\n> {quote}\n"
        for name, quote in quotes.items()
    ]
    return plain_words[: starts[0]] + "\n".join(block.rstrip() + "\n" for block in written)


def _with_quote(block: str, statement: Statement, quote: str) -> str:
    """The block of a statement with another quote in the place of its own."""
    if words_of(statement.quote) == quote.split():
        return block
    lines = block.split("\n")
    first = next(number for number, line in enumerate(lines) if line.startswith(">"))
    rest = [line for line in lines[first:] if not line.startswith(">")]
    return "\n".join([*lines[:first], f"> {quote}", *rest])
