"""Takes a new version of the clinic's text, and says what rests on each sentence that changed."""

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scripts.commands import ROOT, CannotGoOn
from scripts.commands.reviews_file import without_reviews
from scripts.commands.write_files import write_files
from scripts.load.facilities import load_facilities
from scripts.load.faults import BadValue, Fault, Faults, visible
from scripts.load.freshness import site_day
from scripts.load.kit import load_kit
from scripts.load.pages import load_pages
from scripts.load.rests_on import RestsOn, rests_on
from scripts.load.reviews import REVIEWS, Review, as_typed, load_reviews
from scripts.load.source_change import SentenceChange, source_change
from scripts.load.statements import CLINIC_TEXT, PLAIN_WORDS, read_statements, words_of
from scripts.load.templates import load_templates
from scripts.load.text_file import read_text

LEAST_SHARED = 0.5  # of the words: with less it is another text


@dataclass(frozen=True)
class Uses:
    """What rests on the clinic's sentences: `pages` by address, and the reviews they have."""

    pages: dict[str, RestsOn]
    reviews: dict[str, Review]

    def of(self, statement: str) -> list[str]:
        """The addresses of the pages that rest on a statement."""
        return [address for address, on in self.pages.items() if statement in on.statements]


def main(arguments: list[str]) -> int:
    """`source <file>`: takes the text in, and prints what changed."""
    parser = argparse.ArgumentParser("run.py source", description=__doc__)
    parser.add_argument("file", type=Path, help="the clinic's new text, as plain text (UTF-8)")
    file = parser.parse_args(arguments).file
    try:
        print(*source(ROOT, file, site_day()), sep="\n")
    except Faults as faults:
        print(faults, file=sys.stderr)
        raise CannotGoOn("Nothing was written: mend what stands above first.") from None
    except BadValue as bad:  # SOURCE_DATE_EPOCH
        raise CannotGoOn(str(bad)) from None
    return 0


def source(root: Path, file: Path, today: date) -> list[str]:
    """Puts the text of `file` in the place of the clinic's text below `root`, its sentences into
    plain-words.md, and withdraws the reviews of the pages that rest on what changed.

    Returns lines for a person. Raises CannotGoOn, or Faults of the project's own files, with
    nothing written.
    """
    new_text = _new_text(file)
    old_text, _ = read_text(root, CLINIC_TEXT, required=False)
    plain_words, faults = read_text(root, PLAIN_WORDS)
    statements, _ = read_statements(plain_words)
    ids = [line for line in plain_words.split("\n") if line.startswith("## ")]
    quotes = [one.quote for one in statements.values() if one.quote]
    if faults or not len(ids) == len(quotes) > 0:
        raise CannotGoOn(
            f"Nothing was written: in {PLAIN_WORDS} a quote is missing or an id stands twice. "
            "python3 scripts/run.py build says where."
        )
    change = source_change(statements, plain_words, new_text)
    if change.share < LEAST_SHARED:
        raise CannotGoOn(
            f"Nothing was written: {visible(str(file))} shares only {change.share:.0%} of its "
            f"words with the clinic's text, less than {LEAST_SHARED:.0%}. Check that it is the "
            "right file."
        )
    if not change.sentences and new_text.strip() == old_text.strip():
        return ["Nothing changed."]
    texts = {CLINIC_TEXT: new_text.strip("\n") + "\n"}
    if not change.sentences:
        write_files(root, texts)
        return [f"No sentence changed, only where paragraphs break. Written: {CLINIC_TEXT}."]
    uses = _uses(root, today)
    gone = _withdrawn(change.sentences, uses)
    texts[PLAIN_WORDS] = change.plain_words
    if gone:
        text, _ = read_text(root, REVIEWS)
        texts[REVIEWS] = without_reviews(text, uses.reviews, gone)
    write_files(root, texts)
    lines = [line for one in change.sentences for line in _told(one, uses, change.plain_words)]
    return [*lines, *_next(change.sentences, gone, uses, texts)]


def _new_text(file: Path) -> str:
    """The text of the person's file. Raises CannotGoOn when it is none."""
    text, faults = read_text(file.parent, file.name)
    if not faults and not words_of(text):
        faults = [Fault(file.name, 0, "holds no words")]
    if faults:
        raise CannotGoOn(f"Nothing was written: {faults[0]}")
    return text


def _uses(root: Path, today: date) -> Uses:
    pages, faults = load_pages(root)
    templates, more = load_templates(root)
    faults += more
    places, more = load_facilities(root, today)
    faults += more
    kit, more = load_kit(root)
    faults += more
    if faults or kit is None:
        raise Faults(faults)
    used = rests_on(pages, places, kit, templates)
    reviews, faults = load_reviews(root, used, today)
    if faults:
        raise Faults(faults)
    return Uses(used, reviews)


def _withdrawn(sentences: Iterable[SentenceChange], uses: Uses) -> list[str]:
    """The pages whose review goes: they rest on a sentence that changed or went, not on one that
    only stands in another place."""
    hit = {page for one in sentences if one.old != one.new for page in uses.of(one.id)}
    return [page for page in uses.reviews if page in hit]


def _told(one: SentenceChange, uses: Uses, plain_words: str) -> list[str]:
    pages = f"  pages: {_named(uses.of(one.id)) or 'none'}"
    line = plain_words[: plain_words.find(f"## {one.id}\n")].count("\n") + 1
    at = f"{PLAIN_WORDS}:{line}"
    if not one.old:
        return [f"Came: {one.id}", f"  new: {one.new}", f"  write its plain words: {at}", ""]
    if not one.new:
        return [f"Went: {one.id}", f"  old: {one.old}", pages, "  take it off these pages", ""]
    if one.old == one.new:
        return [f"Moved: {one.id}", f"  still: {one.new}", pages, ""]
    mend = f"  mend its plain words: {at}"
    return [f"Changed: {one.id}", f"  old: {one.old}", f"  new: {one.new}", pages, mend, ""]


def _named(addresses: list[str]) -> str:
    """Pages as a person writes them; those of the places, which share a template, counted."""
    places = [address for address in addresses if address.startswith("at/")]
    named = [as_typed(address) for address in addresses if address not in places]
    if len(places) > 3:
        return ", ".join([*named, f"the pages of {len(places)} places"])
    return ", ".join([*named, *map(as_typed, places)])


def _next(
    sentences: Iterable[SentenceChange], gone: list[str], uses: Uses, texts: Iterable[str]
) -> list[str]:
    lines = [
        f"No longer reviewed: {as_typed(page)} (was on {uses.reviews[page].day} by: "
        f"{uses.reviews[page].by})"
        for page in gone
    ]
    lines.append(f"Written: {', '.join(texts)}.")
    if any(one.old != one.new for one in sentences):
        lines.append("Next: do what stands under each sentence, build, have the pages reviewed.")
    return lines
