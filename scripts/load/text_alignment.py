"""Finds each of the clinic's sentences again in a new version of its text, word by word.

Sentences are never split at full stops ("i.e." is not an end): where each begins and ends is
known from the old text. Punctuation only helps to tell to which of two sentences the changed words
between them belong.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from difflib import SequenceMatcher

# Of a sentence's words, how many must be there again, in order, for it to be the same sentence
# changed. Two sentences that have nothing to do with each other share up to a quarter.
SAME_SENTENCE = 0.4


@dataclass
class Piece:
    """Words `start` to `end` (not included) of the new text. `id`: of the sentence that they are,
    changed or not; "" for words that the old text did not have. `same`: words it shares with it;
    `ends_alike`: the last is one of them."""

    start: int
    end: int
    id: str
    same: int = 0
    ends_alike: bool = False


def align(old: dict[str, list[str]], new: list[str], breaks: Collection[int]) -> list[Piece]:
    """The new text cut into pieces, in its order; together they are the whole of it.

    `old`: the words of each sentence by its id, in the old text's order. `breaks`: the indexes of
    words in `new` that begin a paragraph or list item. A sentence without a piece has gone.
    """
    pieces = _unchanged(old, new)
    for gap, ids in _homes(old, new, pieces).items():
        pieces += _changed({name: old[name] for name in ids}, new, gap)
    pieces.sort(key=lambda piece: piece.start)
    return _with_rest(pieces, new, breaks)


def _unchanged(old: dict[str, list[str]], new: list[str]) -> list[Piece]:
    """The sentences that stand in the new text word for word; the longest choose first, so that a
    short one is not found inside another."""
    pieces: list[Piece] = []
    for name, words in sorted(old.items(), key=lambda item: -len(item[1])):
        for start in range(len(new) - len(words) + 1):
            end = start + len(words)
            free = all(end <= piece.start or start >= piece.end for piece in pieces)
            if free and new[start:end] == words:
                pieces.append(Piece(start, end, name, len(words), True))
                break
    return pieces


def _homes(
    old: dict[str, list[str]], new: list[str], pieces: list[Piece]
) -> dict[tuple[int, int], list[str]]:
    """For each gap between the pieces, the missing sentences that it may hold. Those that stood
    side by side stay together, and go where most of their words are."""
    edges = [0, *(edge for p in sorted(pieces, key=lambda p: p.start) for edge in (p.start, p.end))]
    edges.append(len(new))
    gaps = [gap for gap in zip(edges[::2], edges[1::2], strict=True) if gap[0] < gap[1]]
    found = {piece.id for piece in pieces}
    runs: list[list[str]] = [[]]
    for name in old:
        if name in found:
            runs.append([])
        else:
            runs[-1].append(name)
    homes: dict[tuple[int, int], list[str]] = {}
    for run in filter(None, runs if gaps else []):
        words = [word for name in run for word in old[name]]
        home = max(gaps, key=lambda gap: len(_shared(words, new[slice(*gap)])))
        homes.setdefault(home, []).extend(run)
    return homes


def _changed(old: dict[str, list[str]], new: list[str], gap: tuple[int, int]) -> list[Piece]:
    """The pieces of a gap that are sentences of `old`, changed. One that shares too little is left
    out, and the others are looked for again without it."""
    while old:
        owners = [name for name, words in old.items() for _ in words]
        shared = _shared([word for words in old.values() for word in words], new[slice(*gap)])
        found: dict[str, list[int]] = {name: [] for name in old}
        for before, after in shared:
            found[owners[before]].append(gap[0] + after)
        worst = min(old, key=lambda name: len(found[name]) / len(old[name]))
        if len(found[worst]) >= SAME_SENTENCE * len(old[worst]):
            return [
                Piece(at[0], at[-1] + 1, name, len(at), new[at[-1]] == old[name][-1])
                for name, at in found.items()
            ]
        old = {name: words for name, words in old.items() if name != worst}
    return []


def _shared(before: list[str], after: list[str]) -> list[tuple[int, int]]:
    """The index pairs of words that both have, in the same order."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [
        (block.a + step, block.b + step)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]


def _with_rest(pieces: list[Piece], new: list[str], breaks: Collection[int]) -> list[Piece]:
    """The words between the pieces: the end of the sentence before, the beginning of the one after,
    and what is left is new, a piece for each paragraph."""

    def ends(at: int) -> bool:
        """Whether a sentence may end with the word at this index."""
        if at + 1 >= len(new) or at + 1 in breaks:
            return True
        stops = new[at].rstrip("\"')]”’").endswith((".", "?", "!", ":"))
        alike = whole and whole[-1].ends_alike and whole[-1].end == at + 1
        return (stops and alike) or ((stops or alike) and not new[at + 1][0].islower())

    whole: list[Piece] = []
    for after in [*pieces, None]:
        start = whole[-1].end if whole else 0
        stop = after.start if after else len(new)
        if whole and start < stop and not ends(start - 1):
            start = next((at + 1 for at in range(start, stop) if ends(at)), stop)
            whole[-1].end = start
            whole[-1].ends_alike = False
        if after:
            while stop > start and not ends(stop - 1):
                stop -= 1
            after.start = stop
        for at in range(start, stop):
            if at == start or at in breaks:
                whole.append(Piece(at, at, ""))
            whole[-1].end = at + 1
        if after:
            whole.append(after)
    return whole
