"""The file of moved addresses holds a line `old/: new/` for each; all else is one clear line."""

import pytest

from scripts.load.pages.moved import MOVED, Move, load_moved
from tests.support.projects.files import put, told


def load(folder, text):
    put(folder, MOVED, text)
    moves, faults = load_moved(folder)
    return moves, told(faults, MOVED)


def test_each_line_is_an_old_address_and_its_new_one(tmp_path):
    text = "# Moved.\ndisc/: /cd/\na/b/: images/#call\nstart/: /\n"
    assert load(tmp_path, text) == (
        {"disc/": Move("cd/", 2), "a/b/": Move("images/#call", 3), "start/": Move("", 4)},
        [],
    )


NEW = "Write it like cd/, images/#call or /."


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("Disc/: cd/", '1: "Disc/" is not an address below the site. Write it like disc/.'),
        ("disc: cd/", '1: "disc" is not an address below the site. Write it like disc/.'),
        (
            "disc/: https://a.example/",
            f'1: disc/: "https://a.example/" is not an address below the site. {NEW}',
        ),
        ("disc/: ../cd/", f'1: disc/: "../cd/" is not an address below the site. {NEW}'),
        ("- disc/", "1: is not lines of old/: new/."),
        (
            "disc/: [cd/]",
            "1: disc/: is a list, where text belongs. "
            "Write one text, in quotes if it begins with [, { or -.",
        ),
    ],
)
def test_what_is_no_move_is_one_line(tmp_path, lines, fault):
    assert load(tmp_path, lines)[1] == [fault]


def test_no_file_and_an_empty_one_move_nothing(tmp_path):
    assert load_moved(tmp_path) == ({}, [])
    assert load(tmp_path, "# nothing yet\n") == ({}, [])
