"""A person's text file is read whole, or one line says what keeps it from being text."""

import os
from pathlib import Path

import pytest

from scripts.load.files.text_file import LARGEST, read_text

AGAIN = "Type the line again by hand, instead of pasting it."
UTF8 = 'Save it as "UTF-8" in your editor.'


def read(root: Path, data: bytes, **options):
    (root / "a.yml").write_bytes(data)
    text, faults = read_text(root, "a.yml", **options)
    return text, [str(fault) for fault in faults]


@pytest.mark.parametrize(
    "data",
    [b"a: 1\nb: 2\n", b"a: 1\r\nb: 2\r\n", b"a: 1\rb: 2\r", b"\xef\xbb\xbfa: 1\nb: 2\n"],
    ids=["plain", "windows", "old mac", "byte-order mark"],
)
def test_line_ends_and_the_mark_at_the_start_do_not_matter(tmp_path, data):
    assert read(tmp_path, data) == ("a: 1\nb: 2\n", [])


FAULTS = {
    "empty": (b"", "a.yml: the file is empty. Put its text back."),
    "blank": (b"\xef\xbb\xbf \r\n\n", "a.yml: the file is empty. Put its text back."),
    "large": (
        b"# a\n" * (LARGEST // 4 + 1),
        "a.yml: the file is larger than 4 MB. Check that it is the right file.",
    ),
    "latin-1": (
        b"a: 1\r\nb: caf\xe9\r\n",
        "a.yml:2: is not UTF-8: it looks like Latin-1 or Windows text (byte e9, é). " + UTF8,
    ),
    "latin-1 after a byte-order mark": (
        b"\xef\xbb\xbfa\nb\n\n\x93c\x94",
        "a.yml:4: is not UTF-8: it looks like Latin-1 or Windows text (byte 93, “). " + UTF8,
    ),
    "utf-16": ("a: 1\n".encode("utf-16"), "a.yml: the file is saved as UTF-16. " + UTF8),
    "nul": (b"a: 1\x00\n", "a.yml: is not a text file: it holds NUL bytes. " + UTF8),
    "escape": (
        b"a: 1\nb: \x1b[31m\n",
        f"a.yml:2: holds a character that cannot be seen (U+001B). {AGAIN}",
    ),
}


@pytest.mark.parametrize(("data", "line"), FAULTS.values(), ids=FAULTS)
def test_what_is_not_a_text_file_is_one_line(tmp_path, data, line):
    assert read(tmp_path, data)[1] == [line]


UNSEEN = "\x01\x7f\u00ad\u061c\u200b\u200e\u2028\u202e\u2066\ufeff\U000e0041"


@pytest.mark.parametrize("character", UNSEEN, ids=lambda c: f"U+{ord(c):04X}")
def test_a_character_that_cannot_be_seen_is_a_fault_and_left_out(tmp_path, character):
    text, faults = read(tmp_path, f"a: 1\nb: 4{character}16\n".encode())
    assert faults == [
        f"a.yml:2: holds a character that cannot be seen (U+{ord(character):04X}). {AGAIN}"
    ]
    assert text == "a: 1\nb: 416\n"


def test_a_missing_file_is_a_fault(tmp_path):
    _, faults = read_text(tmp_path, "docs/a.yml")
    assert [str(f) for f in faults] == [
        "docs/a.yml: the file is missing. Put it back, or check its name."
    ]


def test_a_file_that_need_not_be_there_may_be_missing_or_empty(tmp_path):
    assert read_text(tmp_path, "a.yml", required=False) == ("", [])
    assert read(tmp_path, b"", required=False) == ("", [])


def test_a_folder_in_the_place_of_a_file_is_a_fault(tmp_path):
    (tmp_path / "a.yml").mkdir()
    _, faults = read_text(tmp_path, "a.yml")
    assert [str(f) for f in faults] == [
        "a.yml: is a folder, where a file belongs. Move it, and put the file here."
    ]


def test_a_pipe_in_the_place_of_a_file_is_a_fault_and_is_not_waited_for(tmp_path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes in folders on this system")
    os.mkfifo(tmp_path / "a.yml")
    _, faults = read_text(tmp_path, "a.yml")
    assert [str(f) for f in faults] == ["a.yml: is not an ordinary file. Put a text file here."]


def test_a_file_that_may_not_be_read_is_a_fault(tmp_path, monkeypatch):
    (tmp_path / "a.yml").write_text("a")

    def refuse(*_args, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # a superuser may read what its mode forbids
    _, faults = read_text(tmp_path, "a.yml")
    assert [str(f) for f in faults] == [
        "a.yml: the file cannot be read (Permission denied). Allow this user to read it."
    ]
