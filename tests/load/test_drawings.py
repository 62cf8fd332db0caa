"""A drawing that is broken is one line before the build."""

import pytest

from scripts.load.drawings import FOLDER, load_drawings
from tests.support.projects.files import put, told

GOOD = '<svg xmlns="x" viewBox="0 0 9 9"><path d="M0 0"/></svg>'


def test_the_drawings_that_are_there_are_known_by_their_names(tmp_path):
    put(tmp_path, f"{FOLDER}/disc.svg", GOOD)
    assert load_drawings(tmp_path) == ({"disc"}, [])


@pytest.mark.parametrize("text", ["<p>no drawing</p>", '<svg width="9"></svg>'])
def test_one_that_cannot_be_shown_is_named(tmp_path, text):
    put(tmp_path, f"{FOLDER}/disc.svg", text)
    assert told(load_drawings(tmp_path)[1]) == [
        f'{FOLDER}/disc.svg: is not one drawing: <svg viewBox="...">...</svg>. '
        "Save it as plain SVG."
    ]
