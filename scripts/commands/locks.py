"""The locks: the version and the hashes of each Python package that the project installs."""

import re

from scripts.commands import ROOT

LOCKS = ROOT / "scripts" / "locks"
PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


def pinned() -> dict[str, list[str]]:
    """Each pinned Python package and its version; several, if they depend on the Python."""
    found: dict[str, list[str]] = {}
    for name, version in PIN.findall((LOCKS / "test.txt").read_text(encoding="utf-8")):
        found.setdefault(name, []).append(version)
    return found
