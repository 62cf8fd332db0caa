"""What is installed is exactly what was tested: every package is pinned by version and hash."""

import json
import re

import pytest

PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?P<when> ; .*)? \\$")


def pins(path) -> dict[str, str]:
    """Each pin of a lock (name, version and condition) with the hashes that follow it."""
    text = path.read_text(encoding="utf-8")
    return dict(re.findall(r"^(\S+==[^\\]+) \\\n((?: +--hash=.*\n?)+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", ["build", "test"])
def test_every_line_is_a_pin_with_hashes_and_no_address(root, name):
    text = (root / "scripts" / "locks" / f"{name}.txt").read_text(encoding="utf-8")
    assert "mkdocs-material==9.8." in text
    for line in text.splitlines():
        assert PIN.match(line) or re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line), line
    assert "://" not in text


def test_the_tests_run_with_the_very_packages_that_the_site_is_built_with(root):
    build, test = (pins(root / "scripts" / "locks" / f"{name}.txt") for name in ("build", "test"))
    assert len(build) > 20 and build.items() <= test.items()


def test_npm_packages_are_pinned_by_hash_and_from_no_address(root):
    lock = json.loads((root / "tests" / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert set(packages) >= {"node_modules/axe-core", "node_modules/vnu-jar"}
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name
