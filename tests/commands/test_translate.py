"""`run.py translate`: the file of a language is made, and follows the English; what it cannot do is
one line, with nothing written."""

import pytest

from scripts.commands import check, translate
from scripts.load.languages.languages import LANGUAGES
from scripts.machine import CannotGoOn
from tests.support.projects.files import everything, put, replace
from tests.support.projects.project_copy import another
from tests.support.projects.translated import FILE, accented, entry, po
from tests.support.projects.whole_project import NOON

STEP = "Find the place that did the test."
NEW = "Find the place where they did the test."


@pytest.fixture
def project(in_eo, tmp_path, monkeypatch):
    copy = another(in_eo, tmp_path / "project")
    monkeypatch.setattr(translate, "ROOT", copy)
    monkeypatch.setattr(check, "ROOT", copy)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    return copy


def test_a_new_language_takes_one_line_and_then_has_its_file(project, capsys):
    (project / FILE).unlink()
    before = everything(project)
    assert translate.main(["EO"]) == 0
    assert {name for name in everything(project) if name not in before} == {FILE}
    text = (project / FILE).read_text(encoding="utf-8")
    assert f'#: docs/images.md\nmsgid "{STEP}"\nmsgstr ""\n' in text
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{FILE}: ") and " 0 approved by a person, 0 to approve, " in first
    assert second == "What is left to do: python3 scripts/run.py check --language eo"


def test_it_follows_the_english_and_check_tells_the_old_and_the_new(project, capsys):
    assert translate.main(["eo"]) == check.main(["--language", "eo"]) == 0
    assert "0 guessed for other English, 0 missing." in capsys.readouterr().out
    replace(project, "docs/images.md", STEP, NEW)
    replace(project, "docs/images.md", "Call the place.", "42 words that no one ever said so far.")
    assert check.main(["--language", "eo"]) == 1
    told = capsys.readouterr().out
    assert f"missing (docs/images.md)\n  + {NEW}\n" in told
    assert translate.main(["eo"]) == 0
    capsys.readouterr()
    assert check.main(["--language", "eo"]) == 1
    told = capsys.readouterr().out
    changed = f"changed (docs/images.md)\n  - {STEP}\n  + {NEW}\n  ? {accented(STEP)}\n"
    assert changed in told
    assert "missing (docs/images.md)\n  + 42 words that no one ever said so far.\n" in told
    assert "1 guessed for other English, 1 missing." in told.splitlines()[-1]


def test_done_twice_nothing_changes(project):
    replace(project, "docs/images.md", STEP, NEW)
    translate.main(["eo"])
    before = everything(project)
    translate.main(["eo"])
    assert everything(project) == before


def of_page(project):
    put(project, "docs/_data/moved.yml", "disc/: nowhere/\n")


def of_file(project):
    put(project, FILE, "hello\n")


def of_passage(project):
    put(project, FILE, po(entry(STEP, "Voku 911.")))


@pytest.mark.parametrize(
    ("spoil", "code", "line", "faults"),
    [
        (None, "fr", 'Nothing was written: there is no language "fr". There are: eo.', []),
        (None, "../x", 'Nothing was written: there is no language "../x". There are: eo.', []),
        (of_page, "eo", "Nothing was written: mend what stands above first.", ["docs/_data/moved"]),
        (of_file, "eo", "Nothing was written: mend what stands above first.", [f"{FILE}:1: is no"]),
        (of_passage, "eo", "Nothing was written: mend what stands above first.", [f"{FILE}:5: "]),
    ],
)
def test_what_it_cannot_do_is_one_line_and_nothing_is_written(
    project, capsys, spoil, code, line, faults
):
    if spoil:
        spoil(project)
    before = everything(project)
    with pytest.raises(CannotGoOn) as told:
        translate.main([code])
    assert str(told.value) == line
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == len(faults) and all(map(str.startswith, lines, faults)), lines
    assert everything(project) == before


def test_a_site_in_english_alone_says_where_to_read_how(project):
    (project / LANGUAGES).unlink()
    for command, words in ((translate, ["eo"]), (check, ["--language", "eo"])):
        with pytest.raises(CannotGoOn, match=r'"eo". There are: none yet: see CONTRIBUTING.md\.$'):
            command.main(words)
