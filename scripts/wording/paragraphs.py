"""Long texts of data files in paragraphs that a worried reader can take in."""

import re
from functools import lru_cache

from scripts.load.values.marks import BESIDE

MOST = 3  # sentences in a paragraph
# Between two sentences; the full stop of St. Michael's or Dr. Lee ends none.
_WITH_ENGLISH = re.compile(f"[^{BESIDE[1]}]*{BESIDE[1]}?")
_END = re.compile(r"(?<=[.?!])(?<!\bSt\.)(?<!\bDr\.)([\"')]*)\s+(?=[\"'(]*[A-Z])")


@lru_cache(maxsize=8192)  # many records and all templates say the same
def paragraphs(text: str) -> tuple[str, ...]:
    """Return a text as paragraphs of at most 3 sentences, as even as can be."""
    if BESIDE[0] in text:  # each with its English
        return tuple(part for one in _WITH_ENGLISH.findall(str(text)) if (part := one.strip()))
    sentences = _END.sub("\\1\n", str(text)).split("\n")
    count = -(-len(sentences) // MOST)
    each, more = divmod(len(sentences), count)
    parts = []
    for number in range(count):
        size = each + (number < more)
        parts.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    return tuple(parts)
