"""`.venv` is made once, from the lock; one that is half made or out of date is made anew."""

import subprocess
import sys

import pytest

from scripts.machine import CannotGoOn, setup
from tests.support.projects.project import NOWHERE

LOCK = "no-such-package-at-all==1.0 --hash=sha256:" + 64 * "0" + "\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project whose programs are not started: `project.ran` lists them."""
    (tmp_path / "scripts/locks").mkdir(parents=True)
    for lock in ("build", "test"):
        (tmp_path / f"scripts/locks/{lock}.txt").write_text(LOCK)
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup, "MADE_FROM", tmp_path / ".venv/made-from")
    return tmp_path


@pytest.fixture
def ran(project, monkeypatch):
    """What was done, in order: "venv" and "pip"."""
    done = []

    def pretend(command):
        done.append(command[2])
        if command[2] == "venv":
            python = setup.VENV / ("Scripts/python.exe" if setup.os.name == "nt" else "bin/python")
            python.parent.mkdir(parents=True)
            python.touch()
        return subprocess.CompletedProcess(command, 0, "")

    monkeypatch.setattr(setup, "_run", pretend)
    return done


def test_it_is_made_once_and_once_more_with_the_packages_for_tests(ran):
    assert setup.ready("build").exists()
    assert ran == ["venv", "pip"]
    setup.ready("build")
    assert ran == ["venv", "pip"]
    setup.ready("test")
    setup.ready("build")
    assert ran == ["venv", "pip", "pip"]


def test_a_lock_that_has_changed_makes_it_anew(ran, project):
    setup.ready("build")
    (project / "scripts/locks/build.txt").write_text("# another\n")
    setup.ready("build")
    assert ran == ["venv", "pip", "venv", "pip"]


def test_one_that_is_half_made_is_made_anew(ran, project):
    (project / ".venv/bin").mkdir(parents=True)
    (project / ".venv/bin/python").touch()
    (project / ".venv/half").touch()
    setup.ready("build")
    assert ran == ["venv", "pip"]
    assert not (project / ".venv/half").exists()


def test_without_network_the_person_is_told_to_connect_and_it_is_not_taken_as_whole(
    project, monkeypatch
):
    for name, value in NOWHERE.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(setup, "_make", lambda python: None)  # pip is a real one: of the tests
    install = setup._install
    monkeypatch.setattr(
        setup, "_install", lambda python, lock: install(setup.Path(sys.executable), lock)
    )
    with pytest.raises(CannotGoOn) as told:
        setup.ready("build")
    line = str(told.value)
    assert "no network" in line and "run the same command again" in line and "\n" not in line
    assert not setup.MADE_FROM.exists(), "the next command would take it as whole"
