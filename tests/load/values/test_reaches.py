"""Who writes what a number reaches in other words is told the right one."""

import pytest

from scripts.load.files.faults import BadValue
from scripts.load.values.reaches import read_reaches

WORDS = ("images", "imaging", "records", "switchboard", "booking")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Main number", "The main number is: switchboard."),
        ("imaging dept.", "The imaging department is: imaging."),
        ("scheduling", "The line for booking tests is: booking."),
        ("Health Records", "The records office is: records."),
        ("Images", "The desk that gives out images is: images."),
    ],
)
def test_a_near_word_is_told_the_right_one(text, told):
    with pytest.raises(BadValue) as refused:
        read_reaches(text)
    assert (refused.value.problem, refused.value.instead) == (f'"{text}" is not known here', told)


def test_another_word_is_told_what_each_means():
    with pytest.raises(BadValue) as refused:
        read_reaches("somebody")
    assert all(f": {word}" in refused.value.instead for word in WORDS)
