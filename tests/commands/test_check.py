"""`check` tells what is worth a look, what is open, who must act, and what to ask on the phone."""

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


def test_with_no_lamp_and_nothing_open_the_exit_status_is_0(project, monkeypatch, capsys):
    confirm_everything(project)
    monkeypatch.setattr(check, "all_lamps", lambda site: [])
    assert check.main([]) == 0
    assert capsys.readouterr().out.splitlines() == ["No lamp is lit.", check.READY]
    monkeypatch.setattr(check, "all_lamps", lambda site: [Lamp(FILE, 1, "is long")])
    assert check.main([]) == 1
    assert f"{FILE}:1: is long." in capsys.readouterr().out
