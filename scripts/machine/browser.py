"""Finds a Chromium (or Chrome, or Edge) for the tests, and installs one where there is none.

Playwright drives it, with a Node of its own that wants libatomic, which a bare Linux has not.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.machine import ROOT, CannotGoOn, browser_install

ON_PATH = (
    "chromium-headless-shell",  # the same without windows: a third faster
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
APPLICATIONS = ("Google Chrome", "Chromium", "Microsoft Edge")  # macOS
PROGRAMS = (  # Windows, below Program Files
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
WHAT_TO_DO = (
    "Install Chromium, Chrome or Edge (Debian: apt install chromium libatomic1; Fedora: dnf "
    "install chromium libatomic), or name its program in the environment variable CHROMIUM, then "
    "run the same command again."
)
FONTS = ROOT / "tests" / "fonts.conf"  # those of npm (tests/package.json) beside the system's
# In a process of its own: a driver that cannot start leaves a traceback there, and nothing here.
ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def ready() -> str:
    """Return the path of a browser that Playwright can drive, installed now if it must be.

    Raise CannotGoOn, with what to install, when there is none to be had.
    """
    path = found()
    fault = driver_fault()
    if fault and browser_install.from_packages("driver"):
        fault = driver_fault()
    if fault:
        raise CannotGoOn(
            f"Playwright, which drives the browser, does not start: {fault}. {WHAT_TO_DO}"
        )
    if not path and browser_install.from_packages("browser"):
        path = found()
    if not path:
        browser_install.from_playwright()
        path = of_playwright()
    if not path:
        raise CannotGoOn(f"There is no browser for the tests. {WHAT_TO_DO}")
    return path


def found() -> str:
    """Return the path of a browser on this machine, or "".

    CHROMIUM, where it is set, is the only one. Raise CannotGoOn when it names no program.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        if not shutil.which(named):
            raise CannotGoOn(f"CHROMIUM names {named}, which is no program: correct or unset it.")
        return named
    return next((path for path in usual_places() if runs(path)), "") or of_playwright()


def usual_places() -> list[str]:
    """Return where a browser usually stands, the likely ones first."""
    places = [shutil.which(name) for name in ON_PATH]
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            places += [str(folder / f"{name}.app/Contents/MacOS/{name}") for name in APPLICATIONS]
    elif os.name == "nt":
        for variable in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData"):
            folder = os.environ.get(variable)
            places += [str(Path(folder, program)) for program in PROGRAMS] if folder else []
    else:
        places += ["/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"]
    return [place for place in places if place]


def runs(path: str) -> bool:
    """Return whether it is a browser that starts. Ubuntu's chromium-browser may only tell of a
    snap."""
    if not Path(path).is_file():
        return False
    if sys.platform != "linux":  # there, asking for the version can open a window
        return True
    return browser_install.run([path, "--version"], seconds=30)


def with_fonts() -> dict[str, str | float | bool]:
    """Return the environment of a browser that paints Chinese and Arabic letters on a Linux that
    has none. Other systems have them, and do not read it."""
    return {"FONTCONFIG_FILE": str(FONTS), **os.environ}


def driver_fault() -> str:
    """Return why Playwright's driver does not start, in a few words, or ""."""
    done = ask_playwright()
    if done.returncode == 0:
        return ""
    lines = done.stderr.strip().splitlines() or [f"status {done.returncode}"]
    library = next((line for line in lines if "shared libraries" in line), lines[-1])
    return library.partition("shared libraries: ")[2] or library


def of_playwright() -> str:
    """Return the browser that Playwright has downloaded: its path, or ""."""
    path = ask_playwright().stdout.strip()
    return path if runs(path) else ""


def ask_playwright() -> subprocess.CompletedProcess[str]:
    """Return what Playwright says when it is asked where its own browser is, or would be."""
    command = [sys.executable, "-c", ASK_PLAYWRIGHT]
    settings = browser_install.environment()
    return subprocess.run(command, capture_output=True, text=True, env=settings, check=False)
