"""What the tests of the commands for languages share."""

from pathlib import Path

import pytest

from tests.support.projects.translated import add_language
from tests.support.projects.whole_project import whole_project


@pytest.fixture(scope="session")
def in_eo(root, tmp_path_factory) -> Path:
    """The sample with a language that a machine made, to read and not to change."""
    project = whole_project(root, tmp_path_factory.mktemp("in-eo") / "project")
    add_language(project)
    return project
