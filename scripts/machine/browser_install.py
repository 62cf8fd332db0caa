"""Installs what a test in a browser needs, where that is right. Nobody is asked for a password."""

import os
import shutil
import subprocess
import sys

# What root types to get what is missing. Elsewhere, and on Ubuntu, Playwright's own has to do:
# Ubuntu's packages hold nothing but a wrapper around a snap.
APT = "apt-get install -y --no-install-recommends"
FONTS = "fonts-dejavu-core fonts-liberation"  # without the first, text is painted in a monospace
COMMANDS: dict[str, dict[str, tuple[str, ...]]] = {
    "apt-get": {
        "driver": ("apt-get update", f"{APT} libatomic1"),
        "browser": ("apt-get update", f"{APT} chromium-headless-shell {FONTS}"),
    },
    "dnf": {
        "driver": ("dnf install -y libatomic",),
        "browser": ("dnf install -y chromium dejavu-sans-fonts liberation-sans-fonts",),
    },
}


def from_packages(what: str) -> bool:
    """Install the "driver"'s library or the "browser" by the system's packages, as root only.

    Print each command before it is run. Return whether it was tried: look again then.
    """
    manager = next((name for name in COMMANDS if shutil.which(name)), None)
    if manager is None or not is_root():
        return False
    for command in COMMANDS[manager][what]:
        print(f"As root, once: {command}", flush=True)
        run(command.split())
    return True


def is_root() -> bool:
    """Return whether this process may install packages."""
    return sys.platform != "win32" and os.geteuid() == 0


def from_playwright() -> None:
    """Let Playwright download its own browser.

    As root on Linux, Playwright also asks the system's packages for the libraries it needs.
    """
    libraries = "--with-deps " if sys.platform == "linux" and is_root() else ""
    command = f"playwright install --no-shell {libraries}chromium"
    print(f"Once: {command}", flush=True)
    run([sys.executable, "-m", *command.split()])


def run(command: list[str], seconds: float = 900) -> bool:
    """Return whether a command, whose words nobody needs to see, ended well and in time."""
    hidden = subprocess.DEVNULL
    try:
        return not subprocess.run(
            command,
            stdin=hidden,
            stdout=hidden,
            stderr=hidden,
            env=environment(),
            timeout=seconds,
            check=False,
        ).returncode
    except (OSError, subprocess.TimeoutExpired):
        return False


def environment() -> dict[str, str]:
    """Return the settings for all that is started here: Playwright keeps its browser in .venv."""
    ours = {"PLAYWRIGHT_BROWSERS_PATH": "0", "DEBIAN_FRONTEND": "noninteractive"}
    return {**ours, **os.environ}
