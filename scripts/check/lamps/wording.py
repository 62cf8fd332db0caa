"""House style: words, links and emphasis."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from urllib.parse import urljoin

from selectolax.lexbor import LexborNode

from scripts.check.lamps.built import Built
from scripts.check.lamps.prose import classes_around, without
from scripts.check.lamps.sources import Sources
from scripts.load.files.faults import Lamp, shown

# (what a page does not say, what to write instead); proper names are taken out before
_WRONG = [
    (r"\w+n['’]t\b", "do not, cannot, is not"),
    (r"\w+['’](?:ll|re|ve)\b|\b(?:I['’]m|(?:it|that|there|let)['’]s)\b", "the whole words"),
    (r"\b(?!X-ray)[Xx][- ]?[Rr]ay", "X-ray"),
    (r"\b(?:MRIs|CTs|M\.R\.I|C\.T\.|CAT scan|ultra-? ?sounds?\b(?<!ultrasound))", "MRI scan, ..."),
    (r"\b(?:an?|the|your|my|our|this|that) (?:MRI|CT)\b(?! scan|,| or | and )", "... scan"),
    (r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b", "a figure"),
    (r"\bclick here\b|\bclick\b", "words that say where the link goes"),
    (r"\b(?:simply|just|easily|obviously)\b", "the sentence without it"),
    (r"[\u2600-\u27bf\u2b50\ufe0f\U0001f000-\U0001faff]", "it without a picture sign"),
    (r"\b(?:e\.g|i\.e|etc)\b", "for example, that is"),
    (r"\bplease contact|\bin order to\b|\bprior to\b|\butili[sz]e", "a shorter word"),
]
_PATTERNS = [
    (re.compile(pattern, 0 if re.search("[A-Z]{2}|X", pattern) else re.IGNORECASE), instead)
    for pattern, instead in _WRONG
]
_ADDRESS = re.compile(r"\S+\.\S+/\S*")  # a web address that somebody may type
_EMPTY_LINKS = frozenset(
    ["", "call", "click here", "here", "learn more", "link", "more", "page", "read more", "see"]
    + ["this", "this page", "website"]
)
_FIRST = "pictures (images)"  # how a page says it the first time, and then "images"
_EMPHASIS_IS_FORM = {"route", "card", "call"}  # classes whose strong words are their form


def wording_lamps(
    page: Built, sources: Sources, names: Collection[str], seen: set[str]
) -> Iterator[Lamp]:
    """Yield a lamp for each word, link and emphasis that is not house style. `names`: of places,
    which are written as they are. `seen`: texts that another page has too, which are told once."""
    for text in page.texts():
        if text not in seen:
            seen.add(text)
            yield from _words(page, text, sources, names)
    yield from _links(page, sources)
    strong = [
        node
        for node in page.tree.css("main :is(b, strong, em, i)")
        if not classes_around(node) & _EMPHASIS_IS_FORM
    ]
    if len(strong) > 1:
        text = " ".join(strong[1].text().split())
        problem = f"bold or italics {len(strong)} times, the second: {shown(text)}"
        instead = "One key line a page is enough."
        yield Lamp(*sources.of_text(page.address, text), problem, instead)
    if page.main and page.main.text().count(_FIRST) > 1:
        problem = f"{shown(_FIRST)} stands twice on /{page.address}"
        yield Lamp(*sources.of_page(page.address), problem, 'Write "images" after the first time.')


def _words(page: Built, text: str, sources: Sources, names: Collection[str]) -> Iterator[Lamp]:
    left = _ADDRESS.sub("", text)
    if not any(pattern.search(left) for pattern, _ in _PATTERNS):
        return
    left = without(left, names)
    for pattern, instead in _PATTERNS:
        if found := pattern.search(left):
            problem = f"{shown(found[0])} in {shown(text)}"
            yield Lamp(*sources.of_text(page.address, text), problem, f"Write {instead}.")


def _links(page: Built, sources: Sources) -> Iterator[Lamp]:
    """Links that do not say where they go, that say the same and go elsewhere, or open a tab."""
    leads: dict[str, str] = {}
    for link in page.tree.css("a[href]"):
        said = " ".join((link.attributes.get("aria-label") or link.text()).split())
        target = urljoin(f"https://site/{page.address}", link.attributes["href"] or "")
        for problem, instead in _of_link(link, said, leads.setdefault(said, target), target):
            yield Lamp(*sources.of_text(page.address, said), problem, instead)


def _of_link(link: LexborNode, said: str, first: str, target: str) -> Iterator[tuple[str, str]]:
    """Yield (problem, instead). `first`: where the page's first link with these words leads."""
    if said.lower().rstrip(".") in _EMPTY_LINKS:
        yield f"the link {shown(said)} does not say where it goes", "Link words that name the page."
    if first != target:
        leads = " and to ".join(one.removeprefix("https://site") for one in (first, target))
        yield f"{shown(said)} leads to {leads}", "Give each link words of its own."
    if "target" in link.attributes:
        yield f"the link {shown(said)} opens a tab", "Leave target= out."
