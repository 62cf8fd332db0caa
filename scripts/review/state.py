"""How far the pages are signed off, held against what they say today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from scripts.check.addresses import STAFF
from scripts.load.reviews import Review
from scripts.load.site import Site
from scripts.review.digest import messages_digest, page_digest, place_digest
from scripts.review.rests_on import RestsOn, rests_on

State = Literal["never", "changed", "reviewed"]


def next_review(day: date) -> date:
    """Return the day by which a page is read again: a year later; for 29 February, the 28th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


@dataclass(frozen=True)
class ReviewState:
    """`never` reviewed; `changed` since; `reviewed` as it stands, whenever that was.

    `review`: the last one, whatever came after it; None for `never`.
    """

    state: State
    review: Review | None = None

    @property
    def approval(self) -> Review | None:
        """The review that approved the page as it stands; None when there is none."""
        return self.review if self.state == "reviewed" else None


NEVER = ReviewState("never")


@dataclass(frozen=True)
class SignOff:
    """What stands behind each page of a loaded site, by the page's address."""

    site: Site

    @cached_property
    def rests_on(self) -> dict[str, RestsOn]:
        """What each page that can be reviewed rests on."""
        site = self.site
        return rests_on(site.pages, site.facilities, site.staff_messages, site.templates)

    @cached_property
    def digests(self) -> dict[str, str]:
        """The digest of each page as it is now."""
        site = self.site
        shared = (site.statements, site.words, site.clinic)
        pages = {
            page.address: page_digest(page, self.rests_on[page.address], *shared)
            for page in site.pages
        }
        messages = {STAFF: messages_digest(site.staff_messages, self.rests_on[STAFF], *shared)}
        return (
            pages
            | messages
            | {
                address: place_digest(place, self.rests_on[address], *shared)
                for place in site.facilities
                for address in [f"at/{place.id}/"]
            }
        )

    @cached_property
    def states(self) -> dict[str, ReviewState]:
        """The state of each page."""
        return {address: self._state(address) for address in self.digests}

    @cached_property
    def approved(self) -> set[str]:
        """The statements that somebody approved as they stand: a page whose review holds rests
        on them, and its digest covers their every word."""
        approved = [address for address, state in self.states.items() if state.approval]
        return {name for address in approved for name in self.rests_on[address].statements}

    def _state(self, address: str) -> ReviewState:
        review = self.site.reviews.get(address)
        if review is None:
            return NEVER
        same = review.digest == self.digests[address]
        return ReviewState("reviewed" if same else "changed", review)


def unreviewed_pages(site: Site) -> list[str]:
    """Return the addresses (`""`, `images/`, `at/sickkids/`) of the pages that nobody has approved
    as they stand: never reviewed, or changed since."""
    return [address for address, one in SignOff(site).states.items() if not one.approval]


def readings_due(site: Site) -> list[str]:
    """Return the addresses of pages that were approved as they stand, but more than a year before
    the site's day. No page says so: it says on which day it was read."""
    return [
        address
        for address, one in SignOff(site).states.items()
        if one.approval and site.today > next_review(one.approval.day)
    ]
