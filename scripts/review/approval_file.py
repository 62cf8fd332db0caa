"""The text of the file of an approval: a line for each passage, so that a change shows in it."""

from __future__ import annotations

import json
from datetime import date

from scripts.load.approvals import FOLDER, as_typed, read_approval
from scripts.load.files.faults import Faults
from scripts.review.passages import Approvable

_HEAD = (
    "# The approved words themselves. `run.py review` writes this file: do not edit it by hand.\n"
)


def file_of(address: str) -> str:
    """Return the path of the file, from the project root."""
    return f"{FOLDER}/{address.rstrip('/') or 'index'}.yml"


def approval_text(thing: Approvable, day: date, role: str) -> str:
    """Return the text of the file for these words. Raise Faults when it would not be read as the
    same words."""
    lines = [
        f"page: {_quoted(as_typed(thing.address))}",
        f"approved: {day.isoformat()}",
        f"by: {_quoted(role)}",
        "words:",
    ]
    if thing.texts:
        for name, texts in thing.texts.items():
            lines.append(f"  {name}:")
            lines += [f"    {part}: {_quoted(text)}" for part, text in texts.items()]
    else:
        lines += [f"  - {_quoted(text)}" for text in thing.words]
    text = _HEAD + "\n".join(lines) + "\n"
    approval, faults = read_approval(text, file_of(thing.address), date.max)
    if approval is None or (approval.passages, approval.texts) != (
        () if thing.texts else thing.words,
        thing.texts,
    ):
        raise Faults(faults)
    return text


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
