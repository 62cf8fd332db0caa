"""Where each value of facilities.yml stands, for whoever compares records with each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from scripts.load.facilities.facilities import FILE
from scripts.load.files.typed import id_of
from scripts.load.files.yaml_text import read_yaml
from scripts.load.files.yaml_tree import List, Mapping, Node, find, is_empty


@dataclass(frozen=True)
class FacilityLines:
    """The records of the file as they were typed, by their ids."""

    records: dict[str, Node] = field(default_factory=dict)

    def of(self, owner: str, *path: str | int) -> int:
        """Return the line of the value that a path of keys and indexes leads to; that of the record
        where it has none; 0 for no record."""
        return find(self.records[owner], path)[1] if owner in self.records else 0

    def empty(self, owner: str) -> list[str]:
        """Return the keys of the record that somebody typed without a value."""
        record = self.records.get(owner)
        values = record.values if isinstance(record, Mapping) else {}
        return [key for key, value in values.items() if is_empty(value)]

    def has(self, owner: str, key: str) -> bool:
        """Return whether somebody typed this key in the record."""
        record = self.records.get(owner)
        return isinstance(record, Mapping) and key in record.values


def facility_lines(root: Path) -> FacilityLines:
    """Return the lines of the file; those of nothing when it cannot be read (load told why)."""
    tree, _ = read_yaml(root, FILE)
    items = tree.items if isinstance(tree, List) else ()
    return FacilityLines({id_of(item): item for item in items})
