"""What `python3 scripts/run.py <command>` can do: main(arguments) in a module for each command."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"


class CannotGoOn(Exception):
    """A command cannot do its work. Its text is one line: what is wrong, and what to do."""
