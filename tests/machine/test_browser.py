"""A browser that is there is taken; else one is installed where that is right, or named."""

import os

import pytest

from scripts.machine import CannotGoOn, browser, browser_install

NO_LIBRARY = "libatomic.so.1: cannot open shared object file: No such file or directory"


class Machine:
    """What a machine has and gives, and what it was asked, in order."""

    def __init__(self, monkeypatch):
        self.has, self.gives, self.said = {"driver"}, set(), []
        monkeypatch.delenv("CHROMIUM", raising=False)
        monkeypatch.setattr(browser_install, "is_root", lambda: self.root)
        monkeypatch.setattr(browser_install, "run", self.run)
        for name, does in {
            "usual_places": lambda: ["/usr/bin/chromium"] if "browser" in self.has else [],
            "runs": bool,
            "driver_fault": lambda: "" if "driver" in self.has else NO_LIBRARY,
            "of_playwright": lambda: "/own/chrome" if "playwright's own" in self.has else "",
        }.items():
            monkeypatch.setattr(browser, name, does)
        monkeypatch.setattr(browser.shutil, "which", lambda name: f"/usr/bin/{name}")
        self.root = False

    def run(self, command, seconds=0):
        """A command, which installs what the machine gives."""
        words = " ".join(command)
        self.said.append(words)
        for what, part in {
            "driver": "libatomic1",
            "browser": "--no-install-recommends chromium",
            "playwright's own": "playwright install",
        }.items():
            if part in words and what in self.gives:
                self.has.add(what)
        return True


@pytest.fixture
def machine(monkeypatch):
    return Machine(monkeypatch)


def test_a_browser_that_is_there_is_taken_and_nothing_is_installed(machine):
    machine.has, machine.root = {"driver", "browser"}, True
    assert browser.ready() == "/usr/bin/chromium"
    assert machine.said == []


def test_the_variable_comes_before_the_browser_that_is_there(machine, monkeypatch):
    machine.has = {"driver", "browser"}
    monkeypatch.setenv("CHROMIUM", "/my/chrome")
    assert browser.ready() == "/my/chrome"


def test_root_of_a_bare_machine_installs_library_and_browser_and_is_told_each_step_before(
    machine, capsys
):
    machine.has, machine.gives, machine.root = set(), {"driver", "browser"}, True
    assert browser.ready() == "/usr/bin/chromium"
    assert machine.said == [
        "apt-get update",
        "apt-get install -y --no-install-recommends libatomic1",
        "apt-get update",
        f"{browser_install.APT} chromium-headless-shell {browser_install.FONTS}",
    ]
    assert capsys.readouterr().out.splitlines() == [f"As root, once: {one}" for one in machine.said]


def test_where_the_packages_hold_no_browser_playwright_may_download_one(machine):
    machine.gives, machine.root = {"playwright's own"}, True
    assert browser.ready() == "/own/chrome"


def test_nobody_but_root_installs_packages(machine):
    machine.gives = {"browser", "playwright's own"}
    assert browser.ready() == "/own/chrome"
    (command,) = machine.said
    assert command.endswith("-m playwright install --no-shell chromium"), "deps ask for a password"


@pytest.mark.parametrize("has", [set(), {"browser"}, {"driver"}])
def test_what_is_missing_and_cannot_be_had_is_one_line_that_names_what_to_install(machine, has):
    machine.has = has
    with pytest.raises(CannotGoOn) as told:
        browser.ready()
    line = str(told.value)
    assert "\n" not in line
    assert "apt install chromium libatomic1" in line and "dnf install" in line
    assert "CHROMIUM" in line and "run the same command again" in line
    assert (NO_LIBRARY in line) == ("driver" not in has)


def test_no_command_is_ever_sudo():
    commands = [c for packages in browser_install.COMMANDS.values() for c in packages.values()]
    assert commands
    assert "sudo" not in str(commands)


@pytest.mark.skipif(os.name == "nt", reason="a program of a shell")
def test_a_driver_that_cannot_start_is_told_in_the_systems_words(monkeypatch, tmp_path):
    driver = tmp_path / "node"
    said = f"node: error while loading shared libraries: {NO_LIBRARY}"
    driver.write_text(f"#!/bin/sh\necho '{said}' >&2\nexit 127\n")
    driver.chmod(0o755)
    monkeypatch.setenv("PLAYWRIGHT_NODEJS_PATH", str(driver))
    assert browser.driver_fault() == NO_LIBRARY
