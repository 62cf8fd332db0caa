"""The ids of the places on file, and how many there are: staff add and delete them, and edit no
test."""

import re
from pathlib import Path

FACILITIES = Path(__file__).parents[2] / "docs/_data/facilities.yml"
IDS = re.findall(r"^- id: ([\w-]+)", FACILITIES.read_text(encoding="utf-8"), re.M)
PLACES = len(IDS)
assert PLACES, f"{FACILITIES} holds no place"
