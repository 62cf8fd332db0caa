"""How long a build takes: with the places on file, and with 1,000 made-up ones beside them."""

import os
import re
import shutil
import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path

from scripts.commands import ROOT, CannotGoOn

PLACES = Path("docs", "_data", "facilities.yml")
MORE = 1000


def build_times(folder: Path) -> tuple[float, float]:
    """Seconds that `mkdocs build` takes in a copy of the project, and with MORE places in it."""
    copy = folder / "project"
    for name in ("docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", copy)
    seconds(copy)  # its modules are compiled now
    as_it_is = seconds(copy)
    text = (copy / PLACES).read_text(encoding="utf-8")
    (copy / PLACES).write_text(with_more(text, MORE), encoding="utf-8")
    return as_it_is, seconds(copy)


def with_more(text: str, number: int) -> str:
    """facilities.yml with that many more places: the ones in it, under other ids and names."""
    places = re.split(r"^(?=- )", text, flags=re.MULTILINE)[1:]
    made_up = []
    for count, place in enumerate(islice(cycle(places), number), 1):
        place = re.sub(r"^  short_name:.*\n", "", place, flags=re.MULTILINE)
        place = re.sub(r"^(- id: .*)$", rf"\1-{count}", place, flags=re.MULTILINE)
        names = rf"\1 {count}\n  short_name: Place {count}"
        made_up.append(re.sub(r"^(  name: .*)$", names, place, flags=re.MULTILINE))
    return "\n".join([text.rstrip("\n"), "", *made_up])


def seconds(project: Path) -> float:
    """Builds a project with plain MkDocs. Raises CannotGoOn with what MkDocs said."""
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=project, check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, stdin=subprocess.DEVNULL, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    if done.returncode:
        raise CannotGoOn(f"The build to be timed failed: {done.stdout.strip().splitlines()[0]}")
    return time.monotonic() - started
