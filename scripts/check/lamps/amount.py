"""How much a page is: its words, its bytes, its sheets of paper, and what it says a second time."""

from __future__ import annotations

import gzip
from collections.abc import Collection, Iterator, Mapping

from scripts.check.lamps import budgets
from scripts.check.lamps.built import Built
from scripts.check.lamps.prose import Block, blocks, without, words
from scripts.check.lamps.records import texts_of
from scripts.check.lamps.sources import Sources
from scripts.load.files.faults import Lamp, shown

# What a reader does not read to get on: foot and help, tables, drawings, and what is counted apart.
_NOT_COUNTED = {"page-foot", "help", "table", "search", "script", "answers", "desc", "title"}
_OF_THE_FORM = {*_NOT_COUNTED, "nav", "md-header", "md-footer", "ribbon"}
_QUESTIONS, _PLACES, _SHEET = "questions/", "places/", "review/"


def weight_lamps(page: Built, sources: Sources) -> Iterator[Lamp]:
    """Yield the lamp of a page that weighs more than its budget."""
    weight = len(gzip.compress(page.html.encode(), 9, mtime=0))
    if page.is_facility:
        most = budgets.FACILITY_BYTES
    elif page.address in ("", _PLACES):
        rows = page.html.count(" data-find=")
        most = max(budgets.PLACES_BYTES, budgets.EACH_PLACE * rows)
    else:
        most = budgets.SHEET_BYTES if page.address.startswith(_SHEET) else budgets.OTHER_BYTES
    if weight > most:
        problem = f"/{page.address} has {weight} bytes (gzip -9), {weight - most} more than planned"
        yield Lamp(*sources.of_page(page.address), problem, "Say less there.")


def amount_lamps(page: Built, sources: Sources) -> Iterator[Lamp]:
    """Yield the lamp of a page with more words than its budget; of /questions/, of each answer."""
    counted = [block for block in page.main_blocks if _is_seen(block)]
    if page.address == _QUESTIONS:
        yield from _long_answers(page, counted, sources)
        return
    own: list[str] = []
    if page.is_facility:
        place = page.address.split("/")[1]
        own = [text for _, text in texts_of(sources.places[place])]
    most = budgets.FACILITY_WORDS if page.is_facility else budgets.WORDS.get(page.address)
    count = sum(len(words(without(block.text, own))) for block in counted)
    if most and count > most:
        problem = f"/{page.address} has {count} words, {count - most} more than planned"
        yield Lamp(*sources.of_page(page.address), problem, "Say less there.")


def sheet_lamps(page: Built, sources: Sources) -> Iterator[Lamp]:
    """Yield the lamp of a review sheet that takes a doctor too long: all words count, also those
    that are folded away once they are approved."""
    count = sum(len(words(block.text)) for block in page.main_blocks)
    if page.address == _SHEET and count > budgets.REVIEW_WORDS:
        problem = (
            f"/{page.address} has {count} words, {count - budgets.REVIEW_WORDS} more than planned"
        )
        instead = "Say less on the pages that it shows."
        yield Lamp(*sources.of_page(page.address), problem, instead)


def _is_seen(block: Block) -> bool:
    """Return whether a block counts: it is seen before anything is opened."""
    closed = "details" in block.inside and not {"open", "summary"} & set(block.inside)
    return not closed and not _NOT_COUNTED & set(block.inside)


def _long_answers(page: Built, counted: list[Block], sources: Sources) -> Iterator[Lamp]:
    answers: list[tuple[str, int]] = []
    for block in counted:
        if block.tag in ("h2", "h3"):
            answers.append((block.text, 0))
        elif answers:
            answers[-1] = (answers[-1][0], answers[-1][1] + len(words(block.text)))
    for question, count in answers:
        if count > budgets.ANSWER_WORDS:
            problem = f"the answer to {shown(question)} has {count} words"
            instead = f"{budgets.ANSWER_WORDS} are planned: say less, or link to a page."
            yield Lamp(*sources.of_text(page.address, question), problem, instead)


def call_lamps(page: Built, sources: Sources, seen: set[str]) -> Iterator[Lamp]:
    """Yield the lamp of a script that takes too long to say, and of each long answer in the box.
    `seen`: those of other pages, which are told once."""
    for node in page.tree.css(".script .say"):
        text = [block.text for block in blocks(node) if block.tag not in ("h2", "h3")]
        count = sum(len(words(part)) for part in text)
        if count > budgets.SCRIPT_WORDS and "script" not in seen:
            seen.add("script")
            problem = f"the words to say on the phone are {count} (on /{page.address})"
            instead = f"{budgets.SCRIPT_WORDS} are planned: say less."
            yield Lamp(*sources.of_text(page.address, text[0]), problem, instead)
    for node in page.tree.css(".answers dd"):
        text = [block.text for block in blocks(node)]
        count = sum(len(words(part)) for part in text)
        if count > budgets.BOX_WORDS and text[0] not in seen:
            seen.add(text[0])
            problem = f"the answer that begins {shown(text[0])} has {count} words"
            instead = f"{budgets.BOX_WORDS} are planned: say less."
            yield Lamp(*sources.of_text(page.address, text[0]), problem, instead)


def twice_lamps(page: Built, sources: Sources, first: dict[str, str]) -> Iterator[Lamp]:
    """Yield a lamp for each paragraph that stands on an earlier page too. `first`: {paragraph: the
    page where it stands}. Pages of facilities are one pattern, and so are moved ones; the clinic's
    short lines may stand anywhere, with their link."""
    kind = "at/<id>/" if page.is_facility else "a moved page" if page.is_moved else page.address
    short = [one.short for one in sources.site.statements.values() if one.short]
    for block in page.blocks:
        if block.tag not in ("p", "li", "dd") or _OF_THE_FORM & set(block.inside):
            continue
        if len(words(block.text)) < budgets.TWICE or any(one in block.text for one in short):
            continue
        other = first.setdefault(block.text, kind)
        if other != kind:
            problem = f"{shown(block.text)} stands on /{other} and /{kind}"
            where = sources.of_text(page.address, block.text)
            yield Lamp(*where, problem, "Say it on one of them, and link to it.")


def paper_lamps(
    sheets: Mapping[str, int], sources: Sources, places: Collection[object]
) -> Iterator[Lamp]:
    """Yield a lamp for each page that takes more paper than planned. `sheets`: {address: how many
    it takes}."""
    for address, count in sheets.items():
        most = budgets.SHEETS.get(address, 1)
        if address == _PLACES:
            most += -(-len(places) // budgets.PLACES_ON_A_SHEET)
        if count > most:
            problem = f"/{address} takes {count} sheets of paper, {most} planned"
            yield Lamp(*sources.of_page(address), problem, "Say less there.")
