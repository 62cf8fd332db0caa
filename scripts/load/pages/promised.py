"""The addresses that the public site promised, as they stand in `docs/_data/addresses.txt`."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.load.files.faults import Fault, shown
from scripts.load.files.text_file import read_text

LEDGER = "docs/_data/addresses.txt"
COMMENT = "#"  # begins a line that is none
_ADDRESS = re.compile(r"/[a-z0-9./-]*(#[a-z0-9-]+)?")


def is_address(line: str) -> bool:
    """Return whether a line is one of the site's own addresses, such as `/images/#call`."""
    return bool(_ADDRESS.fullmatch(line))


def load_promised(root: Path) -> tuple[dict[str, int], list[Fault]]:
    """Return {address: its line} of every promised `/path/` and `/path/#anchor`, and the faults of
    the file. Comments and empty lines promise nothing."""
    text, faults = read_text(root, LEDGER, required=False)
    promised: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith(COMMENT):
            continue
        if is_address(line):
            promised.setdefault(line, number)
        else:
            problem = f"{shown(line)} is not an address"
            faults.append(Fault(LEDGER, number, problem, "Write it like /images/#call."))
    return promised, faults
