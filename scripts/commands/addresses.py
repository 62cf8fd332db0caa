"""Fetches the list of addresses that the public site promised, into docs/_data/addresses.txt."""

import argparse
import os
import time
from urllib.parse import urlsplit

from scripts.finish.ledger import PUBLIC_LIST
from scripts.load.clinic import load_clinic
from scripts.load.files.faults import visible
from scripts.load.files.text_file import LARGEST
from scripts.load.pages.promised import LEDGER, is_address, load_promised
from scripts.load.values.day import latest_day, site_day
from scripts.machine import ROOT, CannotGoOn
from scripts.machine.fetch import NotFetched, fetch_text
from scripts.machine.write_file import write_file
from scripts.review.gate import is_reserved

TRIES = 3
PAUSE = 2  # seconds between two of them
TOP = f"""\
# The addresses that the public site promised: a copy of its own list, /{PUBLIC_LIST}. Nobody needs
# to write here: python3 scripts/run.py addresses fetches it anew before a build.
"""


def main(arguments: list[str]) -> int:
    """`addresses [<site>]`: the next build keeps or moves each address of the fetched list.

    Where the list is not to be had, the last copy stays, and one line says so: exit status 0.
    """
    parser = argparse.ArgumentParser("run.py addresses", description=__doc__)
    parser.add_argument("site", nargs="?", help="its address; site_url in mkdocs.yml unless told")
    told = parser.parse_args(arguments).site
    site = told or site_url()
    if told and urlsplit(told).scheme not in ("http", "https"):
        raise CannotGoOn(f"{visible(told)} is no address of a site. Write it with https://")
    kept = f"{LEDGER} stays as it was"
    if site is None:
        print(f"{kept}: mkdocs.yml does not tell where the site is. A build says what to mend.")
    elif is_reserved(site):
        print(f"{kept}: {site} is only an example, so no site of yours is public yet.")
    else:
        try:
            print(renewed(site))
        except NotFetched as why:
            print(worth_a_look(f"{kept}: no list came from {visible(site)}: {visible(str(why))}."))
    return 0


def worth_a_look(line: str) -> str:
    """Return a line as GitHub shows it among the warnings of a run, and as it is elsewhere."""
    on_github = os.environ.get("GITHUB_ACTIONS") == "true"
    return f"::warning file={LEDGER}::{line}" if on_github else line


def site_url() -> str | None:
    """Return the address of the site by mkdocs.yml; None where that has a fault."""
    clinic, _ = load_clinic(ROOT, latest_day(site_day()))
    return clinic.site_url if clinic else None


def renewed(site: str) -> str:
    """Write the list of a site into the ledger. Return a line that tells it. Raise NotFetched."""
    text = fetched(f"{site.rstrip('/')}/{PUBLIC_LIST}")
    lines = sorted({line for line in (text or "").splitlines() if is_address(line)})
    if text is not None and "/" not in lines:  # every site has a start page
        raise NotFetched(f"what it calls {PUBLIC_LIST} is no list of addresses")
    before, _ = load_promised(ROOT)
    write_file(ROOT / LEDGER, TOP + "".join(f"{line}\n" for line in lines))
    if text is None:
        line = f"{visible(site)} has no {PUBLIC_LIST}: nothing is promised yet."
        forgotten = f"{line} The {len(before)} of the last copy are not kept."
        return worth_a_look(forgotten) if before else line
    return f"{len(lines)} addresses are promised by {visible(site)}."


def fetched(address: str) -> str | None:
    """Return the text there, or None, as fetch_text does; a site that stumbles is asked again."""
    for _ in range(TRIES - 1):
        try:
            return fetch_text(address, LARGEST)
        except NotFetched:
            time.sleep(PAUSE)
    return fetch_text(address, LARGEST)
