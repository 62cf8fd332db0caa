"""Small projects to try the commands in, and the commands run there as a person runs them."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.machine import setup
from tests.support.projects.files import put

MKDOCS_YML = """\
site_name: Tiny
theme: {name: null, custom_dir: overrides}
plugins: [{macros: {on_undefined: strict, on_error_fail: true}}]
"""
LAMPS_PY = "def lamps_of(site, folder): return []\n"
APPROVALS_PY = "def approval_lamps(site): return []\n"
GATE_PY = "def open_points(site):\n    return ['a number']\n"
NOWHERE = {  # no package can be had
    "PIP_INDEX_URL": "https://127.0.0.1:9/simple",
    "PIP_EXTRA_INDEX_URL": "",
    "PIP_FIND_LINKS": "",
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_RETRIES": "1",
    "PIP_NO_CACHE_DIR": "1",
    "npm_config_fetch_retries": "0",
    "npm_config_registry": "https://127.0.0.1:9",
}


def tiny_project(folder: Path, pages: int = 3) -> Path:
    """A project with the real commands and a few pages, without .venv; returns `folder`."""
    here = setup.ROOT / "scripts"
    ignore = shutil.ignore_patterns("__pycache__")
    for room in ("commands", "machine"):
        shutil.copytree(here / room, folder / "scripts" / room, ignore=ignore)
    shutil.copytree(here / "locks", folder / "scripts" / "locks")
    for name in ("run.py", "__init__.py"):
        shutil.copy(here / name, folder / "scripts")
    (folder / "tests").mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(setup.ROOT / "tests" / name, folder / "tests")
    put(folder, "scripts/check/site.py", "def checked_site(root): return None\n")
    put(folder, "scripts/check/lamps.py", LAMPS_PY)
    put(folder, "scripts/review/lamps.py", APPROVALS_PY)
    put(folder, "scripts/review/gate.py", GATE_PY)
    put(folder, "scripts/commands/check.py", "READY = ''\n")
    put(folder, "mkdocs.yml", MKDOCS_YML)
    put(folder, "overrides/main.html", "<!doctype html>{{ page.content }}<!-- whole -->")
    put(folder, "docs/index.md", "# Start\n")
    for number in range(pages):
        put(folder, f"docs/page-{number}.md", f"# Page {number}\n\nversion 0\n")
    return folder


def with_venv(project: Path) -> Path:
    """Lends the project the .venv that the tests run in. Skips where that is another one."""
    if not (Path(sys.prefix) / setup.MADE_FROM.name).exists():
        pytest.skip("needs the .venv that `python3 scripts/run.py test` makes")
    (project / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    return project


def run(
    project: Path,
    *words: str,
    environment: dict[str, str] | None = None,
    pretend: str = "",
    python: str = sys.executable,
) -> subprocess.CompletedProcess[str]:
    """Python scripts/run.py <words>, with what it said as text. `pretend`: Python code that is
    run before it, to make the machine look poorer than it is."""
    put(project, "pretend/sitecustomize.py", pretend)
    settings = {**os.environ, **(environment or {}), "PYTHONPATH": str(project / "pretend")}
    return subprocess.run(
        [python, str(project / "scripts" / "run.py"), *words],
        cwd=project,
        env=settings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def the_one_line(done: subprocess.CompletedProcess[str]) -> str:
    """The line on stderr of a command that could not do its work: it is the only one."""
    assert done.returncode == 1, f"status {done.returncode}: {done.stdout}{done.stderr}"
    assert "Traceback" not in done.stdout + done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == 1, f"more or less than one line: {lines}"
    return lines[0]


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
