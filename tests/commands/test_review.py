"""`run.py review`: the words of a page are signed with the code of the sheet, and nothing else."""

import pytest

from scripts.check.site import checked_site
from scripts.commands import review
from scripts.load.approvals import FOLDER
from scripts.machine import CannotGoOn
from scripts.review.state import SignOff, unapproved
from tests.support.projects.files import everything, replace
from tests.support.projects.project_copy import another
from tests.support.projects.whole_project import NOON, TODAY, change, whole_project

IMAGES = "docs/images.md"
BY = ("--by", "Family doctor")


@pytest.fixture(scope="module")
def original(root, tmp_path_factory):
    return whole_project(root, tmp_path_factory.mktemp("original") / "project")


@pytest.fixture
def project(original, tmp_path, monkeypatch):
    copy = another(original, tmp_path / "project")
    monkeypatch.setattr(review, "ROOT", copy)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    return copy


def code(project, address):
    return SignOff(checked_site(project, TODAY)).things[address].code


def sign(project, typed, address):
    assert review.main([typed, *BY, "--code", code(project, address)]) == 0


def refused(*arguments):
    with pytest.raises(CannotGoOn) as told:
        review.main(list(arguments))
    line = str(told.value)
    assert "\n" not in line
    return line


@pytest.mark.parametrize(
    ("typed", "address", "file"),
    [
        ("/images/", "images/", "images"),
        ("places", "places/", "places"),
        ("/", "", "index"),
        ("/at/", "at/", "at"),
        ("statements", "statements/", "statements"),
        ("/staff/", "staff/", "staff"),
    ],
)
def test_what_was_read_is_signed_and_the_file_holds_the_words(
    project, typed, address, file, capsys
):
    before = everything(project)
    sign(project, typed, address)
    assert set(everything(project)) - set(before) == {f"{FOLDER}/{file}.yml"}
    site = checked_site(project, TODAY)
    assert address not in unapproved(site)
    approval = site.approvals[address]
    assert (approval.day, approval.by) == (TODAY, "Family doctor")
    told = capsys.readouterr().out
    assert told.startswith(f"Signed today by Family doctor: /{address}, ")
    assert "To be read again by 24 November 2027." in told


def test_it_tells_what_is_new_since_the_last_time(project, capsys):
    sign(project, "images", "images/")
    assert "+ title: Get your images from the place that did the test" in capsys.readouterr().out
    replace(project, IMAGES, "Look in [the list", "See [the list")
    sign(project, "images", "images/")
    told = capsys.readouterr().out.splitlines()[1:]
    assert [line[0] for line in told] == ["-", "+"]
    assert "Look in [the list" in told[0] and "See [the list" in told[1]
    sign(project, "images", "images/")
    assert capsys.readouterr().out.splitlines()[1:] == ["(nothing)"]


def test_a_code_of_words_that_have_changed_is_refused_in_one_line(project):
    old = code(project, "images/")
    replace(project, IMAGES, "Look in [the list", "See [the list")
    before = everything(project)
    assert refused("images", *BY, "--code", old) == (
        f'Nothing was written: "{old}" is not the code of the present words of /images/. '
        "Read them again on the sheet /review/, and write the code that stands there."
    )
    assert everything(project) == before


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["/imges/", *BY], 'there is no page "/imges/". Did you mean /images/?'),
        (["/at/sickkids/", *BY], "there is no page"),
        (["images", "--by", " "], "does not say who read the page."),
        (
            ["images", "--by", "Familly doctor"],
            '--by "Familly doctor" is not on the list of roles. Did you mean "Family doctor"?',
        ),
        (["images", "--by", "<b>"], '--by "<b>" is not on the list of roles. Write one of: Family'),
    ],
)
def test_what_it_cannot_record_is_one_line_and_nothing_is_written(project, arguments, line):
    before = everything(project)
    assert refused(*arguments, "--code", "00000000").startswith(f"Nothing was written: {line}")
    assert everything(project) == before


def test_a_role_of_the_clinics_own_list_can_sign_and_is_a_fault_when_it_is_gone(project, capsys):
    change(project, "mkdocs.yml", "^      - Family doctor$", "      - Nurse\n      - Family doctor")
    assert review.main(["images", "--by", "Nurse", "--code", code(project, "images/")]) == 0
    change(project, "mkdocs.yml", "^      - Nurse\n", "")
    refused("places", *BY, "--code", "00000000")
    assert (
        f'{FOLDER}/images.yml:4: by: "Nurse" is not a role of extra.clinic.roles in mkdocs.yml. '
        "Write one of: Family doctor." in capsys.readouterr().err
    )


def test_a_site_with_faults_is_not_signed(project, capsys):
    replace(project, IMAGES, 'says("some-specialists")', 'says("some-specialist")')
    before = everything(project)
    assert refused("places", *BY, "--code", "00000000") == (
        "Nothing was written: mend what stands above first."
    )
    assert IMAGES in capsys.readouterr().err
    assert everything(project) == before
