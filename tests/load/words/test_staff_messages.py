"""Staff who edit their messages get one clear line for each mistake, all in one run."""

import pytest

from scripts.load.words.message_form import fill_message
from scripts.load.words.staff_messages import MESSAGES, load_staff_messages
from tests.support.projects.files import put, told
from tests.support.projects.messages import edited_messages


@pytest.fixture
def faults_of(sample, tmp_path):
    """What a person reads after an edit of the sample's messages (a pattern and its replacement),
    without the name of the file."""

    def faults_of(pattern: str, new: str) -> list[str]:
        return told(set(edited_messages(sample, tmp_path, pattern, new)[1]), MESSAGES)

    return faults_of


EDITS = {
    "an unknown blank": (
        r"\{short:no-images\} How", "{plaice} How",
        'images: text: "{plaice}" is not a blank of this text',
    ),
    "a misspelt blank": (
        r"call at \{place\} is", "call at {palce} is",
        'place: email: "{palce}" is not a blank of this text. Did you mean "place"?',
    ),
    "a number for a place that has none": (
        r"We have a page about \{place\}\.", "Call {number}.",
        'place_without_number: phone: "{number}" is not a blank of this text',
    ),
    "no place in what is added for one": (
        r"Whom to call at \{place\}, and", "Whom to call, and",
        'at_place: {place} is gone. Put it back where it belongs.',
    ),
    "a number in what is added for a place": (
        r"For \{place\}, we", "For {place}, call {number}, we",
        'at_place_phone: "{number}" is not a blank of this text',
    ),
    "a brace that stays open": (r"Hello,", "Hello {clinic,", "greeting: a brace is not closed"),
    "no address": (
        r"find its number:\n\n      \{link\}", "find its number:",
        "places: email: {link} stands there 0 times",
    ),
    "two addresses": (
        r"How to ask for a copy:\n", "{link}\n", "images: text: {link} stands there 2 times"
    ),
    "an address with a word beside it": (
        r"copy:\n\n      \{link\}", "copy:\n\n      See {link}.",
        "images: text: {link} does not stand alone",
    ),
    "an address that no sentence announces": (
        r"How to ask for a copy:", "It helps.", "images: text: {link} does not stand alone"
    ),
    "an address typed by hand": (
        r"How to ask for a copy:", "See www.sickkids.ca for a copy:",
        'images: text: an address is typed ("www.")',
    ),
    "a misspelt key": (
        r"    phone: \|", "    fone: |",
        'images: "fone" is not a key that is known here. Did you mean "phone"?',
    ),
    "a missing part": (r"^place:$", "plaice:", '"plaice" is not a key that is known here'),
    "an id twice": (r"- id: places", "- id: images", "images: the case in line 7 has this id too"),
    "nothing": (r".*", "# nothing", "holds no words"),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_a_mistake_is_one_line_that_names_the_case_and_says_what_to_do(faults_of, edit):
    pattern, new, expected = EDITS[edit]
    found = faults_of(pattern, new)
    assert any(expected in fault for fault in found), "\n".join(found)
    assert len(found) <= 3, "\n".join(found)  # a misspelt key leaves another one missing
    assert all(len(fault.splitlines()) == 1 for fault in found)


def test_ids_that_differ_at_their_end_alone_are_two(sample, tmp_path):
    long = "a-case-whose-id-is-longer-than-a-fault-shows"
    text = (sample / MESSAGES).read_text(encoding="utf-8")
    text = text.replace("id: images", f"id: {long}1").replace("id: places", f"id: {long}2")
    put(tmp_path, MESSAGES, text)
    assert load_staff_messages(tmp_path)[1] == []


def test_all_faults_come_in_one_run(faults_of):
    found = faults_of(r"\A.*\Z", """\
greeting: Hello {x}
cases:
  - id: images
    title: They want images
    page: nowhere/
    subject: A
    email: |
      See http://x.example now:

      {link}
    text: no link
    phone: No question.
place: {subject: a}
""")  # fmt: skip
    said = "\n".join(found)
    for part in ('"{x}"', "sign_off is missing", "an address is typed", "stands there 0 times",
                 "at_place is missing", "place: email is missing",
                 "place_without_number is missing"):  # fmt: skip
        assert part in said, said


def test_blanks_are_filled_once_and_an_empty_one_leaves_no_gap():
    filled = fill_message("Call {place}. {ask_for} Now.\n\n{about}", {
        "place": "{clinic}", "ask_for": "", "about": "One.\n\nTwo.",
    })  # fmt: skip
    assert filled == "Call {clinic}. Now.\n\nOne.\n\nTwo."
