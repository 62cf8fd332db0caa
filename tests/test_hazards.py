"""HAZARDS.md names, for each way the site could hurt somebody, tests that exist."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOG = (ROOT / "tests" / "HAZARDS.md").read_text(encoding="utf-8")
HAZARDS = dict(re.findall(r"^## (.+)\n((?:(?!## ).*\n)+)", LOG, re.M))
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


@cache
def functions_of(file):
    path = ROOT / file
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.is_file() else ast.Module([], [])
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("hazard", HAZARDS)
def test_each_hazard_says_what_prevents_it_and_names_tests_that_exist(hazard):
    text = HAZARDS[hazard]
    assert "Prevented by: " in text
    named = TEST.findall(text)
    assert named, "names no test"
    assert [f"{file}::{test}" for file, test in named if test not in functions_of(file)] == []


def test_every_mention_of_a_test_can_be_checked():
    assert len(HAZARDS) >= 12
    assert (
        LOG.count("::")
        == len(TEST.findall(LOG))
        == sum(len(TEST.findall(text)) for text in HAZARDS.values())
    )
