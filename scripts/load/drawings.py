"""The drawings of `overrides/drawings/`: whole SVG files, whose shapes go into pages."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.load.files.faults import Fault
from scripts.load.files.text_file import read_text

FOLDER = "overrides/drawings"
SVG = re.compile(r'<svg[^>]* viewBox="([^"]+)"[^>]*>(.*)</svg>', re.S)


def load_drawings(root: Path) -> tuple[frozenset[str], list[Fault]]:
    """Return the names of all drawings, and a fault for each file that is none."""
    names, faults = set(), []
    for path in (root / FOLDER).glob("*.svg"):
        file = f"{FOLDER}/{path.name}"
        text, found = read_text(root, file)
        faults += found
        if text and not SVG.search(text):
            problem = 'is not one drawing: <svg viewBox="...">...</svg>'
            faults.append(Fault(file, 0, problem, "Save it as plain SVG."))
        names.add(path.stem)
    return frozenset(names), faults
