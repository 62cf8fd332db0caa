"""The workflows for GitHub: pinned, with the rights that they need, and they do what they say."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

GITHUB = Path(__file__).resolve().parents[1] / ".github"
WORKFLOWS = GITHUB / "workflows"
NAMES = sorted(path.name for path in WORKFLOWS.iterdir())


def workflow(name):
    return yaml.safe_load((WORKFLOWS / name).read_text(encoding="utf-8"))


def jobs(name):
    return workflow(name)["jobs"]


def steps(name, action):
    """Every step of a workflow that uses this action, such as "actions/checkout"."""
    all_steps = [step for job in jobs(name).values() for step in job["steps"]]
    return [step for step in all_steps if step.get("uses", "").startswith(f"{action}@")]


def test_there_is_one_to_publish_and_one_for_each_week():
    assert NAMES == ["publish.yml", "weekly.yml"]
    on = workflow("publish.yml")[True]  # YAML reads the word `on` as true
    assert on["push"] == {"branches": ["main"]}
    (schedule,) = workflow("weekly.yml")[True]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", schedule["cron"])


def test_zizmor_finds_no_way_to_misuse_them():
    zizmor = shutil.which("zizmor", path=Path(sys.executable).parent)
    assert zizmor
    done = subprocess.run(
        [zizmor, "--offline", "--quiet", "--no-progress", GITHUB],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_dependabot_looks_after_every_kind_of_package():
    text = (GITHUB / "dependabot.yml").read_text(encoding="utf-8")
    updates = yaml.safe_load(text)["updates"]
    found = {one["package-ecosystem"]: one["directory"] for one in updates}
    assert found == {"pip": "/scripts/locks", "npm": "/tests", "github-actions": "/"}
    for one in updates:
        assert (GITHUB.parent / one["directory"][1:]).is_dir()
        assert one["schedule"] == {"interval": "weekly"} and one["groups"]


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_pinned_by_digest_and_says_its_version(name):
    lines = (WORKFLOWS / name).read_text(encoding="utf-8").splitlines()
    uses = [line for line in lines if re.search(r"^\s*(- )?uses:", line)]
    assert uses
    for line in uses:
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
        ("weekly.yml", "look", {"contents": "read", "issues": "write"}),
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
    assert steps(name, "actions/checkout")
    for step in steps(name, "actions/checkout"):
        assert step["with"]["persist-credentials"] is False
    for job in jobs(name).values():
        assert 0 < job["timeout-minutes"] <= 60
        assert not [step for step in job["steps"] if "${{" in step.get("run", "")]


@pytest.mark.parametrize("name", NAMES)
def test_packages_are_kept_from_one_run_to_the_next_until_a_lock_changes(name):
    assert steps(name, "actions/setup-python")
    for step in steps(name, "actions/setup-python"):
        assert step["with"]["cache"] == "pip"
        assert step["with"]["cache-dependency-path"] == "scripts/locks/*.txt"


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
    checkout, *_ = steps("publish.yml", "actions/checkout")
    assert checkout in jobs("publish.yml")["test"]["steps"]
    assert checkout["with"]["fetch-depth"] == 0


def test_the_report_and_the_links_are_jobs_of_their_own_with_an_issue_of_their_own():
    look = jobs("weekly.yml")["look"]
    assert look["strategy"]["fail-fast"] is False
    found = {job["name"]: job["option"] for job in look["strategy"]["matrix"]["include"]}
    assert found == {"report": "--live", "links": "--links"}
    assert look["steps"][-1]["env"]["LABEL"] == "weekly-${{ matrix.name }}"


@pytest.fixture
def weekly(tmp_path):
    """Runs the scripts of a weekly job with a Python and a gh that only pretend."""
    bash = shutil.which("bash")
    if not bash or os.name == "nt":
        pytest.skip("needs bash, as GitHub's machines have it")
    look, write = (step for step in jobs("weekly.yml")["look"]["steps"] if "run" in step)

    def run(status, issue=""):
        pretend("python3", f'[ "$2 $3" = "check --links" ] && echo "1 dead"; exit {status}')
        pretend("gh", f"""echo "gh $1 $2 $3" >> said; [ "$2" != list ] || echo '{issue}'""")
        environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
        environment |= {"OPTION": "--links", "LABEL": "weekly-links", "TITLE": "Outside links"}
        environment["GITHUB_OUTPUT"] = str(tmp_path / "output")
        for name in ("output", "said"):
            (tmp_path / name).unlink(missing_ok=True)
        script(look["run"], environment)
        todo = (tmp_path / "output").read_text().strip().removeprefix("todo=")
        script(write["run"], {**environment, "TODO": todo})
        said = (tmp_path / "said").read_text().splitlines()
        done = [line for line in said if line.split()[2] in ("create", "edit", "close")][1:]
        return done, (tmp_path / "report.md").read_text()

    def pretend(name, text):
        (tmp_path / name).write_text(f"#!{bash}\n{text}\n")
        (tmp_path / name).chmod(0o755)

    def script(text, environment):
        subprocess.run([bash, "-e", "-c", text], cwd=tmp_path, env=environment, check=True)

    return run


def test_what_the_weekly_check_finds_stands_in_one_issue(weekly):
    done, report = weekly(1)
    assert done == ["gh issue create --title"]
    assert "1 dead" in report
    assert weekly(1, issue="7")[0] == ["gh issue edit 7"]


def test_when_all_is_well_no_issue_is_opened_and_an_open_one_is_closed(weekly):
    assert weekly(0)[0] == []
    assert weekly(0, issue="7")[0] == ["gh issue close 7"]
