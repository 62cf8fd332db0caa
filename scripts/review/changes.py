"""What changed since an approval: the old passages beside the new ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from scripts.review.passages import Passage


@dataclass(frozen=True)
class Change:
    """`old`: a passage that was approved, "" for one that is new. `new`: what stands there now, ""
    where it was taken out. `near`: where to look: the new passage, or the one after the old."""

    old: str
    new: str
    near: Passage


def changes(approved: Sequence[str], present: Sequence[Passage]) -> list[Change]:
    """Return what differs, in the order of the present passages. Text that only moved counts as
    taken out in one place and new in another."""
    texts = [passage.text for passage in present]
    found = []
    for kind, a, b, c, d in SequenceMatcher(None, approved, texts, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        after = present[min(d, len(present) - 1)]
        for old, new in zip_longest(approved[a:b], present[c:d]):
            found.append(Change(old or "", new.text if new else "", new or after))
    return found


def narrowed(old: str, new: str, around: int = 3) -> tuple[str, str]:
    """Return the words that differ in two versions of a passage, with some words around them."""
    a, b = old.split(), new.split()
    if not a or not b:
        return old, new
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    start = blocks[0].size if blocks[0].a == blocks[0].b == 0 else 0
    last = blocks[-2] if len(blocks) > 1 else blocks[0]
    to_the_end = last.a + last.size == len(a) and last.b + last.size == len(b)
    end = last.size if to_the_end and last.a >= start and last.b >= start else 0
    return _cut(a, start - around, end - around), _cut(b, start - around, end - around)


def _cut(words: list[str], start: int, end: int) -> str:
    start, end = max(start, 0), max(end, 0)
    middle = " ".join(words[start : len(words) - end])
    return f"{'... ' if start else ''}{middle}{' ...' if end else ''}"
