"""The addresses of the site, and what leads to one: moves, messages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.load.approvals import as_address, as_typed
from scripts.load.files.faults import BadValue, Fault, fault_at, nearest, shown
from scripts.load.pages.moved import MOVED, Move
from scripts.load.site import Loaded

STAFF = "staff/"
# Pages without a source of their own.
GENERATED = ("review/", STAFF, "staff/cases/", "staff/hospitals/", "staff/clinics/")
PLACES = "at/"  # the page of each facility stands below it
# The anchors that the page of every facility has (facility.html), whatever its record holds.
PLACE_ANCHORS = ("call", "where")


@dataclass(frozen=True)
class Addresses:
    """`anchors`: {address: its anchors} of the written pages and those of facilities.

    `all_places`: False where the file of facilities does not tell which there are: nobody is told
    then that a page of one is missing.
    """

    anchors: dict[str, frozenset[str]]
    all_places: bool = True

    def wrong(self, target: str) -> BadValue | None:
        """Return what is wrong with an address that somebody is led to, `images/#call`."""
        page, sign, anchor = target.partition("#")
        if page.startswith(PLACES) and not self.all_places:
            return None
        if page not in self.anchors:
            near = nearest(page, self.anchors)
            instead = f"Did you mean {shown(near)}?" if near else "Write one that exists."
            return BadValue(f"there is no page {shown(page or '/')}", instead)
        if sign and anchor not in self.anchors[page]:
            there = self.anchors[page]
            near = nearest(anchor, there)
            instead = f"Did you mean {shown(near)}?" if near else "Write one that it has."
            return BadValue(f"{page or '/'} has no anchor {shown(anchor)}", instead)
        return None

    def and_generated(self) -> Addresses:
        """Return these and the pages without a source of their own."""
        generated = dict.fromkeys(GENERATED, frozenset[str]())
        return Addresses(generated | self.anchors, self.all_places)


def addresses(loaded: Loaded) -> Addresses:
    """Return the addresses of the written pages and of the pages of facilities."""
    pages = {page.address: frozenset(page.anchors) for page in loaded.pages}
    ids = loaded.facility_ids
    places = {f"{PLACES}{one}/": frozenset(PLACE_ANCHORS) for one in ids or ()}
    return Addresses(pages | places, ids is not None)


def titles(loaded: Loaded) -> dict[str, str]:
    """Return {address: title} of the pages that people write and of the pages of facilities."""
    names = {f"{PLACES}{one.id}/": one.short_name or one.name for one in loaded.facilities}
    return {page.address: page.meta["title"] for page in loaded.pages} | names


def moved_faults(moves: dict[str, Move], known: Addresses) -> list[Fault]:
    """Return a fault for each move that does not lead, in one hop, to a page and an anchor that
    there is, or that leads away from a page that there is."""
    faults = []
    for old, move in moves.items():
        page = move.new.partition("#")[0]
        bad: BadValue | None = None
        if old in known.anchors:
            bad = BadValue("is a page of its own", "Delete the line, or the page.")
        elif page == old:
            bad = BadValue("leads to itself", "Write where it went.")
        elif page in moves:
            further = moves[page].new
            in_circle = further.partition("#")[0] == old
            problem = f"{page} has moved too" + (", back to here" if in_circle else "")
            instead = "Write where it went." if in_circle else f"Write {old}: {further or '/'}."
            bad = BadValue(problem, instead)
        else:
            bad = known.wrong(move.new)
        if bad:
            faults.append(fault_at(MOVED, move.line, old, bad))
    return faults


def read_address(text: str, known: Iterable[str]) -> str:
    """Return the page that a text such as `/images/`, `images` or `/` names, as an address below
    the site's root. Raise BadValue when there is none, with the nearest right one."""
    address, known = as_address(text), list(known)
    if address in known:
        return address
    near = nearest(address, known)
    instead = f"Did you mean {as_typed(near)}?" if near else "Write it like /images/."
    raise BadValue(f"there is no page {shown(text)}", instead)
