"""The sample, and pages of it as small pieces of HTML."""

from pathlib import Path

import pytest

from scripts.check.lamps.built import Built
from scripts.check.lamps.sources import Sources
from scripts.check.site import checked_site
from tests.support.projects.whole_project import TODAY


@pytest.fixture(scope="session")
def site(sample):
    return checked_site(sample, TODAY)


@pytest.fixture(scope="session")
def sources(site):
    return Sources(site)


@pytest.fixture
def page():
    """page("why/", "<p>One.</p>"): a built page whose main part holds this."""

    def page(address: str, html: str, head: str = "") -> Built:
        text = f"<!doctype html><html><head>{head}</head><body><main>{html}</main></body></html>"
        return Built(Path("index.html"), address, text)

    return page
