"""`check` tells what is worth a look, what is open, who must act, and what to ask on the phone."""

import random

import pytest

from scripts.commands import check
from scripts.load.facilities.facilities import FILE
from scripts.load.files.faults import Lamp
from scripts.machine import CannotGoOn
from scripts.review import gate
from tests.support.projects.files import replace
from tests.support.projects.whole_project import (
    NOON,
    TODAY,
    command,
    confirm_everything,
    whole_project,
)


@pytest.fixture
def project(root, tmp_path, monkeypatch):
    project = whole_project(root, tmp_path / "project")
    monkeypatch.setattr(check, "ROOT", project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    return project


def test_everything_that_is_open_is_listed_by_who_must_act(project, capsys):
    assert check.main(["--live"]) == 1
    told = capsys.readouterr().out
    clinic, desk, sheet = (
        told.index("FOR THE CLINIC"),
        told.index("FOR THE FRONT DESK"),
        told.index("CALL SHEET"),
    )
    assert clinic < told.index("Site address:") < told.index("/images/") < desk
    assert desk < told.index("1 place without a source or a call.") < sheet
    assert f"{len(gate.open_points(check.checked_site(project)))} open on {TODAY}." in told


def test_all_of_it_fits_a_page_of_80_columns(project, capsys):
    check.main(["--live"])
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if len(line) > 79] == []


def test_when_nothing_is_open_it_says_so_and_the_exit_status_is_0(project, capsys):
    confirm_everything(project)
    for what in ("--live", "--calls"):
        assert check.main([what]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Nothing is open: python3 scripts/run.py build --live makes the site to publish.",
        "No call is due.",
    ]


def test_faults_in_the_files_come_first_a_line_each(project, capsys):
    (project / "docs/_data/moved.yml").write_text("disc/: nowhere/\n", encoding="utf-8")
    with pytest.raises(CannotGoOn, match=r"^Not checked: mend what stands above first.$"):
        check.main(["--live"])
    (fault,) = capsys.readouterr().err.splitlines()
    assert fault.startswith("docs/_data/moved.yml:1: ")


def test_a_call_to_another_number_is_told_above_the_call_sheet(project, capsys):
    confirm_everything(project)
    replace(project, FILE, "  phone: 416-813-7511\n", "  phone: 416-813-7512\n")
    assert check.main(["--calls"]) == 1
    first, *sheet = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{FILE}:") and "sickkids: checked: the call was to" in first
    assert "Calls to make: 1" in "".join(sheet) and "   At id   sickkids" in sheet


LONG = (
    "We don't know more than this page says of it, so call the place and ask the people there "
    "about it."
)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture(scope="module")
def edited(root, tmp_path_factory):
    """(project, build, check): honest edits that are long, heavy and hard, and what is said."""
    project = whole_project(root, tmp_path_factory.mktemp("edited") / "project")
    with (project / "docs/images.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{LONG} Yes.\n")
    heavy = [
        "".join(random.Random(n).choices(LETTERS, k=9))
        + " authorization administration confirmation."
        for n in range(2500)
    ]
    with (project / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write("\n" + "\n\n".join(heavy) + "\n")
    return project, command(project, "build"), command(project, "check")


def test_what_is_long_heavy_or_hard_is_told_with_file_and_line_and_published(edited):
    project, build, checked = edited
    assert (build.returncode, build.stderr) == (0, "") and (project / "site").is_dir()
    text = (project / "docs/images.md").read_text(encoding="utf-8").split("\n")
    at = f"docs/images.md:{text.index(f'{LONG} Yes.') + 1}: "
    for said in (build.stdout, checked.stdout):
        lines = said.splitlines()
        assert [line for line in lines if line.startswith(f'{at}"don\'t" in ')]
        assert [line for line in lines if line.startswith(f"{at}worth a look: ")]
        assert [line for line in lines if line.startswith("docs/index.md:2: / has ")]
        assert "bytes (gzip -9)" in said


def test_check_measures_what_a_build_cannot(edited):
    _, build, checked = edited
    assert checked.returncode == 1, checked.stderr
    assert " reads at grade " in checked.stdout and " reads at grade " not in build.stdout
    if check.NO_PAPER not in checked.stdout:
        assert "docs/index.md:2: / takes " in checked.stdout
    assert "sheets of paper, 1 planned" in checked.stdout or check.NO_PAPER in checked.stdout
    assert checked.stdout.index("Worth a look (") < checked.stdout.index("Not ready to go live")


def test_with_no_lamp_and_nothing_open_the_exit_status_is_0(project, monkeypatch, capsys):
    confirm_everything(project)
    monkeypatch.setattr(check, "all_lamps", lambda site: [])
    assert check.main([]) == 0
    assert capsys.readouterr().out.splitlines() == ["No lamp is lit.", check.READY]
    monkeypatch.setattr(check, "all_lamps", lambda site: [Lamp(FILE, 1, "is long")])
    assert check.main([]) == 1
    assert f"{FILE}:1: is long." in capsys.readouterr().out
