"""One small stylesheet for the whole site, inside each page: nothing to wait for."""

import base64
import hashlib
import re
from pathlib import Path

from scripts.finish.built_page import BuiltPage
from scripts.finish.used_css import names_in, slim

_LINK = re.compile(r'\s*<link rel="stylesheet" href="/([^"]+)">')


def inline_stylesheet(pages: list[BuiltPage], site_dir: Path) -> str:
    """Put what the pages use of the stylesheets they link to in place of the links.

    Returns the source for a content policy: `'sha256-...'` of the inlined text.
    """
    files = dict.fromkeys(name for page in pages for name in _LINK.findall(page.html))
    css = "".join((site_dir / name).read_text(encoding="utf-8") for name in files)
    style = slim(css, names_in([_LINK.sub("", page.html) for page in pages]))
    for page in pages:
        page.html = _LINK.sub("", page.html.replace("</head>", f"<style>{style}</style></head>"))
    return digest_source(style)


def digest_source(text: str) -> str:
    """Inlined text in, its source expression out. Content Security Policy 3, section 2.3.1."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
