"""What README.md tells people to type and to open is there."""

import re

import pytest

from scripts.run import COMMANDS


@pytest.fixture(scope="module")
def readme(root):
    return (root / "README.md").read_text(encoding="utf-8")


def test_it_names_every_command_and_no_other(readme):
    rows = set(
        re.findall(r"^\| `(\w+)[^|]*\| ", readme.split("`python3 scripts/run.py` | does")[1], re.M)
    )
    typed = set(re.findall(r"scripts/run\.py (\w+)", readme))
    assert rows == set(COMMANDS)
    assert typed <= set(COMMANDS)


def test_every_file_that_it_names_is_there(readme, root):
    paths = set(
        re.findall(r"`((?:docs|overrides|scripts|tests|\.github)/[\w./-]*|[\w.-]+\.yml)`", readme)
    )
    assert len(paths) > 12
    missing = [path for path in paths if not (root / path).exists()]
    assert missing in ([], ["docs/_data/addresses.txt"])  # made by `addresses`


def test_it_is_short_and_needs_no_badge(readme):
    assert len(readme.splitlines()) <= 220
    assert "![" not in readme and "<img" not in readme
