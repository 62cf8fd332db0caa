"""The drawings of `overrides/drawings/`: whole SVG files, whose shapes go into the page."""

import re
from pathlib import Path

from markupsafe import Markup

_SVG = re.compile(r'<svg[^>]* viewBox="([^"]+)"[^>]*>(.*)</svg>', re.S)


def drawing_file(overrides: Path, name: str) -> tuple[str, Markup]:
    """A drawing's name in; its viewBox and its shapes out. Pages give it a title of their own.

    Raises ValueError when the file is not one `<svg viewBox="...">`.
    """
    found = _SVG.search((overrides / "drawings" / f"{name}.svg").read_text(encoding="utf-8"))
    if not found:
        raise ValueError(f'overrides/drawings/{name}.svg is not one <svg ... viewBox="...">')
    return found[1], Markup(found[2].strip())
