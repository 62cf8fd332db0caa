"""An old address leads on in one hop, and whatever names a page names one that is there."""

from dataclasses import replace

import pytest

from scripts.check.addresses import Addresses, moved_faults, read_address
from scripts.load.files.faults import BadValue
from scripts.load.pages.moved import MOVED, Move
from tests.support.projects.files import told

PAGES = {"": ["do"], "cd/": ["check"], "images/": ["call"], "at/sickkids/": ["call", "say"]}
KNOWN = Addresses({page: frozenset(anchors) for page, anchors in PAGES.items()})


def faults_of(*moves):
    found = {old: Move(new, number) for number, (old, new) in enumerate(moves, 1)}
    return told(moved_faults(found, KNOWN.and_generated()), MOVED)


@pytest.mark.parametrize(
    "new", ["cd/", "images/#call", "at/sickkids/", "at/sickkids/#say", "", "#do", "staff/"]
)
def test_a_page_or_an_anchor_that_is_there_can_be_led_to(new):
    assert faults_of(("old/", new)) == []


@pytest.mark.parametrize(
    ("moves", "fault"),
    [
        ([("disc/", "discs/")], '1: disc/: there is no page "discs/". Write one that exists.'),
        ([("disc/", "image/")], '1: disc/: there is no page "image/". Did you mean "images/"?'),
        (
            [("call/", "images/#cal")],
            '1: call/: images/ has no anchor "cal". Did you mean "call"?',
        ),
        ([("disc/", "disc/")], "1: disc/: leads to itself. Write where it went."),
        ([("a/", "cd/"), ("b/", "a/")], "2: b/: a/ has moved too. Write b/: cd/."),
        (
            [("a/", "b/"), ("b/", "a/")],
            "1: a/: b/ has moved too, back to here. Write where it went.",
        ),
        ([("cd/", "images/")], "1: cd/: is a page of its own. Delete the line, or the page."),
    ],
)
def test_a_move_that_leads_nowhere_is_one_line(moves, fault):
    assert fault in faults_of(*moves)


def test_no_facility_is_said_to_be_missing_where_the_file_does_not_tell():
    unknown = replace(KNOWN, all_places=False)
    assert KNOWN.wrong("at/elsewhere/#call") and not unknown.wrong("at/elsewhere/#call")
    assert unknown.wrong("elsewhere/"), "another page is still missed"


@pytest.mark.parametrize(
    ("typed", "address"),
    [("/images/", "images/"), ("images", "images/"), ("/", ""), (" at/sickkids ", "at/sickkids/")],
)
def test_a_page_can_be_named_with_or_without_its_slashes(typed, address):
    assert read_address(typed, PAGES) == address


def test_a_page_that_there_is_not_cannot_be_named():
    with pytest.raises(BadValue, match=r'no page "imges". Did you mean /images/'):
        read_address("imges", PAGES)
