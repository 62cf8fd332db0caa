"""Files of a small project: written, edited, looked at; and faults as a person reads them."""

from collections.abc import Iterable
from pathlib import Path

from scripts.load.files.faults import Fault


def to_write(root: Path, path: str) -> Path:
    """The file, for who writes it. Refuses one that stands behind a link out of `root`: it is the
    project's own, which no test may change."""
    file = root / path
    behind = [at for at in (file, *file.parents) if root in at.parents and at.is_symlink()]
    assert not behind, f"{path} is the project's own: see own_code"
    return file


def put(root: Path, path: str, text: str) -> None:
    """Writes a text file below `root`, with the folders it stands in."""
    file = to_write(root, path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def told(faults: Iterable[Fault], file: str = "") -> list[str]:
    """The lines of some faults, in order, without the name of the `file` that they are about."""
    return [str(fault).removeprefix(f"{file}:").strip() for fault in sorted(faults)]


def replace(project: Path, path: str, old: str, new: str) -> None:
    """Changes a text file: `old`, which stands in it once, becomes `new`."""
    file = to_write(project, path)
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path} holds {old!r} {text.count(old)} times"
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def everything(project: Path) -> dict[str, bytes]:
    """Each file below docs/ and what it holds: the same before and after, nothing was written."""
    files = [path for path in (project / "docs").rglob("*") if path.is_file()]
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}
