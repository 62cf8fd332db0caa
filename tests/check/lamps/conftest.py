"""The sample, and pages of it as small pieces of HTML."""

from pathlib import Path

import pytest

from scripts.check.lamps.built import Built
from scripts.check.lamps.sources import Sources
from scripts.check.site import checked_site
from tests.support.projects.files import put
from tests.support.projects.whole_project import TODAY, whole_project

PAGE = "---\ntitle: {name}\ndescription: A page of the sample, {name}.\n---\n\n{text}\n"
MORE = {"why": "Because.", "cd": "A disc.", "questions": "## 2. What is it? { #what }\n\nThis."}


@pytest.fixture(scope="session")
def site(root, tmp_path_factory):
    """The sample with some pages more."""
    project = whole_project(root, tmp_path_factory.mktemp("lamps") / "project")
    for name, text in MORE.items():
        put(project, f"docs/{name}.md", PAGE.format(name=name, text=text))
    return checked_site(project, TODAY)


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
