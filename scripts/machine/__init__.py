"""What commands need of the computer: set-up, a browser, writes that are whole or not at all."""

from pathlib import Path

# A folder of code that is reached by a link belongs to the project that has the link
ROOT = Path(__file__).absolute().parents[2]
SITE = ROOT / "site"


class CannotGoOn(Exception):
    """A command cannot do its work. Its text is one line: what is wrong, and what to do."""
