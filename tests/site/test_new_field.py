"""A new kind of number costs a line in the model and a label: its type does the rest."""

import pytest
from bs4 import BeautifulSoup

from scripts.load.facilities.facilities import FILE
from tests.support.projects.files import replace
from tests.support.projects.project_copy import own_code
from tests.support.projects.whole_project import change_word, command, mkdocs_build, whole_project

MODEL = "scripts/load/facilities/facility.py"
FIELD = """\
    text_number: Number | None = Field(None, description="The number for text messages.")
    sites: tuple"""
LABEL = "Text <b>{{ 7*7 }}</b> messages"


@pytest.fixture(scope="module")
def project(root, tmp_path_factory):
    """The sample with a field more, which one facility has."""
    copy = whole_project(root, tmp_path_factory.mktemp("field") / "project")
    own_code(copy)
    replace(copy, MODEL, "    sites: tuple", FIELD)
    phone = "  phone: 416-813-7511\n"
    replace(copy, FILE, phone, f"{phone}  text_number: 416-555-0199 ext. 4\n")
    return copy


def test_its_label_is_asked_for_in_one_line_then_it_is_shown_dialled_escaped_and_called(project):
    missing = mkdocs_build(project)
    assert missing.returncode == 1
    told = "docs/_data/words.yml: facility.text_number is gone. Put the line back."
    assert told in missing.stdout + missing.stderr
    change_word(project, "facility.full_name", f"Full name\n  text_number: '{LABEL}'")
    built = mkdocs_build(project)
    assert built.returncode == 0, built.stdout + built.stderr
    html = (project / "site/at/sickkids/index.html").read_text(encoding="utf-8")
    page = BeautifulSoup(html, "html.parser").main
    (link,) = page.find_all("a", href="tel:+14165550199,4")
    assert link.get_text() == "416-555-0199, ext. 4"
    assert link.find_parent("div").dt.get_text().startswith(LABEL)
    sheet = command(project, "check", "--calls").stdout
    assert "416-555-0199, ext. 4" in sheet and "Text <b>" in sheet


def test_no_test_can_change_the_projects_own_code(sample):
    if not (sample / "scripts").is_symlink():
        pytest.skip("each copy has code of its own where there are no links")
    with pytest.raises(AssertionError, match="is the project's own"):
        replace(sample, MODEL, "    sites: tuple", FIELD)
