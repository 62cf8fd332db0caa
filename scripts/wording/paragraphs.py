"""Long texts of data files in paragraphs that a worried reader can take in."""

import re
from functools import lru_cache

from scripts.load.values.marks import BESIDE, ENGLISH

MOST = 3  # sentences in a paragraph
# A passage with the English beside it, or in English instead, ends where its sign does.
_ENDS = BESIDE[1] + ENGLISH[1]
_PASSAGE = re.compile(f"[^{_ENDS}]*[{_ENDS}]?")
# Between two sentences; the full stop of St. Michael's or Dr. Lee ends none.
_END = re.compile(r"(?<=[.?!])(?<!\bSt\.)(?<!\bDr\.)([\"')]*)\s+(?=[\"'(]*[A-Z])")


@lru_cache(maxsize=8192)  # many records and all templates say the same
def paragraphs(text: str) -> tuple[str, ...]:
    """Return a text as paragraphs of at most 3 sentences, as even as can be."""
    if BESIDE[0] in text or ENGLISH[0] in text:  # each passage whole
        return tuple(part for one in _PASSAGE.findall(str(text)) if (part := one.strip()))
    sentences = _END.sub("\\1\n", str(text)).split("\n")
    count = -(-len(sentences) // MOST)
    each, more = divmod(len(sentences), count)
    parts = []
    for number in range(count):
        size = each + (number < more)
        parts.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    return tuple(parts)
