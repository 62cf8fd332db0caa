"""`check` tells what is open, who must act, and what to ask on the phone."""

from datetime import timedelta

import pytest

from scripts.commands import check
from scripts.machine import CannotGoOn
from scripts.review import gate
from tests.support.projects.whole_project import (
    NOON,
    TODAY,
    check_numbers,
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
    assert desk < told.index("nobody has called to check the number") < sheet
    assert f"{len(gate.open_points(check.load_site(project)))} open on {TODAY}." in told


def test_all_of_it_fits_a_page_of_80_columns(project, capsys):
    check.main(["--live"])
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if len(line) > 79] == []


def test_when_nothing_is_open_it_says_so_and_the_exit_status_is_0(project, capsys):
    confirm_everything(project)
    for what in ("--live", "--calls", "--expired"):
        assert check.main([what]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Nothing is open: python3 scripts/run.py build --live makes the site to publish.",
        "Every number is fresh.",
        "No number had to be taken down.",
    ]


def test_faults_in_the_files_come_first_a_line_each(project, capsys):
    (project / "docs/_data/moved.yml").write_text("disc/: nowhere/\n", encoding="utf-8")
    with pytest.raises(CannotGoOn, match=r"^Not checked: mend what stands above first.$"):
        check.main(["--live"])
    (fault,) = capsys.readouterr().err.splitlines()
    assert fault.startswith("docs/_data/moved.yml:1: ")


def test_an_expired_number_has_an_exit_status_of_its_own(project, capsys):
    check_numbers(project, TODAY - timedelta(366), "st-michaels")
    check_numbers(project, TODAY - timedelta(365), "kmh")
    assert check.main(["--expired"]) == 3
    assert capsys.readouterr().out == "St. Michael's Hospital\n"
