"""`run.py review --language`: whoever reads a language signs what its sheet shows, by its code."""

import pytest

from scripts.check.site import checked_site
from scripts.commands import review
from scripts.languages.sheet import language_sheet
from scripts.machine import CannotGoOn
from tests.support.projects.files import everything, replace
from tests.support.projects.project_copy import another
from tests.support.projects.translated import FILE, accented
from tests.support.projects.whole_project import NOON, TODAY

BY = ("--by", "Family doctor")
STEP = "Find the place that did the test."


@pytest.fixture
def project(in_eo, tmp_path, monkeypatch):
    copy = another(in_eo, tmp_path / "project")
    monkeypatch.setattr(review, "ROOT", copy)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    return copy


def sheet(project):
    return language_sheet(checked_site(project, TODAY, live=False), "eo")


@pytest.mark.parametrize(
    "words", [["--language", "eo"], ["--language", "EO"], ["/review/eo/"], ["review/eo"]]
)
def test_what_was_read_is_approved_and_only_its_file_changes(project, words, capsys):
    before = everything(project)
    assert {row.state for row in sheet(project).rows} == {"open"}
    assert review.main([*words, *BY, "--code", f" {sheet(project).code.upper()} "]) == 0
    assert [name for name, text in everything(project).items() if before.get(name) != text] == [
        FILE
    ]
    assert {row.state for row in sheet(project).rows} == {"approved"}
    count = len(sheet(project).rows)
    told = f"Approved today by Family doctor: {count} translations, Accents.\n"
    assert count and capsys.readouterr().out == told


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["--language", "fr", *BY], 'there is no language "fr". There are: eo.'),
        (["/review/fr/", *BY], 'there is no language "fr". There are: eo.'),
        (
            ["--language", "eo", *BY],
            '"00000000" is not the code of the present translations (eo). '
            "Read them again on the sheet /review/eo/, and write its code.",
        ),
        (
            ["--language", "eo", "--by", "A machine"],
            '--by "A machine" is not on the list of roles. Write one of: Family doctor.',
        ),
        (["--language", "eo", "--by", " "], "does not say who read the page."),
    ],
)
def test_what_it_cannot_record_is_one_line_and_nothing_is_written(project, words, line):
    before = everything(project)
    with pytest.raises(CannotGoOn) as told:
        review.main([*words, "--code", "00000000"])
    assert str(told.value).startswith(f"Nothing was written: {line}")
    assert "\n" not in str(told.value)
    assert everything(project) == before


def test_a_code_of_words_that_have_changed_since_is_refused(project):
    old = sheet(project).code
    replace(project, FILE, f'msgstr "{accented(STEP)}"', 'msgstr "Tute alia."')
    before = everything(project)
    with pytest.raises(CannotGoOn, match=rf'^Nothing was written: "{old}" is not the code'):
        review.main(["--language", "eo", *BY, "--code", old])
    assert everything(project) == before


def test_neither_a_page_nor_a_language_or_both_is_refused_with_the_usage(project, capsys):
    for words in ([], ["/images/", "--language", "eo"]):
        with pytest.raises(SystemExit):
            review.main([*words, *BY, "--code", "00000000"])
        assert "usage: run.py review" in capsys.readouterr().err
