"""The clinic's own text, and its statements: its sentences, and our plain words for each.

`docs/_source/plain-words.md` holds, for one or more sentences of `docs/_source/clinic-text.txt`, an
id as heading, the sentences as a quote, the plain words, and where cards need one a `short:` line.
Whether the quotes are the whole text, check/plain_words.py says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from scripts.load.files.faults import Fault, shown
from scripts.load.files.text_file import read_text
from scripts.load.values.ids import ID_FORM

CLINIC_TEXT = "docs/_source/clinic-text.txt"
PLAIN_WORDS = "docs/_source/plain-words.md"
_MARKUP = re.compile(r"[<>*_`|#]|\]\(|https?:|\{\{|\{(?!clinic\})")


@dataclass(frozen=True)
class Statement:
    """`quote`: the clinic's sentences, spaces normalised. `plain`: paragraphs with a blank line
    between. `short`: one line, or "". `line`: of the heading; `quote_line`: where the quote begins.
    `{clinic}` stands for the clinic's name."""

    id: str
    line: int
    quote: str
    plain: str
    short: str
    quote_line: int = 0


def load_clinic_text(root: Path) -> tuple[str, list[Fault]]:
    """Return the clinic's text, "" when it cannot be read, and its faults."""
    return read_text(root, CLINIC_TEXT)


def load_statements(root: Path) -> tuple[dict[str, Statement], list[Fault]]:
    """Return the statements by id, in the order of the file, and every fault of the file."""
    text, faults = read_text(root, PLAIN_WORDS)
    statements: dict[str, Statement] = {}
    if not text:
        return statements, faults
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("## ")]
    for start, end in zip(starts, [*starts, len(lines)][1:], strict=True):
        statement = _statement(lines[start:end], start + 1)
        faults += _faults(statement)
        if statement.id in statements:
            problem = f"{statement.id}: stands here twice"
            faults.append(Fault(PLAIN_WORDS, start + 1, problem, "Give one another id."))
        statements[statement.id] = statement
    if not statements:
        faults.append(Fault(PLAIN_WORDS, 0, "has no statement", "Write ## and an id first."))
    return statements, faults


def _statement(lines: list[str], line: int) -> Statement:
    quoted = [number for number, text in enumerate(lines) if text.startswith(">")]
    quote = " ".join(lines[number][1:] for number in quoted)
    short = [text.removeprefix("short:").strip() for text in lines if text.startswith("short:")]
    body = [text for text in lines[1:] if not text.startswith((">", "short:"))]
    paragraphs = re.split(r"\n\s*\n", "\n".join(body).strip())
    plain = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
    return Statement(
        id=lines[0][3:].strip(),
        line=line,
        quote=" ".join(quote.split()),
        plain=plain,
        short=" ".join(short),
        quote_line=line + (quoted[0] if quoted else 0),
    )


def _faults(statement: Statement) -> list[Fault]:
    """Return the faults of one statement by itself."""
    owner = statement.id
    found = []
    if not re.fullmatch(ID_FORM, owner):
        found.append((f"{shown(owner)} is not an id", "Write it like no-images."))
    for part, name in ((statement.quote, "quote"), (statement.plain, "plain words")):
        if not part:
            found.append((f"{owner}: has no {name}", "Write them below the id."))
    for part in (statement.plain, statement.short):
        if sign := _MARKUP.search(part):
            problem = f"{owner}: plain words carry no links or markup ({shown(sign[0])})"
            found.append((problem, "Only {clinic} may stand in braces."))
    return [Fault(PLAIN_WORDS, statement.line, *one) for one in found]
