"""Root addresses (`/images/`), which templates and macros write, made to work in any folder."""

import re
from urllib.parse import urlsplit

from scripts.finish.built_page import BuiltPage

_ROOT_ADDRESS = re.compile(r'(\s(?:href|src)="|content="0; url=)/(?!/)([^"]*)"')


def localise(page: BuiltPage, site_url: str) -> None:
    """Make the page's root addresses relative to it.

    A 404 page is shown at any depth, so its addresses start with the folder of `site_url`.
    """
    if page.address == "404.html":
        base = urlsplit(site_url).path
    else:
        base = "../" * page.address.count("/") or "./"
    page.html = _ROOT_ADDRESS.sub(rf'\1{base}\2"', page.html)
