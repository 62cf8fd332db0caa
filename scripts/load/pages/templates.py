"""The templates of `overrides/`: what each asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts.load.files.faults import Fault
from scripts.load.files.text_file import read_text
from scripts.load.pages.asked import Asked, asked_by


@dataclass(frozen=True)
class Template:
    """`path`: from the project root."""

    path: str
    asked: Asked


def load_templates(root: Path) -> tuple[tuple[Template, ...], list[Fault]]:
    """Return each template and partial of overrides/; a fault for each that cannot be read."""
    templates, faults = [], []
    for file in sorted((root / "overrides").rglob("*.html")):
        path = file.relative_to(root).as_posix()
        text, found = read_text(root, path)
        asked, more = asked_by(text, path)
        templates.append(Template(path, asked))
        faults += [*found, *more]
    return tuple(templates), faults
