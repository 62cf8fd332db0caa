"""Asks whether a pinned Python package has a known security hole.

pip-audit asks the package index, from a throw-away environment. No build does this: a hole in a
tool must not hold back a number that was corrected. The weekly check does.
"""

import json
import tempfile
from itertools import zip_longest
from pathlib import Path

from scripts.commands import CannotGoOn
from scripts.commands.locks import pinned
from scripts.commands.throw_away import ask, last_words, throw_away

ASK = "--no-deps --disable-pip --format json --progress-spinner off --requirement".split()


def main(arguments: list[str]) -> int:
    """`audit`: prints each hole, and each package that nobody knows. Exit status 1 if any."""
    sheets = requirements(pinned())
    print(f"Asking about {sum(map(len, sheets))} pinned packages ...", flush=True)
    found: list[str] = []
    with throw_away("pip-audit") as bin_, tempfile.TemporaryDirectory() as folder:
        for number, sheet in enumerate(sheets):
            path = Path(folder) / f"{number}.txt"
            path.write_text("\n".join(sheet) + "\n", encoding="utf-8")
            done = ask(bin_ / "pip-audit", *ASK, path)
            try:
                report = json.loads(done.stdout)
            except json.JSONDecodeError:
                raise CannotGoOn(f"pip-audit got no answer: {last_words(done)}") from None
            found += lines(report, sheet)
    print(*found or ["No known hole."], sep="\n")
    if found:
        print("Next: python3 scripts/run.py pins, then audit again, then test")
    return 1 if found else 0


def requirements(pins: dict[str, list[str]]) -> list[list[str]]:
    """Every pin as `name==version`, in lists that name no package twice: pip-audit refuses that."""
    rows = zip_longest(*([f"{name}=={version}" for version in pins[name]] for name in pins))
    return [[pin for pin in row if pin] for row in rows]


def lines(report: dict, asked: list[str]) -> list[str]:
    """pip-audit's JSON and the pins it was asked about in; a line for each hole or gap out."""
    told, answered = [], set()
    for package in report["dependencies"]:
        if "skip_reason" in package:
            continue
        pin = f"{package['name']}=={package['version']}"
        answered.add(pin)
        for hole in package["vulns"]:
            names = ", ".join([hole["id"], *hole["aliases"]])
            mended = ", ".join(hole["fix_versions"])
            told.append(f"- {pin}: {names}; {f'mended in {mended}' if mended else 'not mended yet'}")
    return told + [f"- {pin}: nobody could say" for pin in asked if pin not in answered]
