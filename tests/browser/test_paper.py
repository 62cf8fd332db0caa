"""`check` prints the pages as their stylesheets want it, and counts the sheets."""

from concurrent.futures import ThreadPoolExecutor

from scripts.commands import check
from scripts.machine import browser as installed
from scripts.machine import paper
from tests.support.projects.addresses import for_patients, places

SHEET = "<!doctype html><style>@page {{ size: letter }}</style><p style='height:{}px'>x</p>"


def test_sheets_are_counted_while_another_browser_is_open_and_in_a_thread(tmp_path, browser):
    files = [tmp_path / "short.html", tmp_path / "long.html"]
    for file, height in zip(files, (100, 2000), strict=True):
        file.write_text(SHEET.format(height), encoding="utf-8")

    def counted():
        return tuple(paper.sheets(files, installed.found())[file] for file in files)

    assert browser.is_connected() and counted() == (1, 2)
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(counted).result() == (1, 2)


def test_each_page_for_patients_is_counted_by_its_address(sample_built):
    paths = [*for_patients(sample_built), *places(sample_built)]
    assert len(paths) > 10
    counts = check.sheets_of(sample_built)
    assert counts.keys() == {path[1:] for path in paths} and min(counts.values()) == 1
