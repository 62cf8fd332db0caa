"""The clinic's statements: its own sentences, and our plain words for each.

`docs/_source/plain-words.md` holds, for each sentence of `docs/_source/clinic-text.txt`, an id as
heading, the sentence as a quote, the plain words, and where cards need one a `short:` line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from scripts.load.files.faults import Fault, shown
from scripts.load.files.text_file import read_text

CLINIC_TEXT = "docs/_source/clinic-text.txt"
PLAIN_WORDS = "docs/_source/plain-words.md"
_MARKUP = re.compile(r"[<>*_`|#]|\]\(|https?:|\{\{|\{(?!clinic\})")


@dataclass(frozen=True)
class Statement:
    """`quote`: the clinic's sentence, spaces normalised. `plain`: paragraphs with a blank line
    between. `short`: one line, or "". `line`: of the heading. `{clinic}` stands for its name."""

    id: str
    line: int
    quote: str
    plain: str
    short: str


def load_statements(root: Path) -> tuple[dict[str, Statement], list[Fault]]:
    """Return the statements by id, in the order of the file, and every fault of the two files."""
    text, faults = read_text(root, CLINIC_TEXT)
    plain_words, more = read_text(root, PLAIN_WORDS)
    faults += more
    if not text or not plain_words:
        return {}, faults
    statements, more = read_statements(plain_words)
    return statements, faults + more + _uncovered(list(statements.values()), text)


def read_statements(text: str) -> tuple[dict[str, Statement], list[Fault]]:
    """Return the statements of the text of plain-words.md by id, and their own faults."""
    statements: dict[str, Statement] = {}
    faults: list[Fault] = []
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("## ")]
    for start, end in zip(starts, [*starts, len(lines)][1:], strict=True):
        statement = _statement(lines[start:end], start + 1)
        owner = statement.id
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", owner):
            faults.append(_fault(start, f"{shown(owner)} is not an id", "Write it like no-images."))
        if owner in statements:
            faults.append(_fault(start, f"{owner}: stands here twice", "Give one another id."))
        for part, name in ((statement.quote, "quote"), (statement.plain, "plain words")):
            if not part:
                faults.append(_fault(start, f"{owner}: has no {name}", "Write them below the id."))
        for part in (statement.plain, statement.short):
            if found := _MARKUP.search(part):
                problem = f"{owner}: plain words carry no links or markup ({shown(found[0])})"
                faults.append(_fault(start, problem, "Only {clinic} may stand in braces."))
        statements[owner] = statement
    if not statements:
        faults.append(Fault(PLAIN_WORDS, 0, "has no statement", "Write ## and an id first."))
    return statements, faults


def words_of(text: str) -> list[str]:
    """Return the words of a text without list signs: what quotes and the clinic's text are compared
    by."""
    return [word for word in text.split() if word not in {"•", "-", "*"}]


def _statement(lines: list[str], line: int) -> Statement:
    quote = " ".join(text[1:].strip() for text in lines if text.startswith(">"))
    short = [text.removeprefix("short:").strip() for text in lines if text.startswith("short:")]
    body = [t for t in lines[1:] if not t.startswith((">", "short:"))]
    paragraphs = re.split(r"\n\s*\n", "\n".join(body).strip())
    plain = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
    return Statement(lines[0][3:].strip(), line, " ".join(quote.split()), plain, " ".join(short))


def _uncovered(statements: list[Statement], text: str) -> list[Fault]:
    """Faults where the quotes, joined, are not the clinic's text word for word."""
    rest = words_of(text)
    numbers = [n for n, line in enumerate(text.split("\n"), 1) for _ in words_of(line)]
    faults, at = [], 0
    for statement in statements:
        quote = words_of(statement.quote)
        found = _find(quote, rest, at)
        if found is None:
            where = "stands earlier in it" if _find(quote, rest, 0) is not None else "is not in it"
            problem = f"{statement.id}: the quote {where}, as {CLINIC_TEXT} has it"
            faults.append(
                _fault(statement.line - 1, problem, "Copy the sentence, letter for letter.")
            )
            continue
        if found > at:
            faults.append(_no_quote(rest[at:found], numbers[at]))
        at = found + len(quote)
    if at < len(rest):
        faults.append(_no_quote(rest[at:], numbers[at]))
    return faults


def _find(quote: list[str], words: list[str], start: int) -> int | None:
    """Return where the quote begins in the words, looking from `start`; None when it does not."""
    return next(
        (i for i in range(start, len(words)) if quote and words[i : i + len(quote)] == quote), None
    )


def _no_quote(words: list[str], line: int) -> Fault:
    problem = f"no quote of {PLAIN_WORDS} covers {shown(' '.join(words))}"
    return Fault(CLINIC_TEXT, line, problem, "Add it there, with an id and plain words.")


def _fault(index: int, problem: str, instead: str) -> Fault:
    return Fault(PLAIN_WORDS, index + 1, problem, instead)
