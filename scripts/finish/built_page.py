"""The built HTML files, and what each of them points to."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass
class BuiltPage:
    """`file`: where it stands. `address`: below the site's root, `""`, `at/sickkids/`, `404.html`.

    `html`: its text, which the steps of finish change. `style_source`: what a policy calls the
    stylesheet in it.
    """

    file: Path
    address: str
    html: str
    style_source: str = ""

    @property
    def noindex(self) -> bool:
        """True when the page asks search engines to leave it out."""
        return '<meta name="robots" content="noindex">' in self.html

    @property
    def moved(self) -> bool:
        """True for a page that only leads on to another."""
        return '<meta http-equiv="refresh"' in self.html

    @property
    def anchors(self) -> set[str]:
        """Every id in the page."""
        return set(re.findall(r'\sid="([^"]+)"', self.html))


def built_pages(site_dir: Path) -> list[BuiltPage]:
    """Return every HTML file below the built site, sorted by address."""
    pages = []
    for file in site_dir.rglob("*.html"):
        address = file.relative_to(site_dir).as_posix().removesuffix("index.html")
        pages.append(BuiltPage(file, address, file.read_text(encoding="utf-8")))
    return sorted(pages, key=lambda page: page.address)
