"""`build` makes site/ whole or leaves it as it was, and says in plain lines what happened."""

from dataclasses import replace

import pytest

from scripts.check import lamps
from scripts.check import site as check_site
from scripts.commands import build as command
from scripts.load.files.faults import Lamp
from scripts.machine import CannotGoOn
from scripts.machine.only_one import only_one
from scripts.review import lamps as approvals
from tests.support.projects.files import put
from tests.support.projects.project import run, tiny_project, with_venv

PAGES = 12
LAMP = Lamp("docs/index.md", 4, "100% long", "Say less.")


@pytest.fixture
def project(tmp_path):
    return tiny_project(tmp_path, PAGES)


@pytest.fixture
def build(project, monkeypatch, capsys):
    """Builds the project in this process: (status, lines of stdout, lines of stderr)."""
    monkeypatch.setattr(command, "ROOT", project)
    monkeypatch.setattr(command, "SITE", project / "site")
    monkeypatch.setattr(command, "still_open", lambda site: ["Before it may go live"])
    monkeypatch.setattr(command, "worth_a_look", lambda site: [])
    monkeypatch.setattr(check_site, "checked_site", lambda root: None)
    monkeypatch.setenv("SITE_LIVE", "whatever was set")

    def build(*words):
        try:
            status, refused = command.main(list(words)), []
        except CannotGoOn as fault:
            status, refused = 1, [str(fault)]
        said = capsys.readouterr()
        return status, said.out.splitlines(), said.err.splitlines() + refused

    return build


def test_it_says_what_it_built_how_large_where_how_long_and_what_is_still_open(project):
    with_venv(project)
    put(project, "docs/at/sickkids.md", "# A place\n")
    done = run(project, "build")
    assert (done.returncode, done.stderr) == (0, "")
    first, *rest = done.stdout.splitlines()
    assert first.startswith(f"Built {project / 'site'} in ") and " s: " in first
    assert f"{PAGES + 2} pages, 1 of them places; 0.0 MB in " in first
    assert rest == ["Before it may go live (1 open):", "  - a number"]
    assert not [path for path in project.glob(".site-*") if path.is_dir()]


@pytest.mark.parametrize(
    ("on_github", "line"),
    [
        ("", "docs/index.md:4: 100% long. Say less."),
        ("true", "::warning file=docs/index.md,line=4::100%25 long. Say less."),
    ],
)
def test_lamps_are_told_after_the_build_and_hold_nothing_up(monkeypatch, on_github, line):
    monkeypatch.setenv("GITHUB_ACTIONS", on_github)
    monkeypatch.setattr(lamps, "lamps_of", lambda site, folder: [LAMP])
    monkeypatch.setattr(approvals, "approval_lamps", lambda site: [LAMP])
    assert command.worth_a_look(None) == ["Worth a look (1):", line]
    monkeypatch.setattr(lamps, "lamps_of", lambda *_: [replace(LAMP, line=n) for n in range(1, 22)])
    *lines, last = command.worth_a_look(None)
    assert len(lines) == 21 and last == "... all of them: python3 scripts/run.py check"


def test_faults_come_as_plain_lines_and_the_old_site_stays(project, build):
    assert build()[0] == 0
    before = (project / "site" / "index.html").read_text()
    put(project, "docs/index.md", "# Start\n\n[nowhere](nowhere.md)\n[also](not.md)\n")
    status, out, (nowhere, also, last) = build()
    assert (status, out) == (1, [])
    assert "nowhere.md" in nowhere and "not.md" in also
    assert not nowhere.startswith(("WARNING", "ERROR"))
    assert last == "Not built: mend what stands above, then build again. site/ is as it was."
    assert (project / "site" / "index.html").read_text() == before


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{{ nope }}", "docs/index.md: UndefinedError: 'nope' is undefined"),
        ("{% if %}", "docs/index.md:1: Expected an expression, got 'end of statement block'"),
    ],
)
def test_a_macro_that_fails_is_one_line_without_a_traceback(project, build, text, fault):
    put(project, "docs/index.md", text)
    status, _, lines = build()
    assert (status, lines[0], len(lines)) == (1, fault, 2)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{{ nope.a }}", "'nope' is undefined"),
        ('{% include "nope.html" %}', "'nope.html' not found"),
        ("{% if %}", "Expected an expression"),
    ],
)
def test_a_template_that_fails_is_one_line_with_its_own_line(project, build, text, fault):
    put(project, "overrides/main.html", f"<!doctype html>\n{text}")
    status, _, lines = build()
    assert (status, len(lines)) == (1, 2)
    assert lines[0].startswith("overrides/main.html:2: ") and fault in lines[0]


def test_settings_that_cannot_be_read_are_one_line(project, build):
    put(project, "mkdocs.yml", "site_name: [\n")
    status, _, lines = build()
    assert (status, len(lines)) == (1, 2)
    assert "mkdocs.yml" in lines[0] and "line 2" in lines[0]


def test_faults_that_a_hook_reports_are_shown_beside_mkdocs_own(project, build):
    put(
        project,
        "hook.py",
        """
from mkdocs.exceptions import Abort
def on_post_build(config): raise Abort("one.yml:3: phone\\ntwo.yml:4: fax")
""",
    )
    put(project, "mkdocs.yml", (project / "mkdocs.yml").read_text() + "hooks: [hook.py]\n")
    put(project, "docs/index.md", "[nowhere](nowhere.md)\n")
    lines = build()[2]
    assert "nowhere.md" in lines[0] and lines[1:3] == ["one.yml:3: phone", "two.yml:4: fax"]
    assert len(lines) == 4


@pytest.mark.parametrize(("words", "told"), [((), ""), (("--live",), "1")])
def test_only_a_live_build_tells_the_site_that_it_is_live(project, build, words, told):
    put(project, "overrides/main.html", "live={{ config.extra.live }}.")
    put(
        project,
        "mkdocs.yml",
        (project / "mkdocs.yml").read_text() + "extra: {live: !ENV [SITE_LIVE, '']}\n",
    )
    assert build(*words)[0] == 0
    assert (project / "site" / "index.html").read_text() == f"live={told}."


def test_a_second_build_at_the_same_time_is_told_so(project, build):
    with only_one(project / ".site-lock"):
        status, _, (line,) = build()
    assert status == 1 and line.startswith("Another build of this site is under way")
