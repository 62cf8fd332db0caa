"""`run.py addresses`: new addresses are promised, and none is ever taken back."""

import os
import subprocess
import sys

import pytest

from scripts.load.pages.moved import MOVED
from scripts.load.pages.promised import LEDGER
from scripts.load.words.staff_messages import MESSAGES
from tests.support.projects.files import replace
from tests.support.projects.whole_project import change, whole_project

START = (
    "import sys; sys.path.insert(0, '.')\n"
    "from scripts.commands import addresses\n"
    "from scripts.machine import CannotGoOn\n"
    "try: sys.exit(addresses.main(sys.argv[1:]))\n"
    "except CannotGoOn as fault: sys.exit(str(fault))"
)


@pytest.fixture
def project(root, tmp_path):
    project = whole_project(root, tmp_path / "project")
    (project / LEDGER).unlink(missing_ok=True)
    return project


def addresses(project, before=""):
    """Runs the command as a person does, in this Python, which has the packages. `before`: code to
    run before it."""
    return subprocess.run(
        [sys.executable, "-c", before + START], cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_LIVE": ""}, timeout=300,
    )  # fmt: skip


def test_it_adds_what_is_new_sorted_and_tells_it(project):
    done = addresses(project)
    assert done.returncode == 0, done.stderr
    lines = (project / LEDGER).read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert {
        "/", "/images/#call", "/places/#not-here", "/at/sickkids/#call", "/disc/", "/review/",
        "/at/sickkids.vcf", "/staff/at/sickkids.txt", "/staff/all.zip", "/staff/cases/",
    } <= set(lines)  # fmt: skip
    told = done.stdout.splitlines()
    assert told[:-1] == lines
    assert told[-1] == f"{len(lines)} added; the ledger holds {len(lines)} addresses."
    assert not (project / "site").exists()

    (project / LEDGER).write_text(
        "".join(f"{a}\n" for a in lines if a != "/images/"), encoding="utf-8"
    )
    again = addresses(project)
    assert again.stdout.splitlines()[0] == "/images/"
    assert again.stdout.splitlines()[1].startswith("1 added")
    assert (project / LEDGER).read_text(encoding="utf-8").splitlines() == lines


def test_with_a_broken_promise_it_says_which_and_writes_nothing(project):
    (project / LEDGER).write_text("/\n/disc/\n/images/#steps\n", encoding="utf-8")
    replace(project, MOVED, "disc/: images/\n", "")
    replace(project, "docs/images.md", "{ #steps }", "{ #the-steps }")
    done = addresses(project)
    assert done.returncode == 1 and "Traceback" not in done.stdout + done.stderr
    said = done.stderr.splitlines()
    assert said[-1] == "Nothing was added: mend what stands above, then try again."
    assert [line.split(" ")[0] for line in said[:-1]] == [f"{LEDGER}:2:", f"{LEDGER}:3:"]
    assert "/disc/" in said[0] and '"disc/: new/"' in said[0] and "{ #steps }" in said[1]
    assert (project / LEDGER).read_text(encoding="utf-8") == "/\n/disc/\n/images/#steps\n"


def test_a_case_of_the_kit_can_be_taken_away_as_it_is_told(project):
    (project / LEDGER).write_text("/staff/\n/staff/images.txt\n", encoding="utf-8")
    change(project, MESSAGES, r"  - id: images\n(?:.*\n)*?(?=  - id: )", "")
    said = addresses(project).stderr.splitlines()[0]
    assert said.startswith(f"{LEDGER}:2: /staff/images.txt: was published")
    assert said.endswith(f'or write "staff/images/: staff/" in {MOVED}.')

    change(project, MOVED, r"\Z", "staff/images/: staff/\n")
    done = addresses(project)
    assert done.returncode == 0, done.stderr
    assert "/staff/images/" in done.stdout.splitlines()


def test_when_the_ledger_cannot_be_written_it_stays_whole_and_one_line_says_so(project):
    (project / LEDGER).write_text("/\n", encoding="utf-8")
    done = addresses(project, "import os\ndef full(*paths): raise OSError(28, 'No space left')\n"
                     "os.replace = full\n")  # fmt: skip
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith("Nothing was written")
    assert (project / LEDGER).read_text(encoding="utf-8") == "/\n"
    assert not list((project / LEDGER).parent.glob(".addresses*"))
