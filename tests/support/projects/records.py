"""Edits to facilities.yml as staff make them: one line of one record, or a new record."""

import re
from pathlib import Path

from scripts.load.facilities.facilities import FILE

NEW = """
- id: new-hospital
  name: The New Hospital of the United Counties of Stormont, Dundas and Glengarry, East Site
  kind: hospital
  address: 1 King Street, Cornwall, ON K6H 1A1
"""


def record(project: Path, place: str) -> str:
    """The text of one record."""
    text = (project / FILE).read_text(encoding="utf-8")
    found = re.search(rf"^- id: {place}\n(?:  .*\n)*", text, re.M)
    assert found, f"{place} is not in {FILE}"
    return found[0]


def edit(project: Path, place: str, key: str, value: str) -> None:
    """Writes `key: value` into a record, in place of the line that is there; "" deletes it."""
    old = record(project, place)
    line = f"  {key}: {value}\n" if value else ""
    there = rf"^  {key}:.*\n(?:    .*\n)*"
    if re.search(there, old, re.M):
        new = re.sub(there, lambda _: line, old, count=1, flags=re.M)
    else:
        new = old + line
    assert new != old
    write(project, old, new)


def add(project: Path, text: str = NEW) -> None:
    """Adds a record at the end of the file."""
    file = project / FILE
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8", newline="\n")


def write(project: Path, old: str, new: str) -> None:
    """Changes the text of the file: `old`, which stands in it once, becomes `new`."""
    file = project / FILE
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
