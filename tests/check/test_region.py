"""Whoever takes the site over is told each line that holds for one region, and no other."""

import pytest

from scripts.check.region import INSTEAD, region_lamps
from scripts.load.site import load_site
from scripts.load.words.statements import PLAIN_WORDS
from tests.support.projects.files import put
from tests.support.projects.whole_project import change_word, whole_project

PAGE = "docs/questions.md"


@pytest.fixture(scope="module")
def project(root, tmp_path_factory):
    """The sample, with one page that each test writes anew."""
    return whole_project(root, tmp_path_factory.mktemp("region") / "project")


@pytest.fixture
def told(project, sample):
    """told("A line of prose."): what is told of it, without the name of the page and the line."""

    def told(line: str) -> list[str]:
        text = (sample / PAGE).read_text(encoding="utf-8")
        put(project, PAGE, f"{text}\n{line}\n")
        at = f"{PAGE}:{text.count(chr(10)) + 2}: "
        lamps = [str(lamp) for lamp in region_lamps(load_site(project)[0])]
        return [lamp.removeprefix(at) for lamp in lamps if lamp.startswith(at)]

    return told


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("SickKids asks a child of 12 to sign.", '"SickKids"'),
        ("Ask at St. Michael's Hospital.", '"St. Michael\'s Hospital"'),
        ("The places are in Mississauga.", '"Mississauga"'),
        ("You can use PocketHealth.", '"PocketHealth"'),
        ("It takes 30 days.", '"30 days"'),
        ("It costs $20, or more.", '"$20"'),
        ("See [the fees](https://fees.example/a).", '"fees.example"'),
    ],
)
def test_a_place_a_name_a_figure_and_another_site_are_named_with_their_line(told, line, names):
    assert told(line) == [f"says {names}. {INSTEAD}"]


@pytest.mark.parametrize(
    "line",
    [
        "Ask the place. They may say no, on Monday too.",
        "An MRI or CT scan comes on a CD.",
        '{{ examples("signs_from") }} Ask {{ clinic.name }}.',
        "See [the list](places.md), and bring 2 discs.",
    ],
)
def test_what_is_so_everywhere_or_comes_from_a_record_is_not_told(told, line):
    assert told(line) == []


def test_words_are_looked_through_too_and_quotes_are_not(project):
    change_word(project, "finder.example", '"For example: KMH"')
    lamps = region_lamps(load_site(project)[0])
    assert any(lamp.problem == 'says "KMH"' and "words.yml" in lamp.file for lamp in lamps)
    quotes = (project / PLAIN_WORDS).read_text(encoding="utf-8").split("\n")
    lines = [lamp.line for lamp in lamps if lamp.file == PLAIN_WORDS]
    assert not [line for line in lines if quotes[line - 1].startswith(">")]
