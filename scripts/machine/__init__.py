"""What commands need of the computer: set-up, a browser, writes that are whole or not at all."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"


class CannotGoOn(Exception):
    """A command cannot do its work. Its text is one line: what is wrong, and what to do."""
