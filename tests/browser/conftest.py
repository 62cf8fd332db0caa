"""Which pages the tests of the browser look at, where not at all of them."""

from pathlib import Path

import pytest

from scripts.load.languages.languages import load_languages
from tests.support.projects.addresses import (
    for_patients,
    for_staff,
    html_of,
    some_places,
    translated,
)

LANGUAGES = {one.prefix: one for one in load_languages(Path(__file__).parents[2])[0]}
WRITTEN = ("", "images/", "soon/", "places/")


@pytest.fixture(params=["for patients", "for staff"])
def some(request):
    """(what opens pages, paths) to meet all that a page may look like, with few of them alike.

    Each page that patients read, but of the pages of places only such as differ by more than their
    words; and those for staff and doctors as the sample has them, where they are short.
    """
    if request.param == "for staff":
        pages, built = (request.getfixturevalue(f"sample_{name}") for name in ("page", "built"))
        paths = for_staff(built)
    else:
        pages, built = (request.getfixturevalue(name) for name in ("page", "built"))
        paths = for_patients(built) + some_places(built)
    assert len(paths) > 3
    return pages, paths


@pytest.fixture(params=LANGUAGES)
def pages_of(request, built):
    """(language, some of its pages that differ from each other)."""
    prefix = request.param
    at = some_places(built)
    number = [
        path for path in at if 'class="md-button md-button--primary call"' in html_of(built, path)
    ]
    chosen = [number[len(number) // 2], number[0], *[path for path in at if path not in number][:1]]
    known = translated(built, f"/{prefix}")
    paths = [f"/{prefix}{path}" for path in WRITTEN] + [f"/{prefix}{one[1:]}" for one in chosen]
    paths = [path for path in paths if path in known]
    assert len(paths) > 4
    return LANGUAGES[prefix], paths


@pytest.fixture
def few(pages_of, built):
    """(language, pages), for what takes long: its start page, a page to read and one of a place,
    and a part of all others that people write: each of these is looked at in one language."""
    language, paths = pages_of
    few = [*paths[:2], paths[-2]]
    known = translated(built, f"/{language.prefix}")
    written = [path for path in known if "/at/" not in path and path not in few]
    return language, few + written[list(LANGUAGES).index(language.prefix) :: len(LANGUAGES)]
