"""Small files in a folder, and faults as a person reads them."""

from collections.abc import Iterable
from pathlib import Path

from scripts.load.files.faults import Fault


def put(root: Path, path: str, text: str) -> None:
    """Writes a text file below `root`, with the folders it stands in."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def told(faults: Iterable[Fault], file: str = "") -> list[str]:
    """The lines of some faults, in order, without the name of the `file` that they are about."""
    return [str(fault).removeprefix(f"{file}:").strip() for fault in sorted(faults)]
