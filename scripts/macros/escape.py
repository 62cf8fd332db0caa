"""Data is text wherever it lands: in HTML, in Markdown and in a page that Jinja reads."""

import re
from functools import lru_cache

from markupsafe import Markup

# What HTML, Markdown or Jinja could take for a sign of its own; the first three only where a text
# begins: a line that starts with them would be code, a list or a definition.
_SIGNS = re.compile(r"^[ \t]+|^[-:]|^\d(?=\d*[.)])|[&<>\"'\\`*_{}\[\]()#+!|~^$=\x00-\x1f\x7f]")


def as_text(value: object) -> object:
    """Return a text escaped; what is Markup already, and what is not text, as it is."""
    return escaped(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@lru_cache(maxsize=16384)  # the words of the site stand on each page of a place
def escaped(text: str) -> Markup:
    """Return a text as HTML that neither Markdown nor Jinja can read as theirs. Line breaks become
    spaces."""
    flat = re.sub(r"[ \t]*[\r\n]+[ \t]*", " ", text)
    return Markup(_SIGNS.sub(_as_references, flat))


def _as_references(signs: re.Match[str]) -> str:
    return "".join(f"&#{ord(sign)};" for sign in signs.group(0))
