"""What is wrong with a file that is not YAML, in the words of a person who only meant to type."""

from __future__ import annotations

import re

from scripts.load.files.faults import Fault, shown

INDENT = "Indent the keys of one item with the same number of spaces."
QUOTE = 'Put the whole text in double quotes: key: "text".'

# (what the parser says, in its C or its Python form; what that means; what to do), first match.
MEANINGS = [
    ("quoted.*unexpected end", "a quotation mark is opened and never closed", "Close it."),
    (
        "escape",
        "a backslash stands in double quotes",
        "Use single quotes, or write the backslash twice.",
    ),
    ("flow (sequence|mapping)", "a [ or { is not closed", "Close it, or put the text in quotes."),
    (
        "could not find expected ':'",
        "a line has no colon after its key, or no space after the colon",
        "Write it as key: value.",
    ),
    ("anchor|alias|tag", "&, * or ! begins a value", QUOTE),
    ("cannot start any token", "a value begins with a sign that means something in YAML", QUOTE),
    ("sequence entries are not allowed", "a list begins on the line of its key", "Use a new line."),
    ("block scalar", "a value begins with | or >", QUOTE),
    ("node content", "a value begins with ], } or a comma", QUOTE),
    ("directive|document", "the file has %, --- or ... where a list or key belongs", "Delete it."),
    ("mapping values|block", "the indentation is wrong, or a quoted text goes on after it", INDENT),
]


def syntax_fault(error: Exception, lines: list[str], file: str, first_line: int) -> Fault:
    """Return the fault that a parser's error stands for. `lines`: of the text, of which the first
    is line `first_line` of the file."""
    said = " ".join(str(getattr(error, part, "") or "") for part in ("context", "problem"))
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None)
    if start and re.search("quoted|simple key|flow", said):
        mark = start  # the line where it begins, not the one where the parser gave up
    index = min(mark.line, len(lines) - 1) if mark else 0
    problem, instead = _meaning(said, lines[index])
    return Fault(file, index + first_line, problem, instead)


def _meaning(said: str, line: str) -> tuple[str, str]:
    if "mapping values" in said and re.search(r": .*:(\s|$)", line):
        return "a second colon stands in the line", QUOTE
    for pattern, problem, instead in MEANINGS:
        if re.search(pattern, said):
            return problem, instead
    return f"the line is not YAML ({shown(said.strip())})", "Compare it with the lines around it."
