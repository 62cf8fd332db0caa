"""Makes .venv, the folder with the Python packages that a command needs. Standard library only.

The file .venv/made-from says what it was made from. It is written last: without it, .venv is half
made and is made anew.
"""

import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.machine import ROOT, CannotGoOn
from scripts.machine.only_one import only_one

VENV = ROOT / ".venv"
MADE_FROM = VENV / "made-from"
NO_NETWORK = re.compile(
    r"connection broken by|NewConnectionError|NameResolutionError|Max retries exceeded|"
    r"ProxyError|SSLError|Timeout|Could not fetch URL"
)


def ready(lock: str) -> Path:
    """Return the path of .venv's Python, with the packages of scripts/locks/<lock>.txt installed.

    `lock` is "build" or "test"; test.txt holds all of build.txt. Raise CannotGoOn.
    """
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = [f"python {platform.python_version()}", _line("build")]
    base = list(wanted)
    if lock != "build":
        wanted.append(_line(lock))
    if python.exists() and set(wanted) <= set(_made_from()):
        return python
    busy = "Another command is setting up .venv. Try again when it has finished."
    with only_one(ROOT / ".venv-lock", busy):
        print("Setting up .venv (once, with a good connection some ten seconds) ...", flush=True)
        made_from = _made_from() if python.exists() else []
        MADE_FROM.unlink(missing_ok=True)
        if made_from != base:
            _make(python)
        _install(python, lock)
        MADE_FROM.write_text("\n".join(wanted) + "\n", encoding="utf-8")
    return python


def is_running() -> bool:
    """Return whether this very process is .venv's Python."""
    return VENV.exists() and os.path.samefile(sys.prefix, VENV)


def _line(lock: str) -> str:
    text = (ROOT / "scripts" / "locks" / f"{lock}.txt").read_text(encoding="utf-8")
    return f"{lock} {hashlib.sha256(text.encode()).hexdigest()}"  # the same with CRLF line ends


def _made_from() -> list[str]:
    try:
        return MADE_FROM.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _make(python: Path) -> None:
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise CannotGoOn(
            "This Python cannot make virtual environments (its venv or ensurepip is missing). "
            "Install them (Debian and Ubuntu: apt install python3-venv), then try again."
        )
    try:
        if VENV.is_symlink() or VENV.is_file():
            VENV.unlink()
        elif VENV.exists():
            shutil.rmtree(VENV)
    except OSError as fault:
        raise CannotGoOn(
            f"The folder .venv is out of date and cannot be deleted ({fault.strerror}: "
            f"{fault.filename}). Close what uses it, delete it, then try again."
        ) from fault
    base = getattr(sys, "_base_executable", sys.executable)
    done = _run([base, "-m", "venv", str(VENV)])
    if done.returncode or not python.exists():
        raise CannotGoOn(f"Python could not make .venv: {_last_line(done)}")


def _install(python: Path, lock: str) -> None:
    # Not compiled beforehand: most of the packages' modules are never used.
    options = ["--quiet", "--no-input", "--disable-pip-version-check", "--no-compile"]
    source = ["--require-hashes", "-r", str(ROOT / "scripts" / "locks" / f"{lock}.txt")]
    done = _run([str(python), "-m", "pip", "install", *options, *source])
    if done.returncode == 0:
        return
    if NO_NETWORK.search(done.stdout) and "DO NOT MATCH THE HASHES" not in done.stdout:
        raise CannotGoOn(
            "The Python packages could not be downloaded: no network, or a proxy that pip does not "
            "know. Connect this machine to the internet, then run the same command again."
        )
    raise CannotGoOn(
        f"The Python packages could not be installed ({_last_line(done)}). "
        f"See it whole: {python} -m pip install {' '.join(source)}"
    )


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def _last_line(done: subprocess.CompletedProcess[str]) -> str:
    lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR:")]
    return (errors or lines or [f"exit status {done.returncode}"])[-1].removeprefix("ERROR: ")
