"""A file that people keep by hand is written whole, or stays as it was."""

import os

import pytest

from scripts.machine import CannotGoOn
from scripts.machine.write_file import write_file


@pytest.fixture
def kept(tmp_path):
    file = tmp_path / "kept.txt"
    file.write_text("old", encoding="utf-8")
    return file


def test_the_text_is_written_as_it_is_and_the_rights_of_the_file_stay(kept):
    kept.chmod(0o640)
    write_file(kept, "né\r\nw\n")
    assert kept.read_bytes() == b"n\xc3\xa9\r\nw\n"
    assert os.name == "nt" or kept.stat().st_mode & 0o777 == 0o640
    assert os.listdir(kept.parent) == ["kept.txt"]


def test_a_new_file_can_be_read_by_all(tmp_path):
    write_file(tmp_path / "new.txt", "new")
    assert (tmp_path / "new.txt").read_text() == "new"
    assert os.name == "nt" or (tmp_path / "new.txt").stat().st_mode & 0o777 == 0o644


@pytest.mark.skipif(os.name == "nt", reason="Windows wants a right for links")
def test_a_link_stays_a_link(kept):
    link = kept.with_name("link.txt")
    link.symlink_to(kept)
    write_file(link, "new")
    assert link.is_symlink() and kept.read_text() == "new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_is_full_leaves_the_file_whole_and_one_line_says_so(kept, monkeypatch, step):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(CannotGoOn, match=r"^Nothing was written: kept.txt: No space left on dev"):
        write_file(kept, "new")
    assert kept.read_text() == "old"
    assert os.listdir(kept.parent) == ["kept.txt"]
