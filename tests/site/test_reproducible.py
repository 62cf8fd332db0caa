"""The same project gives the same site, byte for byte, and asks nobody for anything."""

import os
import shutil
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support.projects.project_copy import PARTS, copy_project, share_code

NO_NETWORK = """\
import socket

def refuse(*arguments, **named):
    open(r"{log}", "a").write(repr(arguments) + "\\n")
    raise OSError("a build asks nobody")

socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = refuse
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
"""


def build(project: Path, folder: Path, **environment: str) -> Path:
    """The site that plain MkDocs makes of the project."""
    site = folder / "site"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(site)],
        cwd=project,
        text=True,
        capture_output=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def digests(site: Path) -> dict[str, str]:
    """{path: digest} of every file."""
    return {
        file.relative_to(site).as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }


def copy_backwards(root: Path, copy: Path) -> None:
    """The same project, its files made in the opposite order and at another time."""
    copy.mkdir(parents=True)
    files = [file for part in PARTS for file in [root / part, *(root / part).rglob("*")]]
    for file in sorted(files, reverse=True):
        if file.is_file():
            target = copy / file.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            os.utime(target, (1_000_000_000, 1_000_000_000))
    share_code(root, copy)


@pytest.fixture(scope="module")
def two_builds(root, tmp_path_factory):
    """Two sites from two copies in folders of different names, the second 800 days later and
    without a network; and the file that names what the second asked for."""
    folder = tmp_path_factory.mktemp("reproducible")
    first, second = folder / "one", folder / "another, deeper" / "place"
    log = folder / "asked.txt"
    copy_project(root, first / "project")
    copy_backwards(first / "project", second / "project")
    (folder / "sitecustomize.py").write_text(NO_NETWORK.format(log=log), encoding="utf-8")
    day = int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    build(first / "project", first, SOURCE_DATE_EPOCH=str(day))
    more = {"PYTHONPATH": str(folder), "PYTHONHASHSEED": "7"}
    build(second / "project", second, SOURCE_DATE_EPOCH=str(day + 800 * 86_400), **more)
    return first / "site", second / "site", log


def test_elsewhere_and_800_days_later_it_is_the_same_but_for_the_days_of_its_sitemap(two_builds):
    one, other = digests(two_builds[0]), digests(two_builds[1])
    assert len(one) > 100
    differ = {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}
    assert differ <= {"sitemap.xml"}


def test_no_file_tells_where_or_by_whom_it_was_built(two_builds, root):
    words = [str(two_builds[0]), str(root), os.path.expanduser("~")]
    for file in two_builds[0].rglob("*"):
        if file.is_file():
            text = file.read_bytes().decode("utf-8", "replace")
            assert [word for word in words if len(word) > 4 and word in text] == [], file


def test_a_build_makes_no_network_connection(two_builds, tmp_path):
    assert not two_builds[2].exists(), two_builds[2].read_text()
    # The trap does work:
    log = tmp_path / "asked.txt"
    (tmp_path / "sitecustomize.py").write_text(NO_NETWORK.format(log=log), encoding="utf-8")
    ask = "import urllib.request as u; u.urlopen('http://127.0.0.1:9/')"
    done = subprocess.run(
        [sys.executable, "-c", ask],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    assert "a build asks nobody" in done.stderr and log.exists()
