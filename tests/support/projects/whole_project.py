"""The sample: a whole project to change and build in, and a day on which all was confirmed.

Its pages, data and settings stand in tests/sample/, so a test may name what they say. Its code, its
looks and the words of its templates are the project's own: a test takes those by their keys, since
staff may change them and edit no test.
"""

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from scripts.check.site import checked_site
from scripts.load.approvals import FOLDER
from scripts.load.facilities.facilities import FILE
from scripts.load.words.words import WORDS
from scripts.review.approval_file import approval_text, file_of
from scripts.review.state import SignOff
from tests.support.projects.files import to_write
from tests.support.projects.project_copy import share_code

SAMPLE = Path(__file__).parents[2] / "sample"
TODAY = date(2026, 11, 24)
NOON = str(1795521600)  # of TODAY, in seconds since 1970


def whole_project(root: Path, folder: Path) -> Path:
    """The sample with the code and the looks of `root`, in `folder`, which is returned.

    Nobody has confirmed anything there yet.
    """
    shutil.copytree(SAMPLE / "docs", folder / "docs")
    shutil.copytree(root / "overrides", folder / "overrides")
    share_code(root, folder)
    shutil.copy(root / WORDS, folder / WORDS)
    real = (root / "mkdocs.yml").read_text(encoding="utf-8")
    settings = (SAMPLE / "mkdocs.yml").read_text(encoding="utf-8")
    rest = re.sub(r"(?ms)^(?:site_url|extra):.*?(?=^\S|\Z)", "", real)
    (folder / "mkdocs.yml").write_text(settings + rest, encoding="utf-8")
    return folder


def change(project: Path, path: str, pattern: str, new: str) -> None:
    """Replaces every match of a pattern in a file, of which there must be one at least."""
    file = to_write(project, path)
    text, count = re.subn(pattern, new, file.read_text(encoding="utf-8"), flags=re.M)
    assert count, f"{pattern} is not in {path}"
    file.write_text(text, encoding="utf-8")


def with_word(words: str, key: str, new: str) -> str:
    """The text of words.yml in, the same with another value of a key, such as card.call, out."""
    group, _, name = key.partition(".")
    line = re.compile(rf"(^{group}:\n(?:  .*\n)*?  {name}:).*$", re.M)
    text, count = line.subn(lambda found: f"{found[1]} {new}", words, count=1)
    assert count, f"{WORDS} has no {key}"
    return text


def change_word(project: Path, key: str, new: str) -> None:
    """Gives a word of the project, such as card.call, another text."""
    file = project / WORDS
    file.write_text(with_word(file.read_text(encoding="utf-8"), key, new), encoding="utf-8")


def check_numbers(project: Path, day: date, place: str = ".*") -> None:
    """Writes a call of this day into the records whose id matches, for the number they have."""
    record = rf"^(- id: {place}\n(?:  .*\n)*?  phone: (.*))$"
    change(project, FILE, record, rf"\1\n  checked: {day}, \2")


def confirm_everything(project: Path) -> None:
    """Closes the gate on TODAY: settings, numbers, approvals, and the first publication."""
    change(project, "mkdocs.yml", r"^site_url: .*", "site_url: https://images.clinic.ca/")
    change(project, "mkdocs.yml", r"^    # (\w+_confirmed|first_published):$", rf"    \1: {TODAY}")
    check_numbers(project, TODAY)
    approve_everything(project)


def approve_everything(project: Path, day: date = TODAY) -> None:
    """Approves all words as they stand."""
    (project / FOLDER).mkdir(exist_ok=True)
    for address, thing in SignOff(checked_site(project, TODAY, live=False)).things.items():
        text = approval_text(thing, day, "Family doctor")
        (project / file_of(address)).write_text(text, encoding="utf-8")


def command(project: Path, name: str, *words: str) -> subprocess.CompletedProcess:
    """`run.py <name> <words>` on TODAY, in this Python, which has the packages. It finds no browser
    to print in: what needs one is tried in tests/browser."""
    start = (
        "import importlib, sys; sys.path.insert(0, '.')\n"
        "from scripts.machine import CannotGoOn, browser\n"
        "browser.found = lambda: ''\n"
        "command = importlib.import_module('scripts.commands.' + sys.argv[1])\n"
        "try: sys.exit(command.main(sys.argv[2:]))\n"
        "except CannotGoOn as fault: sys.exit(str(fault))"
    )
    return _python(project, "-c", start, name, *words)


def mkdocs_build(project: Path, **environment: str) -> subprocess.CompletedProcess:
    """Plain `mkdocs build` on TODAY."""
    return _python(project, "-m", "mkdocs", "build", "--quiet", **environment)


def _python(project: Path, *words: str, **environment: str) -> subprocess.CompletedProcess:
    settings = {"SOURCE_DATE_EPOCH": NOON, "NO_MKDOCS_2_WARNING": "1", "SITE_LIVE": ""}
    return subprocess.run(
        [sys.executable, *words],
        cwd=project,
        env={**os.environ, **settings, **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
