"""Tells what is worth a look and what is open, prints the call sheet, and asks outside links."""

import argparse
import sys
import textwrap
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.check.calls import stale_calls
from scripts.check.lamps import measured_lamps
from scripts.check.lamps.built import built_pages
from scripts.check.region import region_lamps
from scripts.check.site import checked_site
from scripts.commands.build import build_into, lit_lamps
from scripts.languages.sheet import language_sheet
from scripts.languages.state import to_do
from scripts.load.files.faults import BadValue, Faults, Lamp
from scripts.load.site import Site, load_site
from scripts.machine import ROOT, CannotGoOn, browser, link_checker, paper
from scripts.review.gate import OpenPoint, open_points
from scripts.wording import call_sheet
from scripts.wording.outside_links import outside_addresses, report

WIDTH = 79  # of a printed page with 80 columns
READY = "Nothing is open: python3 scripts/run.py build --live makes the site to publish."
GROUPS = {"clinic": "For the clinic to supply or confirm", "front desk": "For the front desk to do"}
NO_REGION = "No line names a region."
NO_PAPER = "There is no browser that can print: the sheets of paper were not counted."


def main(arguments: list[str]) -> int:
    """`check [--live | --calls | --links | --region | --language <code>]`. Exit status 1: there is
    something to do."""
    parser = argparse.ArgumentParser("run.py check", description=__doc__)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--live", action="store_true", help="all that is open, and the call sheet")
    what.add_argument("--calls", action="store_true", help="the call sheet alone, to print")
    what.add_argument("--links", action="store_true", help="asks each outside link if it works")
    region = "each line that holds for one region: for the clinic that takes the site over"
    what.add_argument("--region", action="store_true", help=region)
    what.add_argument("--language", help="what is left to translate into a language, such as fa")
    asked = parser.parse_args(arguments)
    if asked.region:  # also in the midst of taking over, with faults
        return say("\n".join(map(str, region_lamps(load_site(ROOT)[0]))), NO_REGION)
    try:
        site = checked_site(ROOT)
    except Faults as faults:
        print(faults, file=sys.stderr)
        raise CannotGoOn("Not checked: mend what stands above first.") from None
    if asked.language:
        return language(site, asked.language)
    if asked.links:
        return links(site)
    if asked.calls:
        return say(calls_of(site), "No call is due.")
    to_look_at = 0 if asked.live else look(site)
    return live(site) or to_look_at


def language(site: Site, code: str) -> int:
    """Print what is missing or changed in a language. Return the exit status: 1 if anything is."""
    try:
        sheet = language_sheet(site, code)
    except BadValue as bad:
        raise CannotGoOn(str(bad)) from None
    lines = to_do(sheet)
    print(*lines, sep="\n")
    return 1 if len(lines) > 1 else 0


def look(site: Site) -> int:
    """Print every lamp of the site as it is now. Return the exit status: 1 if there is one."""
    lamps = all_lamps(site)
    if lamps:
        print(f"Worth a look ({len(lamps)}):", *lamps, "", sep="\n")
    else:
        print("No lamp is lit.")
    return 1 if lamps else 0


def all_lamps(site: Site) -> list[Lamp]:
    """Return every lamp, of what was loaded and of a preview that is built for it, sorted."""
    import textstat  # a package for tests: `check` alone brings it

    with TemporaryDirectory(prefix="check-") as folder:
        built = Path(folder, "site")
        if faults := build_into(built):
            print(*faults, sep="\n", file=sys.stderr)
            raise CannotGoOn("Not checked: mend what stands above first.")
        measured = measured_lamps(site, built, textstat, sheets_of(built))
        return sorted({*lit_lamps(site, built), *measured})


def sheets_of(built: Path) -> dict[str, int]:
    """Return {address: how many sheets of paper it takes} of the pages for patients, in every
    language; none where no browser is found, which is told."""
    program = browser.found()
    if not program or browser.driver_fault():
        print(NO_PAPER)
        return {}
    pages = {
        page.file: page.address
        for page in built_pages(built)
        if page.is_for_patients and not page.is_moved
    }
    return {pages[file]: count for file, count in paper.sheets(pages, program).items()}


def live(site: Site) -> int:
    """Print everything that is open, and who must act, and the sheet for the calls to make."""
    points = open_points(site)
    if not points:
        return say("", READY)
    print(f"Not ready to go live: {len(points)} open on {site.today}.")
    for who, title in GROUPS.items():
        of_this_group = [point for point in points if point.who == who]
        if of_this_group:
            print(f"\n{title.upper()}")
        for point in of_this_group:
            print(*lines_of(point), sep="\n")
    print(f"\n{calls_of(site)}".rstrip())
    return 1


def links(site: Site) -> int:
    """Ask every outside address, and print what is dead, has moved or is unsure."""
    where = outside_addresses(site)
    print(f"Asking {len(where)} outside addresses. This takes some minutes.", flush=True)
    answers = link_checker.ask(where, f"images-and-reports-link-check (+{site.clinic.site_url})")
    lines, to_mend = report(where, answers)
    print(*lines, sep="\n")
    return 1 if to_mend else 0


def calls_of(site: Site) -> str:
    """Return the call sheet, and above it each call that was to another number than is on file."""
    stale = [str(fault) for fault in stale_calls(site.root, site.facilities)]
    sheet = call_sheet.call_sheet(site.facilities, site.today, site.words)
    return "\n".join([*stale, "", sheet] if stale else [sheet])


def lines_of(point: OpenPoint) -> list[str]:
    """Return an open point, and what it counts, in lines of WIDTH letters at most."""
    wrapped = textwrap.TextWrapper(WIDTH, break_on_hyphens=False, subsequent_indent="  ")
    lines = wrapped.wrap(f"- {point}")
    wrapped.initial_indent = wrapped.subsequent_indent = "    "
    return lines + wrapped.wrap("; ".join(point.items))


def say(open_text: str, all_well: str) -> int:
    """Print what is open, or that all is well. Return the exit status for it."""
    print(open_text or all_well)
    return 1 if open_text else 0
