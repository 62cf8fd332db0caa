#!/usr/bin/env python3
"""The command line: python3 scripts/run.py <command>.

Standard library only, until the command's packages are in .venv; then it starts itself again with
the Python of .venv. Written so that even Python 3.6 can read this file and say what it lacks.
"""

import difflib
import errno
import importlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OLDEST = (3, 11)

# What a person types: (the lock in scripts/locks/ that it needs; what it does).
# The command is the function main(arguments) in scripts/commands/<name>.py.
COMMANDS = {
    "build": ("build", "builds the site into site/ (--live: the one for the public)"),
    "check": ("test", "lists what is worth a look, what is open, and dead links"),
    "serve": ("build", "shows the site on http://127.0.0.1:8000 and follows your changes"),
    "test": ("test", "runs every test (what follows is handed to pytest)"),
    "review": ("build", "records that the words of a page were read and approved today"),
    "translate": ("build", "brings the file of a language up to date with the English"),
    "addresses": ("build", "fetches the public list of addresses, before a build"),
}


def main(arguments: "list[str]") -> int:
    """Run the command that the arguments (a list of text) name. Return the exit status."""
    if sys.version_info < OLDEST:
        version = "%d.%d" % tuple(sys.version_info[:2])
        return stop(
            "This is Python %s, and the site needs Python 3.11 or later: install it from "
            "https://www.python.org, then run the same command with it." % version
        )
    name = arguments[0] if arguments else "--help"
    if name not in COMMANDS:
        return list_commands(name)
    sys.path[0] = ROOT  # was scripts/, whose folders are not packages of their own
    from scripts.machine import SITE, CannotGoOn, setup, swap

    try:
        lock = COMMANDS[name][0]
        if name == "check" and {"--live", "--calls", "--language"} & set(arguments):
            lock = "build"  # what measures pages and asks links is not needed
        python = setup.ready(lock)
        if not setup.is_running():
            return start_again(python, arguments)
        swap.restore(SITE)
        status: int = importlib.import_module("scripts.commands." + name).main(arguments[1:])
        sys.stdout.flush()
        return status
    except CannotGoOn as fault:
        return stop(str(fault))
    except KeyboardInterrupt:
        return 130
    except OSError as fault:
        if fault.errno == errno.EPIPE:  # `| head` has read enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        if fault.errno not in (errno.EACCES, errno.EROFS, errno.ENOSPC):
            raise
        return stop(
            "%s: %s. Make room or get the right to write there, then run the same command "
            "again." % (fault.filename or ROOT, fault.strerror)
        )


def list_commands(name: str) -> int:
    """Print what there is, and for a wrong `name` the nearest one. Return the exit status."""
    print("python3 scripts/run.py <command>")
    for command in COMMANDS:
        print("  %-10s %s" % (command, COMMANDS[command][1]))
    if name in ("help", "-h", "--help"):
        return 0
    near = difflib.get_close_matches(name, COMMANDS, 1)
    return stop(
        "There is no command %r. %s"
        % (name, "Did you mean %s?" % near[0] if near else "Choose one from the list.")
    )


def start_again(python: "Path", arguments: "list[str]") -> int:
    """Run the same command with .venv's Python. Windows has no true exec: it waits instead."""
    command = [str(python), os.path.abspath(__file__)] + arguments
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.call(command)


def stop(line: str) -> int:
    """Say in one line what is wrong. Return the exit status for it."""
    sys.stderr.write(line + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
