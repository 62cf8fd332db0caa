"""The ledger of addresses is a sorted list, one address a line."""

import pytest

from scripts.load.pages.promised import LEDGER, load_promised

UNSORTED = "is not in its place, or stands twice. Sort the lines, each once."


def load(folder, text):
    (folder / LEDGER).parent.mkdir(parents=True)
    (folder / LEDGER).write_text(text, encoding="utf-8")
    promised, faults = load_promised(folder)
    return promised, [str(fault).removeprefix(f"{LEDGER}:") for fault in faults]


def test_its_lines_are_addresses(tmp_path):
    lines = ("/", "/#do", "/at/sickkids.vcf", "/at/sickkids/", "/at/sickkids/#call", "/staff/a.zip")
    assert load(tmp_path, "\n".join(lines) + "\n") == (lines, [])


def test_no_ledger_promises_nothing(tmp_path):
    assert load_promised(tmp_path) == ((), [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/\nimages/\n", '2: "images/" is not an address. Write it like /images/#call.'),
        ("/\n\n/images/\n", '2: "" is not an address. Write it like /images/#call.'),
        ("/images/\n/\n", f'2: "/" {UNSORTED}'),
        ("/\n/\n", f'2: "/" {UNSORTED}'),
        ("<<<<<<< ours\n", '1: "<<<<<<< ours" is not an address. Write it like /images/#call.'),
    ],
)
def test_what_is_no_list_of_addresses_is_one_line(tmp_path, text, expected):
    assert expected in load(tmp_path, text)[1]
