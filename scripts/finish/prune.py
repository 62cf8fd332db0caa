"""What no page asks for is not published: the theme's scripts, fonts, icons and search index."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from scripts.finish.built_page import BuiltPage


def prune(pages: list[BuiltPage], site_dir: Path, site_url: str) -> None:
    """Delete each file that is not a page and that no page links to; then empty folders.

    Contact cards and texts stay, though no page may offer one any more: their addresses are
    promises.
    """
    wanted = {page.file for page in pages}
    wanted |= {*site_dir.rglob("*.vcf"), *site_dir.rglob("*.txt")}
    for page in pages:
        for link in re.findall(r'\s(?:href|src|content)="([^"]+)"', page.html):
            target = urljoin(urljoin(site_url, page.address), link)
            if target.startswith(site_url):
                path = unquote(urlsplit(target[len(site_url) :]).path)
                wanted.add(site_dir / path)
    for file in sorted(site_dir.rglob("*"), reverse=True):
        if file.is_dir():
            if not any(file.iterdir()):
                file.rmdir()
        elif file not in wanted:
            file.unlink()
