"""One small stylesheet for all of the site's patients, inside each page: nothing to wait for."""

import base64
import hashlib
import re
from pathlib import Path

from scripts.finish.built_page import BuiltPage
from scripts.finish.used_css import names_in, slim

_LINK = re.compile(r'\s*<link rel="stylesheet" href="/([^"]+)">')


def inline_stylesheets(pages: list[BuiltPage], site_dir: Path) -> None:
    """Put what the pages use of the stylesheets they link to in place of the links.

    Pages that link to the same files get the same text. So what only the sheet for doctors or the
    pages for staff need weighs on no patient.
    """
    groups: dict[tuple[str, ...], list[BuiltPage]] = {}
    for page in pages:
        groups.setdefault(tuple(_LINK.findall(page.html)), []).append(page)
    for files, group in groups.items():
        css = [(site_dir / name).read_text(encoding="utf-8") for name in files]
        style = slim(css, names_in([_LINK.sub("", page.html) for page in group]))
        for page in group:
            html = page.html.replace("</head>", f"<style>{style}</style></head>")
            page.html, page.style_source = _LINK.sub("", html), digest_source(style)


def digest_source(text: str) -> str:
    """Inlined text in, its source expression out. Content Security Policy 3, section 2.3.1."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
