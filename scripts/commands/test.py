"""Runs every test of the project, the browser's included."""

import os
import subprocess
import sys

from scripts.machine import ROOT, chromium, npm

MOST_WORKERS = 4
ONE_AT_A_TIME = ("-n", "--numprocesses", "--pdb", "-s", "--capture=no", "--trace", "--collect-only")


def main(arguments: list[str]) -> int:
    """`test [arguments for pytest]`: pytest's exit status."""
    environment = {**os.environ, "CHROMIUM": chromium.ready()}
    npm.ready()
    command = [sys.executable, "-m", "pytest", *workers(arguments), *arguments]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as tests:
        while True:
            try:
                return tests.wait()
            except KeyboardInterrupt:  # pytest gets it too, and ends by itself
                continue


def workers(arguments: list[str]) -> list[str]:
    """Run the tests on several cores, where there are some and the person did not decide it."""
    cores = min(os.cpu_count() or 1, MOST_WORKERS)
    decided = any(argument.startswith(ONE_AT_A_TIME) for argument in arguments)
    return [] if cores < 2 or decided else ["-n", str(cores)]
