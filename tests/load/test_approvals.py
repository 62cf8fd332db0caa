"""The file of an approval holds the approved words, or one line says what to write."""

from datetime import date

import pytest

from scripts.load.approvals import FOLDER, load_approvals, read_approval
from tests.support.projects.files import put

TODAY = date(2026, 11, 24)
FILE = f"{FOLDER}/images.yml"
PAGE = """\
page: /images/
approved: 2026-11-20
by: Family doctor
words:
  - "title: Get your images"
  - "Call: them."
"""
STATEMENTS = """\
page: /statements/
approved: 2026-11-20
by: Family doctor
words:
  no-images:
    quote: "We have none."
    plain: "In general, none.\\n\\nReally."
"""
STAFF = """\
page: /staff/
approved: 2026-11-20
by: Family doctor
words:
  in_all:
    greeting: "Hello,"
    sign_off: "{clinic}"
    at_place: "At {place}:"
    at_place_phone: "At {place}."
  images:
    title: "Images"
    page: "images/"
    subject: "Images"
    email: "Read this:\\n\\n{link}"
    text: "Read this:\\n\\n{link}"
    phone: "May I?"
"""


def faults_of(text):
    approval, faults = read_approval(text, FILE, TODAY)
    assert approval is None or not faults
    return [str(fault).removeprefix(f"{FILE}:") for fault in faults]


def test_an_approval_of_a_page_holds_its_passages():
    approval, faults = read_approval(PAGE, FILE, TODAY)
    assert faults == []
    assert (approval.address, approval.day, approval.by) == (
        "images/",
        date(2026, 11, 20),
        "Family doctor",
    )
    assert approval.passages == ("title: Get your images", "Call: them.")


def test_an_approval_of_the_statements_or_the_messages_holds_texts_by_their_names():
    approval, _ = read_approval(STATEMENTS, FILE, TODAY)
    assert approval.texts["no-images"]["plain"] == "In general, none.\n\nReally."
    approval, faults = read_approval(STAFF, FILE, TODAY)
    assert faults == [] and approval.texts["images"]["email"] == "Read this:\n\n{link}"


def test_no_folder_and_an_empty_one_are_valid_beginnings(tmp_path):
    assert load_approvals(tmp_path, TODAY) == ({}, [])
    (tmp_path / FOLDER).mkdir(parents=True)
    assert load_approvals(tmp_path, TODAY) == ({}, [])


def test_two_files_for_one_page_are_a_fault(tmp_path):
    put(tmp_path, f"{FOLDER}/a.yml", PAGE)
    put(tmp_path, f"{FOLDER}/b.yml", PAGE)
    (fault,) = load_approvals(tmp_path, TODAY)[1]
    assert str(fault) == (
        f"{FOLDER}/b.yml:1: /images/: {FOLDER}/a.yml is for it. Delete the older file."
    )


@pytest.mark.parametrize(
    ("text", "old", "new", "line"),
    [
        (PAGE, "2026-11-20", "2026-11-25", "2: approved: 2026-11-25 lies in the future."),
        (PAGE, "Family doctor", '"-"', "3: by: does not say who read the page."),
        (PAGE, '"title: Get', "title: Get", "5: words: is a group, where text"),
        (STATEMENTS, "    quote:", "    qoute:", '6: no-images: "qoute" is not a key'),
        (STATEMENTS, "  no-images:\n    quote", "  - quote", "4: words: is a list, where a group"),
        (STAFF, '{link}"\n    phone', '{lnik}"\n    phone', '15: images: text: "{lnik}" is not a'),
        (STAFF, '    greeting: "Hello,"\n', "", "6: in_all: greeting is missing."),
        (STAFF, STAFF[STAFF.index("  in_all") : STAFF.index("  images:")], "", "5: words: in_all"),
    ],
)
def test_what_a_person_broke_by_hand_is_a_line_that_says_so(text, old, new, line):
    assert old in text
    faults = faults_of(text.replace(old, new, 1))
    assert any(fault.startswith(line) for fault in faults), faults


@pytest.mark.parametrize("text", ["- a\n", "# nothing\n"])
def test_what_is_no_approval_is_one_line(text):
    assert len(faults_of(text)) == 1
