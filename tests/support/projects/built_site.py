"""The built site that the tests read: made once for a whole run, by plain MkDocs."""

import os
import subprocess
import sys
from pathlib import Path

from scripts.machine.only_one import only_one


def built_once(root: Path, folder: Path) -> Path:
    """The site of `root`, built into folder/site unless another worker of this run did it before.

    Raises AssertionError with what MkDocs said when it does not build.
    """
    site, said = folder / "site", folder / "mkdocs-said.txt"
    folder.mkdir(parents=True, exist_ok=True)
    with only_one(folder / "lock"):
        if not said.exists():
            before = _seconds_of_children()
            done = subprocess.run(
                [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(site)],
                cwd=root,
                env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
                text=True,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
            )
            took = _seconds_of_children() - before
            (folder / "seconds.txt").write_text(str(took), encoding="utf-8")
            lines = [line for line in done.stdout.splitlines() if not line.startswith("INFO")]
            said.write_text("\n".join(lines) if done.returncode else "", encoding="utf-8")
    faults = said.read_text(encoding="utf-8")
    assert not faults, f"mkdocs build --strict failed:\n{faults}"
    return site


def seconds(site: Path) -> float:
    """How long the build of a site took of the processor."""
    return float((site.parent / "seconds.txt").read_text(encoding="utf-8"))


def _seconds_of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system
