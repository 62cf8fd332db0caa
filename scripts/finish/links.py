"""Root addresses (`/images/`), which templates and macros write, made to work in any folder."""

import re
from urllib.parse import urlsplit

# It begins with its rarest sign: five times faster than with the names before it.
_ROOT_ADDRESS = re.compile(
    r'(=(?:(?<=\shref=)"|(?<=\ssrc=)"|(?<=content="0; url=)))/(?!/)(?=[^"]*")'
)


def localised(html: str, address: str, site_url: str) -> str:
    """Return a page's text with its root addresses made relative to it.

    A 404 page is shown at any depth, so its addresses start with the folder of `site_url`.
    """
    is_deep = address == "404.html"
    base = urlsplit(site_url).path if is_deep else "../" * address.count("/") or "./"
    return _ROOT_ADDRESS.sub(rf"\1{base}", html)
