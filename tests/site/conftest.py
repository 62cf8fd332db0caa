"""What the tests of the built site share: its pages, parsed once, and the records as typed."""

from pathlib import Path

import pytest
import yaml

from tests.support.projects.built_pages import Page, read_pages
from tests.support.projects.places_on_file import PLACES
from tests.support.projects.project_copy import (
    OTHER_CLINIC,
    copy_project,
    set_settings,
    site_of,
)


@pytest.fixture(scope="session")
def pages(built) -> list[Page]:
    """Every page of the built site."""
    pages = read_pages(built)
    assert sum(page.is_facility for page in pages) == PLACES
    return pages


@pytest.fixture(scope="session")
def patient_pages(pages) -> list[Page]:
    """All but the review sheet and the staff pages, which are not for patients."""
    return [page for page in pages if page.is_for_patients]


@pytest.fixture(scope="session")
def records(root) -> list[dict]:
    """The places as somebody typed them, every value a text: not as the project reads them."""
    text = (root / "docs/_data/facilities.yml").read_text(encoding="utf-8")
    return yaml.load(text, yaml.BaseLoader)


@pytest.fixture(scope="session")
def settings(root) -> dict:
    """mkdocs.yml as somebody typed it."""
    return yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.fixture(scope="session")
def rebranded(root, run_folder) -> Path:
    """The site of another clinic, in a folder of its host: settings changed, and nothing else."""
    return site_of(
        lambda copy: set_settings(copy_project(root, copy), OTHER_CLINIC), run_folder / "rebranded"
    )
