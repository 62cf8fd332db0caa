"""An old address leads on in one hop, to a page that is there; all else is one clear line."""

import pytest

from scripts.load.pages.moved import MOVED, load_moved, moved_faults

PAGES = {"": {"do"}, "cd/": {"check"}, "images/": {"call"}, "at/sickkids/": {"call", "say"}}


def faults_of(folder, text):
    (folder / MOVED).parent.mkdir(parents=True, exist_ok=True)
    (folder / MOVED).write_text(text, encoding="utf-8")
    moved, faults = load_moved(folder)
    faults += moved_faults(moved, PAGES)
    return [str(fault).removeprefix(f"{MOVED}:") for fault in sorted(faults)]


@pytest.mark.parametrize(
    "line",
    ["disc/: cd/", "call/: images/#call", "at/sick-kids/: at/sickkids/", "a/b/: at/sickkids/#say"]
    + ["start/: /", "start/: /#do", "disc/: /cd/"],
)
def test_a_page_or_an_anchor_that_is_there_can_be_led_to(tmp_path, line):
    assert faults_of(tmp_path, line) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("disc/: discs/", '1: disc/: there is no page discs/. Write one that exists.'),
        ("call/: images/#cal", "1: call/: images/ has no anchor cal. Write one that it has."),
        ("disc/: disc/", "1: disc/: leads to itself. Write where it went."),
        ("disc/: disc/#check", "1: disc/: leads to itself. Write where it went."),
        ("a/: cd/\nb/: a/", "2: b/: a/ has moved too. Write b/: cd/."),
        ("a/: /\nb/: a/", "2: b/: a/ has moved too. Write b/: /."),
        ("a/: b/\nb/: a/", "1: a/: b/ has moved too, back to here. Write where it went."),
        ("cd/: images/", "1: cd/: is a page of its own. Delete the line, or the page."),
        ("Disc/: cd/", '1: "Disc/" is not an address below the site. Write it like disc/.'),
        ("disc: cd/", '1: "disc" is not an address below the site. Write it like disc/.'),
        ("disc/: https://a.example/", '1: disc/: "https://a.example/" is not an address below the '
         "site. Write it like cd/, images/#call or /."),
        ("disc/: ../cd/", '1: disc/: "../cd/" is not an address below the site. Write it like cd/, '
         "images/#call or /."),
        ("disc/: cd/\ndisc/: images/", '2: "disc/" stands here twice: first in line 1. Delete one '
         "of them."),
        ("- disc/", "1: is not lines of old/: new/."),
        ("disc/: [cd/]", "1: disc/: is a list, where text belongs. Write one text, in quotes if it "
         "begins with [, { or -."),
    ],
)  # fmt: skip
def test_a_move_that_leads_nowhere_is_one_line(tmp_path, lines, expected):
    found = faults_of(tmp_path, lines)
    assert expected in found, "\n".join(found)


def test_each_page_of_a_circle_is_told(tmp_path):
    assert len(faults_of(tmp_path, "a/: b/\nb/: c/\nc/: a/")) == 3


def test_no_file_and_an_empty_one_move_nothing(tmp_path):
    assert load_moved(tmp_path) == ({}, [])
    assert faults_of(tmp_path, "# nothing yet\n") == []
