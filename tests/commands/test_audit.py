"""Whoever keeps the site up hears of a known security hole in what it is built with."""

import os
import stat
import sys
from contextlib import contextmanager

import pytest

from scripts.commands import CannotGoOn, audit
from scripts.commands.locks import pinned

# The JSON that pip-audit writes for a list of pins, and its exit status when it knows a hole
PIP_AUDIT = """#!{python}
import json, sys
asked = [line.split("==") for line in open(sys.argv[-1]).read().split()]
assert len(asked) == len(dict(asked)), "one package twice"
if {silent!r}:
    sys.exit("ERROR: Could not connect to PyPI's vulnerability feed")
holes = [dict(id="PYSEC-2026-1", aliases=["CVE-2026-2"], fix_versions={mended!r}, description="Bad")]
told = [
    dict(name=name, skip_reason="not on PyPI") if name == {unknown!r} else
    dict(name=name, version=version, vulns=holes if (name, version) == {bad!r} else [])
    for name, version in asked
]
print(json.dumps(dict(dependencies=told, fixes=[])))
sys.exit(any(package.get("vulns") for package in told))
"""
pytestmark = pytest.mark.skipif(os.name == "nt", reason="pretends to be a program with a #! line")


@pytest.fixture
def audited(tmp_path, monkeypatch, capsys):
    """Runs `audit` with a pip-audit that only pretends; gives the exit status and what it said."""
    def run(bad=None, mended=(), unknown=None, silent=False):
        @contextmanager
        def throw_away(*packages):
            assert packages == ("pip-audit",)
            yield tmp_path

        program = tmp_path / "pip-audit"
        program.write_text(PIP_AUDIT.format(
            python=sys.executable, bad=bad, mended=list(mended), unknown=unknown, silent=silent))
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(audit, "throw_away", throw_away)
        return audit.main([]), capsys.readouterr().out

    return run


def test_a_clean_lock_passes_and_every_pin_was_asked_about(audited):
    count = sum(map(len, pinned().values()))
    assert count > 40
    assert audited() == (0, f"Asking about {count} pinned packages ...\nNo known hole.\n")


@pytest.mark.parametrize("name", ["jinja2", "soupsieve"])
def test_a_hole_is_one_line_and_says_where_it_is_mended(audited, name):
    for version in pinned()[name]:  # of a package with two pins, either may have the hole
        status, said = audited(bad=(name, version), mended=["99.1"])
        assert status == 1
        assert f"- {name}=={version}: PYSEC-2026-1, CVE-2026-2; mended in 99.1\n" in said
        assert "Next: python3 scripts/run.py pins" in said


def test_a_hole_that_nobody_has_mended_is_told_too(audited):
    status, said = audited(bad=("jinja2", pinned()["jinja2"][0]))
    assert status == 1 and "not mended yet" in said


def test_a_package_that_nobody_knows_is_not_called_clean(audited):
    status, said = audited(unknown="markupsafe")
    assert status == 1
    assert "- markupsafe==" in said and "nobody could say" in said and "No known hole" not in said


def test_without_an_answer_the_lock_is_not_called_clean(audited):
    with pytest.raises(CannotGoOn, match="Could not connect"):
        audited(silent=True)
