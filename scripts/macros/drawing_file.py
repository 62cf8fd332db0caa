"""The shapes of a drawing, for a page."""

from pathlib import Path

from markupsafe import Markup

from scripts.load.drawings import FOLDER, SVG


def drawing_file(root: Path, name: str) -> tuple[str, Markup]:
    """Return a drawing's viewBox and its shapes. Pages give it a title of their own."""
    found = SVG.search((root / FOLDER / f"{name}.svg").read_text(encoding="utf-8"))
    return found[1], Markup(found[2].strip())
