"""The workflows for GitHub: pinned, with the rights that they need, and they do what they say."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

WORKFLOWS = Path(__file__).resolve().parents[1] / ".github" / "workflows"
NAMES = sorted(path.name for path in WORKFLOWS.iterdir())
PUBLISH = {"contents": "read", "pages": "write", "id-token": "write"}


def workflow(name):
    return yaml.safe_load((WORKFLOWS / name).read_text(encoding="utf-8"))


def jobs(name):
    return workflow(name)["jobs"]


def test_there_is_one_to_publish_and_one_for_each_week():
    assert NAMES == ["publish.yml", "weekly.yml"]
    on = workflow("publish.yml")[True]  # YAML reads the word `on` as true
    assert on["push"] == {"branches": ["main"]}
    (schedule,) = workflow("weekly.yml")[True]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", schedule["cron"])


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_pinned_by_digest_and_says_its_version(name):
    lines = (WORKFLOWS / name).read_text(encoding="utf-8").splitlines()
    uses = [line for line in lines if re.search(r"^\s*(- )?uses:", line)]
    own = [line for line in uses if line.endswith("uses: ./.github/workflows/publish.yml")]
    assert uses
    for line in set(uses) - set(own):
        assert re.search(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_an_action_has_the_same_digest_everywhere():
    text = "".join((WORKFLOWS / name).read_text(encoding="utf-8") for name in NAMES)
    pins = set(re.findall(r"uses: (actions/[a-z-]+)@(\S+ # \S+)", text))
    assert len(pins) == len({action for action, _ in pins}) == 4


@pytest.mark.parametrize(
    ("name", "job", "rights"),
    [
        ("publish.yml", "test", {"contents": "read"}),
        ("publish.yml", "build", {"contents": "read"}),
        ("publish.yml", "deploy", {"pages": "write", "id-token": "write"}),
        ("weekly.yml", "check", {"contents": "read", "issues": "write"}),
        ("weekly.yml", "take-down", PUBLISH),
    ],
)
def test_each_job_has_the_rights_it_needs_and_no_more(name, job, rights):
    assert jobs(name)[job]["permissions"] == rights


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_granted_to_a_job_is_granted_to_none(name):
    assert workflow(name)["permissions"] == {}
    assert all("permissions" in job for job in jobs(name).values())


@pytest.mark.parametrize("name", NAMES)
def test_no_job_can_hang_or_keep_the_right_to_push_or_run_what_somebody_typed(name):
    for job in jobs(name).values():
        assert "uses" in job or 0 < job["timeout-minutes"] <= 60
        for step in job.get("steps", []):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False
            assert "${{" not in step.get("run", "")


def test_nothing_is_published_that_was_not_tested_and_built_for_the_public():
    publish = jobs("publish.yml")
    assert publish["deploy"]["needs"] == ["test", "build"]
    assert publish["test"]["steps"][-1]["run"] == "python3 scripts/run.py test"
    assert publish["test"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13"]
    (step,) = [step for step in publish["build"]["steps"] if "run" in step]
    assert step["run"] == "python3 scripts/run.py build $LIVE"
    assert step["env"]["LIVE"] == "${{ inputs.preview != true && '--live' || '' }}"
    assert publish["build"]["steps"][-1]["with"] == {"path": "site"}


def test_the_tests_have_the_whole_history_in_which_a_promise_could_be_taken_back():
    (checkout,) = [
        step
        for step in jobs("publish.yml")["test"]["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert checkout["with"]["fetch-depth"] == 0


def test_an_expired_number_is_taken_down_by_publishing_the_preview():
    take_down = jobs("weekly.yml")["take-down"]
    assert take_down["if"] == "needs.check.outputs.expired == 'true'"
    assert take_down["uses"] == "./.github/workflows/publish.yml"
    assert take_down["with"] == {"preview": True}


@pytest.fixture
def weekly(tmp_path):
    """Runs the scripts of the weekly check with a Python and a gh that only pretend."""
    bash = shutil.which("bash")
    if not bash or os.name == "nt":
        pytest.skip("needs bash, as GitHub's machines have it")
    look, write = (step for step in jobs("weekly.yml")["check"]["steps"] if "run" in step)

    def run(live=0, links=0, expired=0, issue=""):
        pretend(
            "python3",
            f"""case "$2 $3" in
            "check --live") echo "3 open"; exit {live};;
            "check --links") echo "1 dead"; exit {links};;
            "check --expired") exit {expired};; esac""",
        )
        pretend(
            "gh",
            f"""echo "gh $1 $2 $3" >> said
            [ "$2" != list ] || echo '{issue}'""",
        )
        environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
        environment["GITHUB_OUTPUT"] = str(tmp_path / "output")
        (tmp_path / "output").unlink(missing_ok=True)
        (tmp_path / "said").unlink(missing_ok=True)
        script(look["run"], environment)
        output = dict(line.split("=") for line in (tmp_path / "output").read_text().splitlines())
        script(write["run"], {**environment, "TODO": output["todo"]})
        said = (tmp_path / "said").read_text().splitlines()
        done = [line for line in said if line.split()[2] in ("create", "edit", "close")][1:]
        return output, done, (tmp_path / "report.md").read_text()

    def pretend(name, text):
        (tmp_path / name).write_text(f"#!{bash}\n{text}\n")
        (tmp_path / name).chmod(0o755)

    def script(text, environment):
        subprocess.run([bash, "-e", "-c", text], cwd=tmp_path, env=environment, check=True)

    return run


@pytest.mark.parametrize("found", [{"live": 1}, {"links": 1}, {"live": 1, "links": 1}])
def test_what_the_weekly_check_finds_stands_in_one_issue(weekly, found):
    _, done, report = weekly(**found)
    assert done == ["gh issue create --title"]
    assert "3 open" in report and "1 dead" in report
    _, done, _ = weekly(**found, issue="7")
    assert done == ["gh issue edit 7"]


def test_when_all_is_well_no_issue_is_opened_and_an_open_one_is_closed(weekly):
    assert weekly()[1] == []
    assert weekly(issue="7")[1] == ["gh issue close 7"]


@pytest.mark.parametrize(("status", "expired"), [(0, "false"), (3, "true"), (1, "false")])
def test_only_an_expired_number_takes_the_site_back_to_the_preview(weekly, status, expired):
    assert weekly(expired=status)[0]["expired"] == expired
