"""Puts a fresh folder in the place of site/: whoever looks finds the old or the new one, whole.

Beside site/ there can be: .site-new (being built, or being deleted: never taken for a site) and,
for the moment between two renames, .site-old (the site before, whole).
"""

import contextlib
import os
import shutil
from pathlib import Path

from scripts.machine import CannotGoOn
from scripts.machine.only_one import only_one

BUSY = "Another build of this site is under way. Try again when it has finished."


def beside(site: Path, name: str) -> Path:
    """Return the helper ("new", "old", "lock") that stands beside the folder `site`."""
    return site.with_name(f".{site.name}-{name}")


def swap(site: Path) -> None:
    """Put .site-new in the place of `site`, which may be missing, and delete the old one.

    Raise CannotGoOn, with `site` as before, when another program keeps the folder (Windows).
    """
    new, old = beside(site, "new"), beside(site, "old")
    try:
        if site.exists():
            os.rename(site, old)
        os.rename(new, site)
    except OSError as fault:
        put_right(site)
        raise CannotGoOn(
            f"{site} cannot be replaced ({fault.strerror}). Close the program that uses it, then "
            "build again."
        ) from fault
    put_right(site)


def restore(site: Path) -> None:
    """Put right what a killed build left, unless a build is at work at this moment."""
    if beside(site, "old").exists():
        with contextlib.suppress(CannotGoOn), only_one(beside(site, "lock"), BUSY):
            put_right(site)


def put_right(site: Path) -> None:
    """Bring the old site back where there is no other, and delete what is left of a build.

    Only for whoever holds the lock.
    """
    new, old = beside(site, "new"), beside(site, "old")
    if old.exists() and not site.exists():
        os.rename(old, site)
    shutil.rmtree(new, ignore_errors=True)
    with contextlib.suppress(OSError):  # there is none; or Windows keeps it until the next time
        os.rename(old, new)  # half deleted, it must not be taken for a whole one
        shutil.rmtree(new, ignore_errors=True)
