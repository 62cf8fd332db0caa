"""What a reader reads in a page: its blocks of text, and the sentences in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.check.lamps.budgets import LONG_SENTENCE, SENTENCE
from scripts.load.files.faults import shown

BLOCKS = frozenset(
    (
        *("address", "article", "aside", "body", "br", "caption", "dd", "desc", "details", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4"),
        *("header", "label", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section"),
        *("summary", "table", "tbody", "td", "textarea", "th", "thead", "title", "tr", "ul"),
    )
)
HEADINGS = ("h1", "h2", "h3", "h4")
_NOT_READ = {"script", "style", "template", "noscript", "-comment"}
_BLANK_LINE = re.compile(r"\s*\.{4,}")  # a line to write on: it ends the sentence
_SHORTENED = re.compile(r"\b(St|ext|Dr|vs|No)\.(?= )")  # a full stop that ends no sentence
_END = re.compile(r"(?<=[.?!])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])")
_WORD = re.compile(r"\S*[^\W_]\S*")
_ENDS = re.compile(r"[.?!][\"'”’)]*$")


@dataclass(frozen=True)
class Block:
    """A run of text with no other block in it. `tag`: what it stands in. `inside`: the classes and
    tags around it, the nearest first; "open" for a <details> that is."""

    tag: str
    text: str
    inside: tuple[str, ...]


def blocks(page: str | LexborNode) -> list[Block]:
    """Return the blocks of a page's HTML, or of a part of its tree, in the reader's order."""
    part = LexborHTMLParser(page).body if isinstance(page, str) else page
    return [block for block in _blocks(part, ()) if block.text] if part else []


def _blocks(tag: LexborNode, around: tuple[str, ...]) -> Iterator[Block]:
    name = tag.tag or ""
    opened = ["open"] if "open" in tag.attributes else []
    inside = (name, *(tag.attributes.get("class") or "").split(), *opened, *around)
    run: list[str] = []
    for part in _parts(tag):
        if isinstance(part, str):
            run.append(part)
        else:
            yield Block(name, _flat(run), inside)
            run = []
            yield from _blocks(part, inside)
    yield Block(name, _flat(run), inside)


def _parts(tag: LexborNode) -> Iterator[str | LexborNode]:
    """Yield the text of the tag and of the inline tags in it, and the blocks between."""
    for child in tag.iter(include_text=True):
        if child.tag == "-text":
            yield child.text_content or ""
        elif child.tag in BLOCKS or (child.tag == "a" and tag.tag == "nav"):  # a card
            yield child
        elif child.tag not in _NOT_READ:
            yield from _parts(child)


def _flat(run: list[str]) -> str:
    return " ".join("".join(run).split())


def sentences(text: str) -> list[str]:
    """Return the sentences of a block, and what stands after the last one without an end."""
    text = _SHORTENED.sub(r"\1", _BLANK_LINE.sub(".", text))
    return [sentence for sentence in _END.split(text) if words(sentence)]


def long_sentences(found: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Yield (sentence, problem, what to do) of each that is too long."""
    for sentence in found:
        if (count := len(words(sentence))) > SENTENCE:
            worth = "" if count > LONG_SENTENCE else "worth a look: "
            problem = f"{worth}{shown(sentence)} has {count} words"
            yield sentence, problem, "Make two sentences of it."


def is_whole(sentence: str) -> bool:
    """Return whether it ends as a sentence does: a label or an item of a list may not."""
    return bool(_ENDS.search(sentence))


def words(text: str) -> list[str]:
    """Return a text's words: "X-ray", "416-555-0123" and "do not" are one, one and two."""
    return _WORD.findall(text)


def without(text: str, names: Iterable[str]) -> str:
    """Return the text without the names in it, the longest taken out first."""
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    return " ".join(re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", "", text).split()) if pattern else text


def parents(node: LexborNode) -> Iterator[LexborNode]:
    """Yield what a node stands in, the nearest first."""
    around = node.parent
    while around:
        yield around
        around = around.parent


def classes_around(node: LexborNode) -> set[str]:
    """Return the classes of all that a node stands in."""
    return {name for one in parents(node) for name in (one.attributes.get("class") or "").split()}
