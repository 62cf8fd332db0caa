"""`test` makes ready what the chosen tests need, and no more."""

import subprocess
import sys

import pytest

from scripts.commands import test as command

BROWSER, NPM = "browser", "npm"


@pytest.fixture
def ready(monkeypatch):
    """What was made ready; and what pytest was told, at the end."""
    asked = []
    monkeypatch.setattr(command.browser, "ready", lambda: asked.append(BROWSER) or "/chromium")
    monkeypatch.setattr(command.npm, "ready", lambda: asked.append(NPM))
    monkeypatch.setattr(command.os, "cpu_count", lambda: 2)

    class Pytest(subprocess.Popen):
        def __init__(self, words, cwd, env):
            asked.append(words[words.index("pytest") + 1 :])
            super().__init__([sys.executable, "-c", ""])

    monkeypatch.setattr(command.subprocess, "Popen", Pytest)
    return asked


@pytest.mark.parametrize(
    ("arguments", "needs"),
    [
        ([], [BROWSER, NPM]),
        (["-k", "phone"], [BROWSER, NPM]),
        (["tests"], [BROWSER, NPM]),
        (["tests/browser/test_axe.py::test_x[/]"], [BROWSER, NPM]),
        (["--ignore", "tests/browser"], [NPM]),
        (["tests/load/", "tests/site"], [NPM]),
        (["tests/load/values/test_phone.py", "-x"], []),
        (["tests/load"], []),
    ],
)
def test_browser_and_npm_are_made_ready_only_for_tests_that_need_them(ready, arguments, needs):
    assert command.main(arguments) == 0
    assert ready[:-1] == needs
    told = ready[-1]
    assert told[len(told) - len(arguments) :] == arguments
