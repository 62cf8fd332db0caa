"""A reader sees from its caption alone which group of a long list a place stands in."""

from types import SimpleNamespace

import pytest

from scripts.wording.letter_groups import MOST, letter_groups


def groups_of(names):
    return letter_groups([SimpleNamespace(name=name) for name in names])


def captions(names):
    return [f"{first} to {last}" for first, last, _ in groups_of(names)]


def test_groups_are_even_and_hold_each_place_once_in_the_order_of_names():
    names = [f"{letter}{number}" for letter in "zyxwvutsrqponm" for number in "21"]
    groups = [[place.name for place in group] for _, _, group in groups_of(names)]
    assert [name for group in groups for name in group] == sorted(names)
    assert {len(group) for group in groups} == {MOST}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], []),
        (["Radiant"], ["R to R"]),
        (["Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal"], ["A to D", "E to H"]),
        (["A", "B", "C", "Sol", "Sun", "T", "U", "V"], ["A to So", "Su to V"]),
        (["A", "B", "C", "Prince", "Provi", "T", "U", "V"], ["A to Pri", "Pro to V"]),
        (["A", "B", "C", "St. Jo", "St. Mi", "T", "U", "V"], ["A to St J", "St M to V"]),
        (["A", "B", "C", "Sun", "Sunny", "T", "U", "V"], ["A to Sun", "Sunn to V"]),
    ],
)
def test_a_caption_says_no_more_letters_than_tell_it_from_its_neighbours(names, expected):
    assert captions(names) == expected
