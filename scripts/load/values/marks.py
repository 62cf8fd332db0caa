"""Signs within a text of another language: what stands in English there, and what is a name.

They are private-use characters, which pass through HTML, Markdown and YAML as they are; finish
turns them into elements where text is shown, and takes them out elsewhere. English pages have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# The English of a passage, after its translation: "theirs" + BESIDE[0] + "English" + BESIDE[1].
BESIDE = ("\ue000", "\ue001")
# A passage that is shown in English, since no translation of it may be shown.
ENGLISH = ("\ue002", "\ue003")
# A name or an address: it stays as it is, and reads from left to right.
NAME = ("\ue004", "\ue005")
SIGNS = re.compile("[\ue000-\ue005]")
_BESIDE = re.compile("\ue000[^\ue000\ue001]*\ue001")
_PAIR = re.compile("[^<>\ue000\ue001]*\ue000([^\ue000\ue001]*)\ue001")


def marked(sign: tuple[str, str], text: str) -> str:
    """Return the text between the two signs; "" for one that holds nothing."""
    return f"{sign[0]}{text}{sign[1]}" if text else ""


def theirs(text: str) -> str:
    """Return a text, or HTML, without the English beside its passages."""
    return _BESIDE.sub("", text) if BESIDE[0] in text else text


def english(text: str) -> str:
    """Return a text, or HTML, with the English of its passages instead of their translation."""
    return _PAIR.sub(r"\1", text) if BESIDE[0] in text else text


def bare(text: str) -> str:
    """Return a text without the English beside it, and without signs: for plain-text files."""
    return SIGNS.sub("", theirs(text)) if SIGNS.search(text) else text


def joined(between: str, texts: Iterable[str]) -> str:
    """Return texts joined, their English beside them joined too."""
    texts = list(texts)
    whole = theirs(between).join(map(theirs, texts))
    if not any(BESIDE[0] in text for text in texts):
        return whole
    return whole + marked(BESIDE, english(between).join(map(english, texts)))
