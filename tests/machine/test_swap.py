"""Whenever a build is killed, the reader finds the old site or the new one, whole."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.machine import ROOT, CannotGoOn, swap

FILES = 30
KILLS = 25
# Builds version after version into a folder, until it is killed. Told: the folder, first version.
BUILDER = """
import sys
from pathlib import Path
from scripts.machine import swap
site, version = Path(sys.argv[1]), int(sys.argv[2])
while True:
    version += 1
    swap.put_right(site)
    new = swap.beside(site, "new")
    new.mkdir()
    for number in range(FILES):
        (new / str(number)).write_text(str(version))
    swap.swap(site)
    print("built", flush=True)
""".replace("FILES", str(FILES))


def building(site: Path, version: int) -> subprocess.Popen[bytes]:
    """A builder that has built once and goes on."""
    builder = subprocess.Popen(
        [sys.executable, "-S", "-c", BUILDER, str(site), str(version)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
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


def test_the_new_site_takes_the_place_of_the_old_one_and_nothing_is_left(site):
    filled(swap.beside(site, "new"), "1")
    swap.swap(site)
    assert versions(site) == {"1"}
    assert not list(site.parent.glob(".site-*"))


def test_killed_at_any_moment_the_old_site_or_the_new_one_is_there_whole(site):
    seen = set()
    for kill in range(KILLS):
        builder = building(site, 1000 * kill)
        time.sleep(random.uniform(0, 0.02))
        builder.kill()
        builder.communicate()
        swap.restore(site)
        whole = versions(site)
        assert len(whole) == 1, f"a mix of versions: {whole}"
        seen |= whole
    assert len(seen) == KILLS


def killed_before_its_step(number, site, monkeypatch):
    """Put a new site in place, and die before the step (a rename, a deletion) of that number."""
    left = [number]

    def dying(real):
        def step(*arguments, **named):
            left[0] -= 1
            if left[0] < 0:
                raise SystemExit
            return real(*arguments, **named)

        return step

    with monkeypatch.context() as patch:
        patch.setattr(swap.os, "rename", dying(os.rename))
        patch.setattr(swap.shutil, "rmtree", dying(swap.shutil.rmtree))
        try:
            swap.swap(site)
        except SystemExit:
            return True
    return False


def test_killed_before_any_step_of_the_exchange_the_next_command_finds_a_whole_site(
    site, monkeypatch
):
    found = []
    while True:
        filled(swap.beside(site, "new"), "new")
        died = killed_before_its_step(len(found), site, monkeypatch)
        swap.restore(site)
        (version,) = versions(site)
        found.append(version)
        if not died:
            break
        swap.put_right(site)  # as the next build does
        assert not list(site.parent.glob(".site-n*"))
        swap.shutil.rmtree(site)
        filled(site)
    assert found == ["0", "0", *["new"] * (len(found) - 2)] and len(found) > 4


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

    monkeypatch.setattr(swap.os, "rename", refused)
    with pytest.raises(CannotGoOn, match=r"cannot be replaced \(in use\)"):
        swap.swap(site)
    assert versions(site) == {"0"}
