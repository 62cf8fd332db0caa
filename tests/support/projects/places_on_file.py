"""The ids of the places on file, and how many there are: staff add and delete them, and edit no
test."""

from pathlib import Path

import yaml

FACILITIES = Path(__file__).parents[3] / "docs/_data/facilities.yml"
IDS = [record["id"] for record in yaml.load(FACILITIES.read_text("utf-8"), yaml.BaseLoader)]
PLACES = len(IDS)
assert PLACES, f"{FACILITIES} holds no place"
