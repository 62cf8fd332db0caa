"""The packages from npm are installed once, and what hinders it is one line."""

import shutil

import pytest

from scripts.machine import CannotGoOn, npm
from tests.support.projects.project import NOWHERE


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in ("package.json", "package-lock.json"):
        shutil.copy(npm.FOLDER / name, tmp_path)
    monkeypatch.setattr(npm, "FOLDER", tmp_path)
    monkeypatch.setattr(npm, "MADE_FROM", tmp_path / "node_modules/made-from")
    for name, value in {**NOWHERE, "npm_config_cache": str(tmp_path / "empty")}.items():
        monkeypatch.setenv(name, value)
    return tmp_path


def test_without_network_the_person_is_told_to_connect(folder):
    with pytest.raises(CannotGoOn) as told:
        npm.ready()
    line = str(told.value)
    assert "npm" in line and "no network" in line and "\n" not in line
    assert "run the same command again" in line
    assert not npm.MADE_FROM.exists()


def test_what_else_npm_says_is_handed_on_in_one_line(folder):
    (folder / "package.json").write_text("{")
    with pytest.raises(CannotGoOn, match=r"^The tests' npm packages could not be installed: npm"):
        npm.ready()
