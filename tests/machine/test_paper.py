"""A page is printed as its stylesheet wants it, and its sheets are counted."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from scripts.machine import browser as installed
from scripts.machine import paper

SHEET = "<!doctype html><style>@page {{ size: letter }}</style><p style='height:{}px'>x</p>"


@pytest.fixture
def counted(tmp_path):
    """Counts the sheets of a short page and a long one: (1, 2) is right."""
    program = installed.found()
    if not program:
        pytest.skip("no browser on this machine")
    files = [tmp_path / "short.html", tmp_path / "long.html"]
    for file, height in zip(files, (100, 2000), strict=True):
        file.write_text(SHEET.format(height), encoding="utf-8")
    return lambda: tuple(paper.sheets(files, program)[file] for file in files)


def test_sheets_are_counted(counted):
    assert counted() == (1, 2)


def test_they_are_counted_while_another_browser_is_open_and_in_a_thread(counted, browser):
    assert browser.is_connected() and counted() == (1, 2)
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(counted).result() == (1, 2)
