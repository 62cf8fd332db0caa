"""Data is text wherever it lands: in HTML, in Markdown and in a page that Jinja reads."""

import re

from markupsafe import Markup

# What HTML, Markdown or Jinja could take for a sign of its own; the first three only where a text
# begins: a line that starts with them would be code, a list or a definition.
_SIGNS = re.compile(r"^[ \t]+|^[-:]|^\d(?=\d*[.)])|[&<>\"'\\`*_{}\[\]()#+!|~^$=\x00-\x1f\x7f]")


def as_text(value: object) -> object:
    """Text in, the same text out as HTML that neither Markdown nor Jinja can read as theirs.

    What is Markup already, and what is not text, comes back as it is. Line breaks become spaces.
    """
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    flat = re.sub(r"[ \t]*[\r\n]+[ \t]*", " ", value)
    return Markup(_SIGNS.sub(_as_references, flat))


def _as_references(signs: re.Match) -> str:
    return "".join(f"&#{ord(sign)};" for sign in signs.group(0))
