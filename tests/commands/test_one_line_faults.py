"""Whatever a machine lacks, a person is told in one line, and what to do about it."""

import ast
import os
import shutil
import signal
import socket
import subprocess
import sys
import time

import pytest

from scripts.commands import serve
from scripts.machine import CannotGoOn
from scripts.run import COMMANDS
from tests.support.projects.project import (
    free_port,
    run,
    the_one_line,
    tiny_project,
    with_venv,
)

OLD_PYTHON = "import sys; sys.version_info = (3, 8, 18, 'final', 0)"
NO_ENSUREPIP = "import sys; sys.modules['ensurepip'] = None"


@pytest.fixture
def project(tmp_path):
    return tiny_project(tmp_path)


def test_an_old_python_is_told_which_one_is_needed(project):
    line = the_one_line(run(project, "build", pretend=OLD_PYTHON))
    assert line.startswith("This is Python 3.8, and the site needs Python 3.11 or later: install")


def test_old_pythons_read_the_command_line_and_say_the_same(project):
    source = (project / "scripts" / "run.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    for name in ("python3.6", "python3.8", "python3.10"):
        old = shutil.which(name)
        if old and not subprocess.run([old, "--version"], capture_output=True).returncode:
            assert "needs Python 3.11" in the_one_line(run(project, "build", python=old))


def test_a_python_without_venv_is_named_with_the_package_to_install(project):
    line = the_one_line(run(project, "build", pretend=NO_ENSUREPIP))
    assert "cannot make virtual environments" in line and "python3-venv" in line


def test_an_unknown_command_gets_the_nearest_one_and_the_list(project):
    done = run(project, "biuld")
    assert the_one_line(done) == "There is no command 'biuld'. Did you mean build?"
    for command in COMMANDS:
        assert f"\n  {command} " in done.stdout


def test_a_port_in_use_is_named_with_another_one_to_take():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotGoOn) as told:
            serve.check_port(port)
    line = str(told.value)
    assert line.startswith(f"Port {port} cannot be used: Address already in use.")
    assert "serve --port 8001" in line


def test_a_chromium_variable_that_names_no_program_is_told(project):
    done = run(with_venv(project), "test", environment={"CHROMIUM": "/no/such/chromium"})
    assert the_one_line(done).startswith("CHROMIUM names /no/such/chromium, which is no program")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_ctrl_c_ends_serve_quietly(project):
    with_venv(project)
    command = [sys.executable, "scripts/run.py", "serve", "--port", str(free_port())]
    serving = subprocess.Popen(
        command,
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # a shell starts what runs in the background without Ctrl-C
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        for line in serving.stdout:
            if "Serving on" in line:
                break
        time.sleep(0.2)
        serving.send_signal(signal.SIGINT)
        rest, _ = serving.communicate(timeout=60)
    finally:
        serving.kill()
    assert serving.returncode == 0 and "Traceback" not in rest
