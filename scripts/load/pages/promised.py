"""The ledger of addresses, as it stands in `docs/_data/addresses.txt`."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from scripts.load.files.faults import Fault, shown
from scripts.load.files.text_file import read_text

LEDGER = "docs/_data/addresses.txt"
_ADDRESS = re.compile(r"/[a-z0-9./-]*(#[a-z0-9-]+)?")


def load_promised(root: Path) -> tuple[tuple[str, ...], list[Fault]]:
    """Return every promised `/path/` and `/path/#anchor`, and the faults of the file."""
    text, faults = read_text(root, LEDGER, required=False)
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if not _ADDRESS.fullmatch(line):
            problem = f"{shown(line)} is not an address"
            faults.append(Fault(LEDGER, number, problem, "Write it like /images/#call."))
    for number, (line, next_line) in enumerate(pairwise(lines), 1):
        if line >= next_line:
            problem = f"{shown(next_line)} is not in its place, or stands twice"
            faults.append(Fault(LEDGER, number + 1, problem, "Sort the lines, each once."))
    return tuple(lines), faults
