"""The clinic's own voice is held: what it says in public is what a doctor has signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from scripts.check.addresses import addresses
from scripts.load.approvals import AROUND, STAFF, STATEMENTS, Texts
from scripts.load.site import Site
from scripts.load.words.staff_messages import (
    AROUND_KEYS,
    PARTS,
    WITH_NUMBER,
    WITHOUT_NUMBER,
    MessageWords,
    StaffMessages,
)
from scripts.load.words.statements import Statement


def as_published(site: Site) -> Site:
    """Return the site with the words that it may say: for a preview, all as they stand; for the
    public, the clinic's statements and the messages as they were last approved.

    What nobody has approved yet is left out, and the page around it stays: a new statement says
    nothing, so that its passage is not there; a new message is not offered to staff. A statement
    under another id with the same sentences of the clinic keeps its approved words. What was taken
    out is gone at once, since nothing is said by it; an approved message that still quotes it says
    the rest. (The review sheet shows the new words: there they are signed.)
    """
    if not site.live:
        return site
    approved = site.approvals.get(STATEMENTS)
    statements = dict(_statements(site, approved.texts if approved else {}))
    messages = site.approvals.get(STAFF)
    held = _messages(site, messages.texts if messages else {})
    for _, name, _ in held.statements():
        statements.setdefault(name, Statement(name, 0, "", "", ""))
    return replace(site, statements=statements, staff_messages=held)


def _statements(site: Site, approved: Texts) -> Iterator[tuple[str, Statement]]:
    by_quote = {texts["quote"]: texts for texts in approved.values()}
    for name, one in site.statements.items():
        texts = approved.get(name) or by_quote.get(one.quote) or {}
        yield name, _spoken(one, texts)
    for name in approved.keys() - site.statements.keys():  # a held message may quote it
        yield name, _spoken(Statement(name, 0, "", "", ""), approved[name])


def _spoken(one: Statement, texts: dict[str, str]) -> Statement:
    quote = texts.get("quote", one.quote)
    return replace(one, quote=quote, plain=texts.get("plain", ""), short=texts.get("short", ""))


def _messages(site: Site, approved: Texts) -> StaffMessages:
    present, known = site.staff_messages, addresses(site)
    around = approved.get(AROUND, {})
    cases = []
    for case in present.cases:
        if case.id in approved:
            held = _filled(case, approved[case.id])
            is_there = not known.wrong(held.page)
            cases.append(held if is_there else replace(held, page=case.page))
    return StaffMessages(
        **{key: around.get(key, "") for key in AROUND_KEYS},
        cases=tuple(cases),
        place=_filled(present.place, approved.get(WITH_NUMBER, {})),
        place_without_number=_filled(
            present.place_without_number, approved.get(WITHOUT_NUMBER, {})
        ),
    )


def _filled(words: MessageWords, texts: dict[str, str]) -> MessageWords:
    """Return the words with the approved texts; a part that has none says nothing but its link."""
    keys = ("title", "page", *PARTS) if words.id else PARTS
    held: dict[str, Any] = {key: texts.get(key, "") for key in keys}
    return replace(words, **held)
