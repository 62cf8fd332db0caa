"""The project's habits are kept: lint, one form of code, types, and locks that agree."""

import os
import re
import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "habit",
    ["ruff check --no-fix", "ruff format --check --diff", "mypy"],
)
def test_the_code_has_nothing_to_mend(root, habit):
    done = subprocess.run(
        [sys.executable, "-m", *habit.split()],
        cwd=root,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_exception_from_the_rules_has_its_reason_beside_it(root):
    files = [file for folder in ("scripts", "tests") for file in (root / folder).rglob("*.py")]
    files = [file for file in files if "node_modules" not in file.parts]
    assert files
    bare = re.compile(r"#\s*(noqa|type:\s*ignore)(:\s*[\w, -]+|\[[\w, -]+\])?\s*$")
    found = [
        f"{file.relative_to(root)}:{number}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if bare.search(line)
    ]
    assert found == []


def test_what_builds_the_site_is_tested_in_the_same_versions(root):
    pins = [
        set(re.findall(r"^([\w.-]+==\S+)", (root / "scripts/locks" / name).read_text(), re.M))
        for name in ("build.txt", "test.txt")
    ]
    assert pins[0]
    assert pins[0] <= pins[1]
