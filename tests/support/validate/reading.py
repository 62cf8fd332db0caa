"""The rules of writing that can be counted: a page in, a line for each fault out.

A readability figure is an alarm, not a proof: every page is read aloud too.
"""

import re
from collections.abc import Iterable

import textstat

from tests.support.projects.built_pages import Page
from tests.support.validate.prose import HEADINGS, Block, blocks, is_whole, sentences, words

HIGHEST_GRADE = 6.0  # Flesch-Kincaid
LONGEST_SENTENCE = 20  # words
HIGHEST_MEAN = 12.0  # words a sentence
LONGEST_PARAGRAPH = 3  # sentences
LONGEST_LIST = 7  # items


def grade_of(whole: list[str]) -> float:
    """Flesch-Kincaid grade of some sentences: .39 words/sentence + 11.8 syllables/word - 15.59."""
    text = " ".join(whole)
    count = textstat.lexicon_count(text)
    syllables = textstat.syllable_count(text)
    return 0.39 * count / len(whole) + 11.8 * syllables / count - 15.59


def without_names(text: str, names: Iterable[str]) -> str:
    """The text without the proper names in it, the longest taken out first."""
    longest_first = sorted(names, key=len, reverse=True)
    pattern = "|".join(map(re.escape, longest_first))
    return " ".join(re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", "", text).split())


def is_source(block: Block) -> bool:
    """Whether it is an item of the source list at the foot: names that others gave to their pages,
    and short labels of facts, which nobody reads as a text."""
    return "page-foot" in block.inside and block.tag == "li"


def prose(page: Page) -> list[Block]:
    """The blocks of the main part that are text: no headings, no source list."""
    main = page.soup.find("main")
    return [b for b in blocks(main) if b.tag not in HEADINGS and not is_source(b)]


def grade_faults(page: Page, names: Iterable[str]) -> list[str]:
    """The page's grade and mean sentence when they are too high. Each sentence counts once, and
    what does not end as a sentence does not count: it would only make the figures better."""
    found = {s: None for block in prose(page) for s in sentences(block.text) if is_whole(s)}
    whole = [text for s in found if words(text := without_names(s, names))]
    if not whole:
        return [f"{page.address}: holds no sentence"]
    faults = []
    if (grade := grade_of(whole)) > HIGHEST_GRADE:
        hardest = max(whole, key=lambda s: grade_of([s]))
        faults.append(f"{page.address}: grade {grade:.1f}; the hardest sentence: {hardest}")
    if (mean := sum(len(words(s)) for s in found) / len(found)) > HIGHEST_MEAN:
        faults.append(f"{page.address}: {mean:.1f} words a sentence")
    return faults


def sentence_faults(page: Page) -> list[str]:
    """Each sentence (label, item, cell ...) of the whole page that is too long."""
    return [
        f"{page.address}: {len(words(sentence))} words: {sentence}"
        for block in blocks(page.soup)
        for sentence in sentences(block.text)
        if len(words(sentence)) > LONGEST_SENTENCE and not is_source(block)
    ]


def paragraph_faults(page: Page) -> list[str]:
    """Each paragraph, item or cell with too many sentences."""
    return [
        f"{page.address}: {count} sentences in a paragraph: {block.text}"
        for block in blocks(page.soup)
        if (count := len(sentences(block.text))) > LONGEST_PARAGRAPH and not is_source(block)
    ]


def list_faults(page: Page) -> list[str]:
    """Each list with too many items. (The places are a table; sources are as many as they are.)"""
    faults = []
    for found in page.soup.find_all(["ul", "ol", "dl"]):
        items = found.find_all(["dt"] if found.name == "dl" else ["li"])
        items = [item for item in items if item.find_parent(["ul", "ol", "dl"]) is found]
        if len(items) > LONGEST_LIST and not found.find_parent(class_="page-foot"):
            text = " ".join(items[0].get_text().split())
            faults.append(f"{page.address}: a list of {len(items)} items, the first: {text}")
    return faults
