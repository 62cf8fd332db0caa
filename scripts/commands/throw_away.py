"""Tools that only one command needs, in an environment that is gone when it is done."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.commands import CannotGoOn


@contextmanager
def throw_away(*packages: str) -> Iterator[Path]:
    """Installs the newest of these Python packages; gives the folder of their programs.

    Raises CannotGoOn when they cannot be had.
    """
    with tempfile.TemporaryDirectory() as folder:
        bin_ = Path(folder) / ("Scripts" if os.name == "nt" else "bin")
        run(sys.executable, "-m", "venv", folder)
        run(bin_ / "python", "-m", "pip", "install", "--quiet", *packages)
        yield bin_


def run(*command: object, folder: Path | None = None) -> None:
    """Runs a program. Raises CannotGoOn with the last thing it said when it fails."""
    done = ask(*command, folder=folder)
    if done.returncode:
        raise CannotGoOn(f"Nothing was changed, for this went wrong: {last_words(done)}")


def ask(*command: object, folder: Path | None = None) -> subprocess.CompletedProcess:
    """Runs a program, whatever its exit status; its output is text."""
    return subprocess.run(
        [str(word) for word in command], cwd=folder, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, errors="replace", check=False,
    )


def last_words(done: subprocess.CompletedProcess) -> str:
    """The last line that a program said, of its faults if it told any."""
    return (done.stderr.strip() or done.stdout.strip() or "no word").splitlines()[-1]
