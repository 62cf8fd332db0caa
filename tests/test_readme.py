"""What README.md and CONTRIBUTING.md tell people to type and to open is there."""

import re

import pytest

from scripts.commands import check
from scripts.run import COMMANDS

PAGES = ("README.md", "CONTRIBUTING.md")
FOLDERS = "docs|overrides|scripts|tests|\\.github"
PATH = re.compile(rf"`((?:{FOLDERS})/[\w./-]*|[\w.-]+\.(?:yml|md|toml)|LICENSE)`")
TYPED = re.compile(r"scripts/run\.py (\w+)")


@pytest.fixture(scope="module")
def texts(root):
    return {name: (root / name).read_text(encoding="utf-8") for name in PAGES}


def test_every_command_has_its_row_and_no_other(texts):
    table = texts["CONTRIBUTING.md"].split("`python3 scripts/run.py` | does")[1].split("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)[^|]*\| ", table, re.M)) == set(COMMANDS)


@pytest.mark.parametrize("name", PAGES)
def test_what_is_typed_is_a_command(texts, name):
    typed = set(TYPED.findall(texts[name]))
    assert len(typed) > 2
    assert typed <= set(COMMANDS)


@pytest.mark.parametrize("name", PAGES)
def test_every_file_that_is_named_is_there(texts, root, name):
    paths = set(PATH.findall(texts[name]))
    paths |= set(re.findall(r"run\.py test (tests/\S+)", texts[name]))
    assert len(paths) > 10
    assert [path for path in sorted(paths) if not (root / path).exists()] == []


def test_every_room_is_named(texts, root):
    rooms = [path.parent.name for path in (root / "scripts").glob("*/__init__.py")]
    assert len(rooms) > 7
    assert [room for room in rooms if f"`scripts/{room}/`" not in texts["CONTRIBUTING.md"]] == []


def test_each_option_of_check_that_is_named_is_there(texts, capsys):
    named = set(re.findall(r"\bcheck (--\w+)", "".join(texts.values())))
    assert named
    with pytest.raises(SystemExit):
        check.main(["--help"])
    assert named <= set(re.findall(r"--\w+", capsys.readouterr().out))


def test_the_readme_is_short_and_needs_no_badge(texts):
    assert len(texts["README.md"].splitlines()) < 120
    assert not [text for text in texts.values() if "![" in text or "<img" in text]


def test_on_another_host_a_build_fetches_the_public_list_first_too(texts):
    command = "\npython3 scripts/run.py addresses && python3 scripts/run.py build --live\n"
    assert command in texts["README.md"]


def test_each_workflow_and_variable_that_is_named_is_there(texts, root):
    workflows = "".join(path.read_text() for path in (root / ".github/workflows").iterdir())
    named = set(re.findall(r"variable `(\w+)`|set `(\w+)` to", texts["README.md"]))
    named = {"".join(names) for names in named} - {"PYTHON_VERSION"}
    assert named == set(re.findall(r"vars\.(\w+)", workflows)) == {"PAGES", "PUBLISH_PREVIEW"}
    for workflow in ("Publish", "Review"):
        assert f'"{workflow}"' in texts["README.md"] and f"\nname: {workflow}\n" in workflows


def test_staff_read_where_to_look_how_to_take_a_change_back_and_whom_to_tell(texts):
    staff = texts["README.md"].split("\n## For staff")[1].split("\n## ")[0]
    leads = {}
    for paragraph in staff.split("\n\n"):
        if found := re.match(r"\*\*([^*:]+):\*\*", paragraph):
            leads[found[1]] = paragraph
    assert '"Actions"' in leads["What happens next"]
    assert '"Revert"' in leads["To take a change back"]
    assert "doctor" in leads["Whom to tell"] and "front desk" in leads["Whom to tell"]
