"""What every test can ask for: the project, its built site, a server for it and a browser."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
too_slow = [HealthCheck.too_slow]  # a busy machine is slow, not wrong
settings.register_profile("any machine", deadline=None, suppress_health_check=too_slow)
settings.load_profile("any machine")

# What takes longest starts first, or a worker would be left alone with it at the end: what is shown
# in a browser, what starts programs, what builds.
FIRST = (
    "browser",
    "site/test_html.py",
    "test_habits.py",
    "site/test_languages.py",
    "live",
    "commands",
    "site",
    "machine",
    "review",
    "languages",
    "generate",
    "test_workflows.py",
)


def pytest_collection_modifyitems(items):
    """Puts the files in that order."""

    def turn(item) -> int:
        path = item.path.relative_to(ROOT / "tests")
        return next((at for at, name in enumerate(FIRST) if path.is_relative_to(name)), len(FIRST))

    items.sort(key=turn)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory, request) -> Path:
    """A folder that all workers of this run share."""
    folder = tmp_path_factory.getbasetemp()
    # pytest-xdist: each worker has a folder below
    return folder.parent if hasattr(request.config, "workerinput") else folder


@pytest.fixture(scope="session")
def built(root, run_folder) -> Path:
    """The site, built strictly from the project as it is now; one for all workers of a run."""
    from tests.support.projects.built_site import built_once

    return built_once(root, run_folder / "built")


@pytest.fixture(scope="session")
def words(root) -> dict:
    """The words of the templates, which staff may change: a test takes them by their keys."""
    from scripts.load.words.words import load_words

    words, faults = load_words(root)
    assert not faults
    return words


@pytest.fixture(scope="session")
def sample(root, tmp_path_factory) -> Path:
    """The sample (see whole_project.py), to read and not to change."""
    from tests.support.projects.whole_project import whole_project

    return whole_project(root, tmp_path_factory.mktemp("sample") / "project")


@pytest.fixture(scope="session")
def sample_built(root, run_folder) -> Path:
    """The site of the sample; one for all workers of a run."""
    from tests.support.projects.project_copy import site_of
    from tests.support.projects.whole_project import whole_project

    return site_of(lambda copy: whole_project(root, copy), run_folder / "sample")


@pytest.fixture(scope="session")
def server(built):
    """The address of a static host for the built site, without a slash at the end."""
    from tests.support.projects.server import serving

    with serving(built) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium, of Playwright's class Browser."""
    from tests.support.projects.browser import started

    with started() as browser:
        yield browser


@pytest.fixture
def page(browser, server):
    """Opens pages: page("/images/", width=320, script=False, dark=True) is Playwright's Page."""
    from tests.support.projects.browser import Pages

    pages = Pages(browser, server)
    yield pages
    pages.close()


@pytest.fixture(scope="session")
def sample_server(sample_built):
    """The address of a static host for the site of the sample."""
    from tests.support.projects.server import serving

    with serving(sample_built) as address:
        yield address


@pytest.fixture
def sample_page(browser, sample_server):
    """The same for the pages of the sample."""
    from tests.support.projects.browser import Pages

    pages = Pages(browser, sample_server)
    yield pages
    pages.close()
