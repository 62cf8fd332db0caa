"""How many sheets of paper a page takes, printed by a browser as its stylesheet wants it."""

import io
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from pathlib import Path

from scripts.machine.browser import with_fonts

# A container's root gets no sandbox; only the site's own files are read.
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--no-first-run"]
AT_ONCE = 2  # browsers: a site in five languages has hundreds of pages


def sheets(files: Iterable[Path], browser: str) -> dict[Path, int]:
    """Return {file: how many sheets it takes}. `browser`: the program, as browser.found tells."""
    files = list(files)
    parts = [part for first in range(AT_ONCE) if (part := files[first::AT_ONCE])]
    # Playwright refuses a thread in which another browser of it is open, so each has its own.
    with ThreadPoolExecutor(AT_ONCE) as threads:
        counted = threads.map(_counted, parts, repeat(browser))
        return {file: count for part in counted for file, count in part.items()}


def _counted(files: list[Path], browser: str) -> dict[Path, int]:
    # Packages for tests: `check` brings them, a build does not.
    from playwright.sync_api import sync_playwright
    from pypdf import PdfReader

    found = {}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser, args=ARGUMENTS, env=with_fonts()
        )
        page = chromium.new_context(java_script_enabled=False).new_page()
        for file in files:
            page.goto(file.resolve().as_uri())
            data = page.pdf(prefer_css_page_size=True, print_background=False)
            found[file] = len(PdfReader(io.BytesIO(data)).pages)
        chromium.close()
    return found
