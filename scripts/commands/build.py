"""Builds site/: whole and strictly checked, or not at all."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from scripts.machine import ROOT, SITE, CannotGoOn, mkdocs_says
from scripts.machine.only_one import only_one
from scripts.machine.swap import BUSY, beside, put_right, swap

if TYPE_CHECKING:
    from scripts.load.files.faults import Lamp
    from scripts.load.site import Site

MOST_LAMPS = 20  # that a build prints
MOST_POINTS = 8  # of what is still open
REFUSED = "Not built for the public"  # so begins the line of the go-live gate: review/gate.py


def main(arguments: list[str]) -> int:
    """`build [--live]`: replaces site/ when everything passed, and tells what it built."""
    parser = argparse.ArgumentParser("run.py build", description=__doc__)
    parser.add_argument("--live", action="store_true", help="for the public: no preview ribbon")
    live = parser.parse_args(arguments).live
    started = time.monotonic()
    with only_one(beside(SITE, "lock"), BUSY):
        new = beside(SITE, "new")
        put_right(SITE)
        faults = build_into(new, live)
        if faults:
            if faults[0].startswith(REFUSED):
                raise CannotGoOn(faults[0])  # it says all there is to say
            print(*faults, sep="\n", file=sys.stderr)
            kept = "site/ is as it was." if SITE.exists() else "There is no site/ yet."
            raise CannotGoOn(f"Not built: mend what stands above, then build again. {kept}")
        swap(SITE)
    print(f"Built {SITE} in {time.monotonic() - started:.1f} s: {measured(SITE)}.")
    from scripts.check.site import checked_site

    site = checked_site(ROOT)
    next_steps = ["This is the site to publish."] if live else still_open(site)
    print(*worth_a_look(site), *next_steps, sep="\n")
    return 0


def build_into(folder: Path, live: bool = False) -> list[str]:
    """Build the site into a fresh folder. Return the faults, one line each; none: it is good."""
    os.environ.pop("SITE_LIVE", None)
    if live:
        os.environ["SITE_LIVE"] = "1"
    with faults_told() as faults:
        config = load_config(str(ROOT / "mkdocs.yml"), strict=True, site_dir=str(folder))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    return faults


@contextmanager
def faults_told(chat: mkdocs_says.Say | None = None) -> Iterator[list[str]]:
    """Give a list that holds, afterwards, each fault of the build that is made within, in one line.

    `chat`: hears what MkDocs's server tells meanwhile.
    """
    faults: list[str] = []
    mkdocs_says.listen(faults.append, chat)
    try:
        yield faults
    except Abort as fault:
        # strict mode's own only counts the warnings that were said before it
        if not faults or not fault.format_message().startswith("Aborted with"):
            faults += fault.format_message().splitlines()
    except MkDocsException as fault:
        faults.append(" ".join(fault.format_message().split()))
    except TemplateError as fault:
        # MkDocs names the page alone, which is not where to mend it
        faults[:] = [line for line in faults if not line.startswith("Error building page")]
        faults.append(in_template(fault))
    except SystemExit as end:  # mkdocs-macros, after it has said why
        if not faults:
            faults.append(f"The build ended with status {end.code} and no word.")


def in_template(fault: TemplateError) -> str:
    """Return the line for a fault in overrides/: the innermost place that Jinja tells of."""
    steps: list[tuple[str | None, int | None]] = [
        (step.filename, step.lineno) for step in extract_tb(fault.__traceback__)
    ]
    if isinstance(fault, TemplateSyntaxError):
        steps.append((fault.filename or fault.name, fault.lineno))
    ours = [step for step in steps if ROOT / "overrides" in Path(step[0] or "").parents]
    name, line = ours[-1] if ours else (None, None)
    where = f"{Path(name or ROOT / 'overrides').relative_to(ROOT).as_posix()}:{line or '?'}"
    why = (fault.message or "no word").split(" in search paths")[0]
    return f"{where}: the template cannot be filled in: {why}. Mend it there."


def measured(site: Path) -> str:
    """Return how much the site holds, e.g. "61 pages, 44 of them places; 1.9 MB in 180 files"."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = [path for path in files if path.name == "index.html" and not leads_on(path)]
    places = [path for path in pages if path.parent.parent == site / "at"]
    size = sum(path.stat().st_size for path in files) / 1e6
    return f"{len(pages)} pages, {len(places)} of them places; {size:.1f} MB in {len(files)} files"


def leads_on(page: Path) -> bool:
    """Return whether this is the page of a moved address, which only leads to another one."""
    return b'http-equiv="refresh"' in page.read_bytes()[:4000]


def worth_a_look(site: Site) -> list[str]:
    """Return the lamps of the site that was built, a line each; on GitHub, as it shows them beside
    the lines of the files. They hold nothing up."""
    on_github = os.environ.get("GITHUB_ACTIONS") == "true"
    lit = lit_lamps(site, SITE)
    found = [lamp.warning if on_github else str(lamp) for lamp in lit]
    lines = [f"Worth a look ({len(found)}):", *found[:MOST_LAMPS]] if found else []
    if len(found) > MOST_LAMPS:
        lines.append("... all of them: python3 scripts/run.py check")
    return lines


def lit_lamps(site: Site, folder: Path) -> list[Lamp]:
    """Return the lamps of every stage that need no package for tests and no browser, sorted: of the
    loaded `site`, and of the pages in the `folder` that were built from it."""
    from scripts.check.lamps import lamps_of
    from scripts.review.lamps import approval_lamps

    return sorted({*lamps_of(site, folder), *approval_lamps(site)})


def still_open(site: Site) -> list[str]:
    """Return what is missing before the site may go live, in lines for a person."""
    from scripts.commands.check import READY
    from scripts.review.gate import open_points

    points = [str(point) for point in open_points(site)]
    if not points:
        return [READY]
    lines = [f"Before it may go live ({len(points)} open):"]
    lines += [f"  - {point}" for point in points[:MOST_POINTS]]
    if len(points) > MOST_POINTS:
        lines.append("  ... all of them: python3 scripts/run.py check --live")
    return lines
