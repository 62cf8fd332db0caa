"""Writes a file that people keep by hand: whole or not at all."""

import os
import shutil
import tempfile
from pathlib import Path

from scripts.machine import CannotGoOn


def write_file(file: Path, text: str) -> None:
    """Put a text (UTF-8, line ends as they are) into a file, in one step.

    Raise CannotGoOn, with the file as it was, when it cannot be written.
    """
    file = file.resolve()  # a link stays a link
    new = ""
    try:
        descriptor, new = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
        with os.fdopen(descriptor, "wb") as beside:
            beside.write(text.encode("utf-8"))
            beside.flush()
            os.fsync(beside.fileno())
        if file.exists():
            shutil.copymode(file, new)
        else:
            os.chmod(new, 0o644)
        os.replace(new, file)
    except OSError as fault:
        if new:
            Path(new).unlink(missing_ok=True)
        raise CannotGoOn(
            f"Nothing was written: {file.name}: {fault.strerror}. Make room, or get the right to "
            "write there, then run the same command again."
        ) from fault
