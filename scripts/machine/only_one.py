"""A lock between two commands on one machine. It is the system's: it falls with its process."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.machine import CannotGoOn


@contextmanager
def only_one(path: Path, busy: str = "") -> Iterator[None]:
    """Hold the lock file `path` while the `with` block runs.

    When another process holds it, raise CannotGoOn(busy), or, without `busy`, wait for it.
    """
    with open(path, "ab") as file:
        while not _taken(file.fileno()):
            if busy:
                raise CannotGoOn(busy)
            time.sleep(0.1)
        yield


def _taken(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
