"""The ledger of addresses: what was once published works for ever.

The public site holds it: `/addresses.txt`, every path and `path#anchor` that it ever had. The build
reads a copy of it, `docs/_data/addresses.txt` (commands/addresses.py fetches it).
"""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from scripts.check.addresses import PLACE_ANCHORS, PLACES
from scripts.finish.built_page import BuiltPage, files_below
from scripts.load.files.faults import Fault
from scripts.load.pages.moved import MOVED
from scripts.load.pages.promised import LEDGER

PUBLIC_LIST = "addresses.txt"  # below the site's root
_FILES = (".vcf", ".txt", ".zip")


def addresses_of(pages: list[BuiltPage], site_dir: Path) -> set[str]:
    """Return what this build promises: `/images/`, `/images/#call`, `/at/sickkids.vcf` ...

    Each page and each file to keep; and on pages for patients the anchor of each heading of the
    text, since those are what a person links to. On the page of a place only the anchors that every
    place has: what else stands there comes and goes with what its record knows.
    """
    addresses = set()
    for page in pages:
        if page.address == "404.html":
            continue
        addresses.add(f"/{page.address}")
        if not page.moved:
            anchors = set(page.headings)
            if page.address.startswith("at/"):
                anchors &= set(PLACE_ANCHORS)
            addresses |= {f"/{page.address}#{anchor}" for anchor in anchors}
    return addresses | {f"/{file}" for file in files_below(site_dir, _FILES)}


def broken_promises(
    published: Collection[str], promised: Mapping[str, int], moved: Mapping[str, str]
) -> list[Fault]:
    """Return the ledger's lines that lead nowhere in this build, each as a fault with its line.

    `promised`: {address: line in the ledger}. `moved`: {old page: new page}.

    What stood on or beside an old page is kept when the same stands on or beside the new one; and
    when a place is gone for good, or a case for staff, since nobody sends its words any more.
    A page that is gone is told once, not again for all that stood on it.
    """
    faults, gone = [], set(promised) - set(published)
    for address, line in promised.items():
        if address not in gone:
            continue
        path, _, anchor = address.partition("#")
        page = _page_beside(path)
        new = moved[page].partition("#")[0] if page in moved else None
        if new is not None and (f"/{new}#{anchor}" in published or _is_gone(page, new)):
            continue
        if address != f"/{page}" and f"/{page}" in gone:
            continue
        problem = f"{address}: was published, and is in somebody's e-mail"
        faults.append(Fault(LEDGER, line, problem, _mend(path, anchor, new)))
    return faults


def write_public_list(
    site_dir: Path, published: Collection[str], promised: Collection[str], live: bool
) -> None:
    """Write `/addresses.txt`, sorted. It only grows: what was promised stays in it.

    A preview promises nothing of its own, but hands on what was promised, should somebody upload it
    over the public site.
    """
    lines = sorted({*promised, *(published if live else ())})
    if lines:
        text = "".join(f"{line}\n" for line in lines)
        (site_dir / PUBLIC_LIST).write_text(text, encoding="utf-8", newline="\n")


def _page_beside(path: str) -> str:
    """`at/sickkids/`, for that page and its files /at/sickkids.vcf and /staff/at/sickkids.txt."""
    return re.sub(r"\.\w+$", "/", path).removeprefix("/").replace("staff/at/", "at/")


def _is_gone(page: str, new: str) -> bool:
    """Return whether a place's page leads to one that is of no place: it was closed, not renamed.
    And whether a case of the staff messages, whose file stands beside no page, leads to their
    list."""
    return (page.startswith("at/") and not new.startswith("at/")) or (
        page.startswith("staff/") and new == "staff/"
    )


def _mend(path: str, anchor: str, new: str | None) -> str:
    if anchor:
        on = path if new is None else f"/{new}"
        return f"Write {{ #{anchor} }} after the heading on {on} that it leads to."
    if path.endswith("/"):
        old = path.removeprefix("/")
        if old.startswith(PLACES):
            return (
                f'Give its record back, with "closed:" if it has closed, or write "{old}: at/new/" '
                f"in {MOVED}, with its new id."
            )
        return f'Give the page back, or write "{old}: new/" in {MOVED}, with its new address.'
    if case := re.fullmatch(r"/(staff/[^/]+)\.txt", path):
        return f'Give the file back, or write "{case[1]}/: staff/" in {MOVED}.'
    return "Give the file back, or write in moved.yml where the page beside it went."
