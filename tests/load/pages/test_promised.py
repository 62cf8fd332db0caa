"""The ledger of addresses is a list, one address a line."""

import pytest

from scripts.load.pages.promised import LEDGER, load_promised


def load(folder, text):
    (folder / LEDGER).parent.mkdir(parents=True)
    (folder / LEDGER).write_text(text, encoding="utf-8")
    promised, faults = load_promised(folder)
    return promised, [str(fault).removeprefix(f"{LEDGER}:") for fault in faults]


def test_its_lines_are_addresses(tmp_path):
    lines = ("/", "/#do", "/at/sickkids.vcf", "/at/sickkids/", "/at/sickkids/#call", "/staff/a.zip")
    promised, faults = load(tmp_path, "\n".join(lines) + "\n")
    assert (tuple(promised), faults) == (lines, [])


def test_comments_and_empty_lines_promise_nothing_and_each_address_keeps_its_line(tmp_path):
    assert load(tmp_path, "# fetched\n\n/\n/images/\n/\n") == ({"/": 3, "/images/": 4}, [])


def test_no_ledger_promises_nothing(tmp_path):
    assert load_promised(tmp_path) == ({}, [])


@pytest.mark.parametrize("line", ["images/", "<<<<<<< ours", "/Images/", "/a b/", "/a/#", " /a/"])
def test_what_is_no_address_is_one_line(tmp_path, line):
    expected = f'2: "{line}" is not an address. Write it like /images/#call.'
    assert load(tmp_path, f"/\n{line}\n")[1] == [expected]
