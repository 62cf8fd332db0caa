"""Whenever a build is killed, the reader finds the old site or the new one, whole."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.machine import CannotGoOn, swap

FILES = 30
KILLS = 60
# Builds version after version into a folder, until it is killed. Told: folder, whether the system
# exchanges folders, first version.
BUILDER = """
import sys
from pathlib import Path
from scripts.machine import swap
site, exchanges, version = Path(sys.argv[1]), sys.argv[2] == "True", int(sys.argv[3])
if not exchanges:
    swap.exchange = lambda one, other: False
while True:
    version += 1
    swap.put_right(site)
    new = swap.beside(site, "new")
    swap.discard(new)
    new.mkdir()
    for number in range(FILES):
        (new / str(number)).write_text(str(version))
    swap.swap(site)
    print("built", flush=True)
""".replace("FILES", str(FILES))


def building(site: Path, exchanges: bool, version: int = 0) -> subprocess.Popen:
    """A builder that has built once and goes on."""
    root = str(Path(swap.__file__).parents[2])
    builder = subprocess.Popen(
        [sys.executable, "-c", BUILDER, str(site), str(exchanges), str(version)],
        env={**os.environ, "PYTHONPATH": root},
        stdout=subprocess.PIPE,
    )
    assert builder.stdout.readline().strip() == b"built"
    return builder


def filled(folder: Path, version: str = "0") -> Path:
    folder.mkdir()
    for number in range(FILES):
        (folder / str(number)).write_text(version)
    return folder


def versions(site: Path) -> set[str]:
    """What the files of the site say: one version, when it is whole."""
    assert len(list(site.iterdir())) == FILES
    return {path.read_text() for path in site.iterdir()}


@pytest.fixture
def site(tmp_path):
    return filled(tmp_path / "site")


@pytest.fixture(params=[True, False], ids=["exchange", "two renames"])
def exchanges(request, tmp_path, monkeypatch):
    """Runs a test both ways: with the system's exchange of folders, and without."""
    one, other = tmp_path / "one", tmp_path / "other"
    if request.param:
        one.mkdir(), other.mkdir()
        if not swap.exchange(one, other):
            pytest.skip("this system cannot exchange folders")
    else:
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    return request.param


def test_the_new_site_takes_the_place_of_the_old_one_and_nothing_is_left(site, exchanges):
    filled(swap.beside(site, "new"), "1")
    swap.swap(site)
    assert versions(site) == {"1"}
    assert not list(site.parent.glob(".site-*"))


def test_the_first_site_needs_no_old_one(tmp_path):
    filled(tmp_path / ".site-new", "1")
    swap.swap(tmp_path / "site")
    assert versions(tmp_path / "site") == {"1"}


def test_killed_at_any_moment_the_old_site_or_the_new_one_is_there_whole(site, exchanges):
    seen = set()
    for kill in range(KILLS):
        builder = building(site, exchanges, 1000 * kill)
        time.sleep(random.uniform(0, 0.03))
        builder.kill()
        builder.communicate()
        if not site.exists():
            assert not exchanges, "with an exchange there is no moment without a site"
            swap.restore(site)
        whole = versions(site)
        assert len(whole) == 1, f"a mix of versions: {whole}"
        seen |= whole
    assert len(seen) == KILLS


def test_a_reader_never_finds_the_site_missing(site):
    if not swap.exchange(filled(site.parent / "one"), filled(site.parent / "other")):
        pytest.skip("this system cannot exchange folders")
    builder = building(site, True)
    looks, folders = 0, set()
    while looks < 5000 or len(folders) < 2:
        folders.add(site.stat().st_ino)  # raises when there is no site at this moment
        looks += 1
    builder.kill()
    builder.communicate()


def test_the_next_command_brings_the_old_site_back_where_a_build_was_killed_halfway(site):
    site.rename(swap.beside(site, "old"))
    filled(swap.beside(site, "new"), "1")
    swap.restore(site)
    assert versions(site) == {"0"}


def test_what_is_left_of_an_old_site_never_replaces_the_one_that_is_there(site):
    filled(swap.beside(site, "old"), "older")
    swap.restore(site)
    assert versions(site) == {"0"}
    assert not swap.beside(site, "old").exists()


def test_a_build_that_is_alive_is_left_alone(site):
    site.rename(swap.beside(site, "old"))
    with swap.only_one(swap.beside(site, "lock")):
        swap.restore(site)
        assert not site.exists()


def test_a_folder_that_cannot_be_moved_leaves_the_old_site_and_says_so(site, monkeypatch):
    def refused(one, other):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    monkeypatch.setattr(swap.os, "rename", refused)
    with pytest.raises(CannotGoOn, match=r"cannot be replaced \(in use\)"):
        swap.swap(site)
    assert versions(site) == {"0"}
