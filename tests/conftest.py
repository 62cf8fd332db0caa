"""What every test can ask for: the project, its built site, a server for it and a browser."""

import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
settings.register_profile("any machine", deadline=None)  # a busy one is slow, not wrong
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def built(root, tmp_path_factory, request) -> Path:
    """The site, built strictly from the project as it is now; one for all workers of a run."""
    from tests.support.built_site import built_once

    folder = tmp_path_factory.getbasetemp()
    if hasattr(request.config, "workerinput"):  # pytest-xdist: each worker has a folder below
        folder = folder.parent
    return built_once(root, folder / "built")


@pytest.fixture(scope="session")
def server(built):
    """The address of a static host for the built site, without a slash at the end."""
    from tests.support.server import serving

    with serving(built) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium, of Playwright's class Browser."""
    from tests.support.browser import started

    with started() as browser:
        yield browser


@pytest.fixture
def page(browser, server):
    """Opens pages: page("/images/", width=320, script=False, dark=True) is Playwright's Page."""
    from tests.support.browser import Pages

    pages = Pages(browser, server)
    yield pages
    pages.close()
