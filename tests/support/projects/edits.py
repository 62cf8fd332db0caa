"""Small edits to a copy of the project, and a look at what a command did to it."""

from pathlib import Path


def replace(project: Path, path: str, old: str, new: str) -> None:
    """Changes a text file: `old`, which stands in it once, becomes `new`."""
    file = project / path
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path} holds {old!r} {text.count(old)} times"
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def everything(project: Path) -> dict[str, bytes]:
    """Each file below docs/ and what it holds: the same before and after, nothing was written."""
    files = [path for path in (project / "docs").rglob("*") if path.is_file()]
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}
