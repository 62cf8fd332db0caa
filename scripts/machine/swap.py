"""Puts a fresh folder in the place of site/: whoever looks finds the old or the new one, whole.

Beside site/ there can be: .site-new (being built), .site-old (the site before; only where the
system cannot exchange two folders in one step), and the same with -gone (being deleted).
"""

import contextlib
import ctypes
import os
import shutil
import sys
from pathlib import Path

from scripts.machine import CannotGoOn
from scripts.machine.only_one import only_one

BUSY = "Another build of this site is under way. Try again when it has finished."
AT_FDCWD = -100  # linux/fcntl.h
RENAME_EXCHANGE = 2  # linux/fs.h, for renameat2
RENAME_SWAP = 2  # sys/stdio.h of macOS, for renamex_np


def beside(site: Path, name: str) -> Path:
    """Return the helper ("new", "old", "lock") that stands beside the folder `site`."""
    return site.with_name(f".{site.name}-{name}")


def swap(site: Path) -> None:
    """Put .site-new in the place of `site`, which may be missing, and deletes the old one.

    Raise CannotGoOn, with `site` as before, when another program keeps the folder (Windows).
    """
    new, old = beside(site, "new"), beside(site, "old")
    try:
        if not os.path.lexists(site):
            os.rename(new, site)
        elif not exchange(new, site):
            os.rename(site, old)
            os.rename(new, site)
    except OSError as fault:
        put_right(site)
        raise CannotGoOn(
            f"{site} cannot be replaced ({fault.strerror}). Close the program that uses it, then "
            "build again."
        ) from fault
    discard(new)
    discard(old)


def restore(site: Path) -> None:
    """Bring `site` back where a build was killed between swap's two renames. Else does nothing."""
    if os.path.lexists(beside(site, "old")):
        with contextlib.suppress(CannotGoOn), only_one(beside(site, "lock"), BUSY):
            put_right(site)


def put_right(site: Path) -> None:
    """Return what `restore` does, for whoever holds the lock."""
    old = beside(site, "old")
    if os.path.lexists(old) and not os.path.lexists(site):
        os.rename(old, site)
    discard(old)


def discard(folder: Path) -> None:
    """Delete a folder, or leaves it to the next build where another program keeps it.

    It is renamed first, so that what is left of it is never taken for something whole.
    """
    gone = folder.with_name(f"{folder.name}-gone")
    shutil.rmtree(gone, ignore_errors=True)
    with contextlib.suppress(OSError):
        os.rename(folder, gone)
    shutil.rmtree(gone, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step. False, with nothing changed, where the system cannot."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            rename = ctypes.CDLL(None).renameat2
            return rename(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) == 0
        if sys.platform == "darwin":
            return ctypes.CDLL(None).renamex_np(names[0], names[1], RENAME_SWAP) == 0
    except (OSError, AttributeError):  # a C library without the call
        pass
    return False
