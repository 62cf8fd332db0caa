"""The whole site is loaded and checked in one go: all faults of all files in one run."""

import pytest

from scripts.check.addresses import titles
from scripts.check.site import checked_site
from scripts.load.files.faults import Faults
from tests.support.projects.files import replace, told
from tests.support.projects.whole_project import change_word, whole_project


@pytest.fixture
def project(root, tmp_path):
    return whole_project(root, tmp_path / "project")


def test_the_faults_of_every_file_come_together_and_sorted(project):
    replace(project, "docs/_data/facilities.yml", "416-813-7511", "123-456-7890")
    replace(project, "docs/_data/moved.yml", "disc/: images/", "disc/: imges/")
    change_word(project, "card.call", '"Call {plaice}"')
    replace(project, "docs/_source/plain-words.md", "> In general, your", "> In general your")
    replace(project, "docs/index.md", "{{ drawing(", "{{ drawng(")
    replace(project, "docs/places.md", "title: ", "titel: ")
    replace(project, "mkdocs.yml", "    contact:", "    contract:")
    with pytest.raises(Faults) as stop:
        checked_site(project)
    lines = str(stop.value).splitlines()
    files = [line.split(":")[0] for line in lines]
    assert files == sorted(files) and len(set(files)) == 7
    for said in ("123-456-7890", "imges/", "{plaice}", "drawng", "titel", "contract"):
        assert any(said in line for line in lines), said
    assert all(line.split(":")[1].isdigit() for line in lines if "is gone" not in line)


def test_a_page_whose_front_matter_has_a_fault_is_told_of_that_alone(project):
    replace(project, "docs/images.md", "\nadds:\n", "\nads:\n")
    with pytest.raises(Faults) as stop:
        checked_site(project)
    assert told(stop.value.faults, "docs/images.md") == [
        '4: "ads" is not a key that is known here. Did you mean "adds"?'
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("416-813-7511", "123-456-7890"),
        ("id: sickkids", "id: [sickkids"),
        ("id: sickkids", '"id: sickkids'),
    ],
)
def test_a_place_that_cannot_be_read_is_told_once_and_not_where_it_is_named(project, old, new):
    replace(
        project,
        "docs/_data/moved.yml",
        "disc/: images/",
        "disc/: images/\nkids/: at/sickkids/#call",
    )
    replace(project, "docs/_data/staff-messages.yml", "page: images/", "page: at/sickkids/")
    replace(project, "docs/index.md", "{{ drawing(", '{{ facility_card("sickkids") }}{{ drawing(')
    checked_site(project)
    replace(project, "docs/_data/facilities.yml", old, new)
    with pytest.raises(Faults) as stop:
        checked_site(project)
    assert {fault.file for fault in stop.value.faults} == {"docs/_data/facilities.yml"}


@pytest.mark.parametrize("group", ["facility", "staff", "card"])
def test_words_that_are_no_group_are_told_and_no_traceback(project, group):
    replace(project, "docs/_data/words.yml", f"\n{group}:\n", f"\n{group}: x\nnone:\n")
    with pytest.raises(Faults) as stop:
        checked_site(project)
    assert {fault.file for fault in stop.value.faults} == {"docs/_data/words.yml"}


def test_it_is_for_the_public_only_when_asked_for(sample, monkeypatch):
    monkeypatch.delenv("SITE_LIVE", raising=False)
    assert checked_site(sample).live is False
    monkeypatch.setenv("SITE_LIVE", "1")
    assert checked_site(sample).live is True


def test_every_page_that_can_be_led_to_has_a_title(root):
    site = checked_site(root)
    assert len(titles(site)) == len(site.pages) + len(site.facilities)
    assert set(site.moved.values()) <= set(titles(site))
