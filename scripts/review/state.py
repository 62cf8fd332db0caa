"""How far the words are approved, held against what they say today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from scripts.load.approvals import PATTERN, STATEMENTS, Approval
from scripts.load.site import Site
from scripts.review.changes import Change, changes
from scripts.review.passages import Approvable, approvables, flat


def next_review(day: date) -> date:
    """Return the day by which words are read again: a year later; for 29 February, the 28th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


@dataclass(frozen=True)
class ReviewState:
    """`never` approved; `changed` since; `approved` as it stands, whenever that was.

    `last`: the last approval, whatever came after it; None for `never`.
    """

    state: Literal["never", "changed", "approved"]
    last: Approval | None = None

    @property
    def approval(self) -> Approval | None:
        """The approval of the words as they stand; None when there is none."""
        return self.last if self.state == "approved" else None


NEVER = ReviewState("never")


@dataclass(frozen=True)
class SignOff:
    """What stands behind the words of a loaded site, by address."""

    site: Site

    @cached_property
    def things(self) -> dict[str, Approvable]:
        """All that is approved."""
        return approvables(self.site)

    @cached_property
    def states(self) -> dict[str, ReviewState]:
        """The state of each thing's own words."""
        return {address: self._state(thing) for address, thing in self.things.items()}

    @cached_property
    def unsigned(self) -> set[str]:
        """The ids of the clinic's statements that nobody approved as they stand."""
        last = self.site.approvals.get(STATEMENTS)
        approved = last.texts if last else {}
        present = self.things[STATEMENTS].texts
        return {name for name, texts in present.items() if approved.get(name) != texts}

    def of_page(self, url: str) -> ReviewState:
        """Return the state of all words of the page at `url`, the statements it shows too. The
        pages of facilities share that of their pattern."""
        address = PATTERN if url.startswith(PATTERN) else url
        if address not in self.things:
            return NEVER
        own = self.states[address]
        if own.approval and self.unsigned.intersection(self.things[address].on.statements):
            return ReviewState("changed", own.last)
        return own

    def changes(self, address: str) -> list[Change]:
        """Return what changed of a thing since its last approval; nothing if there was none."""
        last = self.states[address].last
        return changes(approved_words(last), self.things[address].passages) if last else []

    def _state(self, thing: Approvable) -> ReviewState:
        last = self.site.approvals.get(thing.address)
        if last is None:
            return NEVER
        return ReviewState("approved" if approved_words(last) == thing.words else "changed", last)


def approved_words(approval: Approval) -> tuple[str, ...]:
    """Return the words of an approval as passages."""
    return approval.passages or flat(approval.texts)


def unapproved(site: Site) -> list[str]:
    """Return the addresses of what nobody has approved as it stands: never, or changed since."""
    return [address for address, one in SignOff(site).states.items() if not one.approval]
