"""The drawings of `overrides/drawings/`: whole SVG files, whose shapes go into pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from scripts.load.files.faults import Fault
from scripts.load.files.text_file import read_text

FOLDER = "overrides/drawings"
MARKS = ("images", "report")  # each is drawn in mark-<name>.svg
SVG = re.compile(r'<svg[^>]* viewBox="([^"]+)"[^>]*>(.*)</svg>', re.S)


def drawing_faults(root: Path, names: Iterable[str]) -> list[Fault]:
    """Return a fault for each of these drawings, and of the marks, whose file is missing or no
    drawing."""
    faults = []
    for name in (*names, *(f"mark-{mark}" for mark in MARKS)):
        file = f"{FOLDER}/{name}.svg"
        text, found = read_text(root, file)
        faults += found
        if text and not SVG.search(text):
            problem = 'is not one drawing: <svg viewBox="...">...</svg>'
            faults.append(Fault(file, 0, problem, "Save it as plain SVG."))
    return faults
