"""A page is printed as its stylesheet wants it, and its sheets are counted."""

import pytest

from scripts.machine import browser, paper

SHEET = "<!doctype html><style>@page {{ size: letter }}</style><p style='height:{}px'>x</p>"


def test_sheets_are_counted(tmp_path):
    program = browser.found()
    if not program:
        pytest.skip("no browser on this machine")
    files = {tmp_path / "short.html": 100, tmp_path / "long.html": 2000}
    for file, height in files.items():
        file.write_text(SHEET.format(height), encoding="utf-8")
    assert paper.sheets(files, program) == dict(zip(files, (1, 2), strict=True))
