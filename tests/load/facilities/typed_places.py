"""What a person might type in facilities.yml, and what the loader answers."""

from datetime import date
from pathlib import Path

from scripts.load.facilities.facilities import FILE, load_facilities

TODAY = date(2026, 6, 1)
GOOD = """\
- id: sickkids
  name: SickKids
  kind: hospital
  address: 555 University Avenue, Toronto, ON M5G 1X8
"""
OTHER = """\
- id: radiant
  name: Radiant Imaging
  kind: clinic
  address: 385 Silver Star Boulevard, Toronto, ON M1V 0E3
"""


def load(root: Path, text: str):
    """The places, and the faults as a person reads them, without the file's name."""
    path = root / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    places, _, faults = load_facilities(root, TODAY)
    return places, [str(fault).removeprefix(f"{FILE}:").strip() for fault in sorted(faults)]
