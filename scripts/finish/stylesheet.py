"""One small stylesheet for all of the site's patients, inside each page: nothing to wait for."""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.finish.built_page import BuiltPage
from scripts.finish.used_css import slim

OF_THE_THEME = "assets/stylesheets/main."
DRESSED_HERE = {"details", "summary"}  # what the theme's rules for them would only be undone for
_LINK = re.compile(r'\s*<link rel="stylesheet" href="/[^"]+">')


@dataclass(frozen=True)
class Style:
    """`text`: what stands in the page. `source`: what a policy calls it."""

    text: str
    source: str


def styles_of(pages: Iterable[BuiltPage], site_dir: Path) -> dict[tuple[str, ...], Style]:
    """Return what the pages use of the stylesheets they link to, by the names of those.

    Pages that link to the same files get the same text. So what only the sheet for doctors or the
    pages for staff need weighs on no patient.
    """
    styles: dict[tuple[str, ...], Style] = {}
    for page in pages:
        if page.stylesheets not in styles:
            theirs = page.used.without(DRESSED_HERE)
            text = slim(
                (
                    (site_dir / name).read_text(encoding="utf-8"),
                    theirs if name.startswith(OF_THE_THEME) else page.used,
                )
                for name in page.stylesheets
            )
            styles[page.stylesheets] = Style(text, digest_source(text))
    return styles


def with_style(html: str, style: Style) -> str:
    """Return a page's text with the style in place of its links to stylesheets."""
    head, end, body = html.partition("</head>")
    return f"{_LINK.sub('', head)}<style>{style.text}</style>{end}{body}"


def digest_source(text: str) -> str:
    """Inlined text in, its source expression out. Content Security Policy 3, section 2.3.1."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
