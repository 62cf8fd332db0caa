"""How many places the real facilities.yml holds: staff add and delete them, and edit no test."""

import re
from pathlib import Path

FACILITIES = Path(__file__).parents[2] / "docs/_data/facilities.yml"
PLACES = len(re.findall(r"^- id: ", FACILITIES.read_text(encoding="utf-8"), re.M))
assert PLACES, f"{FACILITIES} holds no place"
