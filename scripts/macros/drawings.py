"""What a page says of drawings: a drawing with its caption, and the small mark of a part."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from markupsafe import Markup

from scripts.load.drawings import FOLDER, SVG
from scripts.load.site import Site
from scripts.macros.partials import Render, one_line


def drawing_names(site: Site, render: Render) -> Mapping[str, object]:
    """Return the macros for drawings by their names."""

    @cache
    def mark(name: str) -> Markup:
        """Return the small sign for `images` or `report`."""
        box, shapes = _shapes(site.root, f"mark-{name}")
        return one_line(render("mark", name=name, box=box, shapes=shapes))

    @cache  # the same on each page of a place
    def drawing(name: str) -> Markup:
        """Return a drawing with its caption: `overrides/drawings/<name>.svg`."""
        box, shapes = _shapes(site.root, name)
        text = site.words["drawings"][name]
        return render("drawing", name=name, text=text, box=box, shapes=shapes)

    return {"mark": mark, "drawing": drawing}


def _shapes(root: Path, name: str) -> tuple[str, Markup]:
    """Return a drawing's viewBox and its shapes. Raise ValueError for a file that is no drawing
    (load/drawings.py has told of it)."""
    found = SVG.search((root / FOLDER / f"{name}.svg").read_text(encoding="utf-8"))
    if not found:
        raise ValueError(f"{name}.svg is not a drawing")
    return found[1], Markup(found[2].strip())
