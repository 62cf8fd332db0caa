"""How long the sentences, paragraphs and lists are, and how hard the whole page is to read.

A readability figure is an alarm, not a proof: every page is read aloud too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Protocol

from selectolax.lexbor import LexborNode

from scripts.check.lamps.budgets import GRADE, GRADES, LIST, PARAGRAPH
from scripts.check.lamps.built import Built, is_source
from scripts.check.lamps.prose import (
    HEADINGS,
    classes_around,
    is_whole,
    long_sentences,
    parents,
    sentences,
    without,
    words,
)
from scripts.check.lamps.sources import Sources
from scripts.load.files.faults import Lamp, shown


class Counter(Protocol):
    """What counts words and syllables: the module textstat, which the tests bring."""

    def lexicon_count(self, text: str) -> int:
        """Return how many words a text has."""

    def syllable_count(self, text: str) -> int:
        """Return how many syllables a text has."""


def reading_lamps(page: Built, sources: Sources, seen: set[str]) -> Iterator[Lamp]:
    """Yield a lamp for each sentence (label, item, cell ...), paragraph and list of the whole page
    that is too long. `seen`: texts that another page has too, which are told once."""
    for block in page.blocks:
        if block.text in seen or is_source(block):
            continue
        seen.add(block.text)
        found = sentences(block.text)
        for sentence, problem, instead in long_sentences(found):
            yield Lamp(*sources.of_text(page.address, sentence), problem, instead)
        if len(found) > PARAGRAPH:
            problem = f"a paragraph has {len(found)} sentences: {shown(block.text)}"
            instead = f"{PARAGRAPH} are easy to read: put an empty line between them."
            yield Lamp(*sources.of_text(page.address, block.text), problem, instead)
    yield from _long_lists(page, sources)


def _long_lists(page: Built, sources: Sources) -> Iterator[Lamp]:
    """Places are a table, and sources are as many as they are."""
    for found in page.tree.css("ul, ol, dl"):
        items = [one for one in found.css("li, dt") if _list_of(one) == found.mem_id]
        around = {*classes_around(found), found.attributes.get("class")}
        if len(items) > LIST and not {"page-foot", "search"} & around:
            text = " ".join(items[0].text().split())
            problem = f"a list has {len(items)} items, the first: {shown(text)}"
            where = sources.of_text(page.address, text)
            yield Lamp(*where, problem, f"{LIST} are easy to keep in mind: make groups of them.")


def _list_of(item: LexborNode) -> int | None:
    return next((one.mem_id for one in parents(item) if one.tag in ("ul", "ol", "dl")), None)


def grade(whole: list[str], counter: Counter) -> float:
    """Return the Flesch-Kincaid grade of sentences: .39 words/sentence + 11.8 syllables/word
    - 15.59."""
    text = " ".join(whole)
    count = counter.lexicon_count(text)
    return 0.39 * count / len(whole) + 11.8 * counter.syllable_count(text) / count - 15.59


def grade_lamps(
    page: Built, sources: Sources, names: Collection[str], counter: Counter
) -> Iterator[Lamp]:
    """Yield the lamp of a page that is too hard to read. Each sentence counts once, without the
    `names` in it; what does not end as a sentence would only make the figure better."""
    prose = [one.text for one in page.main_blocks if one.tag not in HEADINGS and not is_source(one)]
    found = dict.fromkeys(one for text in prose for one in sentences(text) if is_whole(one))
    plain = {one: left for one in found if words(left := without(one, names))}
    most = GRADES.get(page.address, GRADE)
    if not plain or (figure := grade(list(plain.values()), counter)) <= most:
        return
    hardest = max(plain, key=lambda one: grade([plain[one]], counter))
    problem = f"/{page.address} reads at grade {figure:.1f}; the hardest sentence: {shown(hardest)}"
    instead = f"Grade {most:.0f} is wanted: use shorter words and sentences."
    yield Lamp(*sources.of_text(page.address, hardest), problem, instead)
