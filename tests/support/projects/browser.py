"""Starts the browser of the tests and opens pages in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.machine.browser import found, with_fonts

ARGUMENTS = [
    "--no-sandbox",  # root, as in a container, gets no sandbox; only the site's own pages are read
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",  # a server has none, and is slow to find that out
    "--disable-sync",
    "--no-first-run",
]


@contextmanager
def started() -> Iterator[Browser]:
    """A headless Chromium, closed at the end."""
    path = found()
    assert path, "no browser: python3 scripts/run.py test tests/browser installs one"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS, env=with_fonts())
        yield browser
        browser.close()


class Pages:
    """Opens pages of one site, each in a context (cookies, storage, settings) of its own."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address, self.contexts = browser, address, []

    def __call__(
        self,
        path: str = "/",
        *,
        width: int = 1280,
        height: int = 800,
        script: bool = True,
        dark: bool = False,
        **more: Any,
    ) -> Page:
        """The loaded page at a path such as "/images/". `more`: see Playwright's new_context."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=script,
            color_scheme="dark" if dark else "light",
            **more,
        )
        self.contexts.append(context)
        page = context.new_page()
        page.goto(self.address + path)
        return page

    def close(self) -> None:
        """Closes all that was opened."""
        while self.contexts:
            self.contexts.pop().close()
