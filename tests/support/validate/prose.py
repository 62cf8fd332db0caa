"""What a reader reads in a page: its blocks of text, and the sentences in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

BLOCKS = {
    "address",
    "article",
    "aside",
    "body",
    "caption",
    "dd",
    "desc",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "label",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "textarea",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "br",
}
HEADINGS = ("h1", "h2", "h3", "h4")
NOT_READ = {"script", "style", "template", "noscript"}
BLANK_LINE = re.compile(r"\s*\.{4,}")  # a line to write on: it ends the sentence
SHORTENED = re.compile(r"\b(St|ext|Dr|vs|No)\.(?= )")  # a full stop that ends no sentence
END = re.compile(r"(?<=[.?!])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])")
ENDS = re.compile(r"[.?!][\"'”’)]*$")


@dataclass(frozen=True)
class Block:
    """A run of text with no other block in it. `tag`: what it stands in. `inside`: the classes and
    tags around it, the nearest first."""

    tag: str
    text: str
    inside: tuple[str, ...]


def blocks(page: Tag) -> list[Block]:
    """A parsed page, or a part of it, in; its blocks in the reader's order out."""
    return [block for block in _blocks(page.find("body") or page, ()) if block.text]


def _blocks(tag: Tag, around: tuple[str, ...]) -> Iterator[Block]:
    inside = (tag.name, *tag.get("class", []), *around)
    run: list[str] = []
    for part in _parts(tag):
        if isinstance(part, str):
            run.append(part)
        else:
            yield Block(tag.name, _flat(run), inside)
            run = []
            yield from _blocks(part, inside)
    yield Block(tag.name, _flat(run), inside)


def _parts(tag: Tag) -> Iterator[str | Tag]:
    """Text of the tag and of the inline tags in it, and the blocks between."""
    for child in tag.children:
        if isinstance(child, Tag):
            if child.name in BLOCKS or (child.name == "a" and tag.name == "nav"):  # a card
                yield child
            elif child.name not in NOT_READ:
                yield from _parts(child)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield str(child)


def _flat(run: list[str]) -> str:
    return " ".join("".join(run).split())


def sentences(text: str) -> list[str]:
    """The sentences of a block, and what stands after the last one without an end."""
    text = BLANK_LINE.sub(".", text)
    text = SHORTENED.sub(r"\1", text)
    return [sentence for sentence in END.split(text) if words(sentence)]


def is_whole(sentence: str) -> bool:
    """Whether it ends as a sentence does: a label or an item of a list may not."""
    return bool(ENDS.search(sentence))


def words(text: str) -> list[str]:
    """The words of a text: "X-ray", "416-555-0123" and "do not" are one, one and two."""
    return [word for word in text.split() if any(sign.isalnum() for sign in word)]
