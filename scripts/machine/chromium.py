"""Finds a Chromium (or Chrome, or Edge) for the tests, and installs one where there is none."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.machine import CannotGoOn

ON_PATH = (
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
# A package manager, and what it is told, one after the other
MANAGERS = {
    "apt-get": ("update", "install -y --no-install-recommends chromium fonts-liberation"),
    "dnf": ("install -y chromium",),
    "zypper": ("--non-interactive install chromium",),
    "pacman": ("-Sy --noconfirm chromium",),
    "apk": ("add chromium",),
}
NONE = (
    "No Chromium is to be had for the tests in a browser: install Chromium, Chrome or Edge, or "
    "name its program in the environment variable CHROMIUM, then run the same command again."
)


def ready() -> str:
    """Return the path of a browser that runs, installed now if it must be. Raise CannotGoOn."""
    path = found() or installed() or own_of_playwright(download=True)
    if not path:
        raise CannotGoOn(NONE)
    return path


def found() -> str:
    """Return the path of a browser on this machine, or ""; CHROMIUM, where it is set, is the only
    one."""
    named = os.environ.get("CHROMIUM")
    if named:
        if not shutil.which(named):
            raise CannotGoOn(f"CHROMIUM names {named}, which is no program: correct or unset it.")
        return named
    return next((path for path in usual_places() if runs(path)), "") or own_of_playwright()


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
    """Return whether it is a browser that starts. (Ubuntu's chromium-browser may only say "use
    snap".)"""
    if not Path(path).is_file():
        return False
    if sys.platform != "linux":  # there, asking for the version can open a window
        return True
    return quietly([path, "--version"], seconds=30)


def installed() -> str:
    """Return a browser from this system's package manager, if it may be used: its path, or ""."""
    if sys.platform == "darwin":
        brew = shutil.which("brew")
        if brew:
            print("Installing Chromium with brew (once) ...", flush=True)
            quietly([brew, "install", "--cask", "chromium"])
        return found()
    right = may_install()
    name = next((name for name in MANAGERS if shutil.which(name)), None)
    if right is None or name is None or "ubuntu" in platform_id():  # there, it is only a snap
        return ""
    print(f"Installing Chromium with {name} (once, it can take minutes) ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in MANAGERS[name]:
        quietly([*right, name, *words.split()], env=environment)
    return found()


def may_install() -> list[str] | None:
    """Return what stands before a package manager's name: nothing for root, or sudo; None: no
    right."""
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if shutil.which("sudo") and quietly(["sudo", "-n", "true"]) else None


def platform_id() -> str:
    """Return the id of this Linux, such as "debian", or ""."""
    try:
        return platform.freedesktop_os_release()["ID"]
    except (OSError, KeyError):
        return ""


def own_of_playwright(download: bool = False) -> str:
    """Return the browser that Playwright downloads for itself: its path, or ""."""
    from playwright.sync_api import sync_playwright

    if download:
        print("Downloading Playwright's Chromium (once) ...", flush=True)
        needs = ["--with-deps"] if sys.platform == "linux" and may_install() is not None else []
        quietly([sys.executable, "-m", "playwright", "install", *needs, "chromium"])
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if runs(path) else ""


def quietly(command: list[str], seconds: float = 900, **more: object) -> bool:
    """Run a command that is shown to nobody. Whether it ended well, in time."""
    try:
        return not subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            **more,
        ).returncode
    except (OSError, subprocess.TimeoutExpired):
        return False
