"""Writes files that people keep by hand: all of them or none, and never half a file."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from scripts.machine import CannotGoOn


def write_files(root: Path, texts: dict[str, str]) -> None:
    """Put each text (UTF-8, line ends as they are) into the file at its path below `root`.

    Each is first written whole beside its file, then put in its place in one step. Raise
    CannotGoOn, with every file as it was, when one of them cannot be written.
    """
    waiting: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for name, text in texts.items():
            file = (root / name).resolve()  # a link stays a link
            waiting[file] = _beside(file, text.encode("utf-8"))
        for file, new in waiting.items():
            before[file] = file.read_bytes() if file.exists() else None
            os.replace(new, file)
    except OSError as fault:
        for file in list(before):
            _put_back(file, before[file])
        where = Path(fault.filename2 or fault.filename or root).name
        raise CannotGoOn(
            f"Nothing was written: {where}: {fault.strerror}. Make room, or get the right to "
            "write there, then run the same command again."
        ) from fault
    finally:
        for new in waiting.values():
            new.unlink(missing_ok=True)


def _beside(file: Path, data: bytes) -> Path:
    """Return a new file in the same folder, with this text and the rights of the old one."""
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
    try:
        with os.fdopen(descriptor, "wb") as new:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
        if file.exists():
            shutil.copymode(file, name)
        else:
            os.chmod(name, 0o644)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _put_back(file: Path, data: bytes | None) -> None:
    with suppress(OSError):
        if data is None:
            file.unlink(missing_ok=True)
        elif file.read_bytes() != data:
            os.replace(_beside(file, data), file)
