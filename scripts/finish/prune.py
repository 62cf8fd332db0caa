"""What no page asks for is not published: the theme's scripts, fonts, icons and search index."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urljoin

from scripts.finish.built_page import BuiltPage, files_below

# Contact cards and texts stay, though no page may offer one any more: their addresses are promises.
_STAYS = (".html", ".vcf", ".txt")

_SCHEME = re.compile("[a-z]+:")


def prune(pages: Iterable[BuiltPage], site_dir: Path, site_url: str) -> None:
    """Delete each file that is not a page and that no page links to; then empty folders."""
    asked = _asked(pages, site_url)
    for name in files_below(site_dir):
        if not name.endswith(_STAYS) and name not in asked:
            (site_dir / name).unlink()
    for folder, _, _ in os.walk(site_dir, topdown=False):
        if not os.listdir(folder):
            os.rmdir(folder)


def _asked(pages: Iterable[BuiltPage], site_url: str) -> set[str]:
    """Return the path, below the site's root, of all that a page links to within the site."""
    links = set()
    for page in pages:
        for link in page.links:
            if link.startswith(site_url):
                links.add(link.removeprefix(site_url))
            elif link.startswith("/"):
                links.add(link[1:])
            elif not _SCHEME.match(link):
                links.add(urljoin(f"/{page.address}", link)[1:])
    return {unquote(re.split("[?#]", link, maxsplit=1)[0]) for link in links}
