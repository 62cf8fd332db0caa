"""Which pages the tests of the browser look at, where not at all of them."""

import pytest

from tests.support.projects.addresses import for_patients, for_staff, some_places


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
