"""A language on the built site for the public: nowhere until a person has begun to approve it."""

import re

import pytest

from scripts.check.site import checked_site
from scripts.load.files.faults import Faults
from scripts.load.values.marks import SIGNS
from tests.support.projects.live import live_project
from tests.support.projects.project_copy import another
from tests.support.projects.translated import FILE, LINE, accented, add_language
from tests.support.projects.whole_project import TODAY, change, mkdocs_build

STEP = "Find the place that did the test."


@pytest.fixture(scope="module")
def live(root, tmp_path_factory):
    """A project that has gone live, with a language that nobody has begun to approve."""
    project = live_project(root, tmp_path_factory.mktemp("live") / "project")
    add_language(project)
    return project


def built(project):
    """{address: text} of the pages for the public that are built, and of its lists of addresses."""
    done = mkdocs_build(project, SITE_LIVE="1")
    assert done.returncode == 0, done.stdout + done.stderr
    names = ("*.html", "sitemap.xml", "addresses.txt")
    files = [file for name in names for file in (project / "site").rglob(name)]
    texts = {file.relative_to(project / "site").as_posix(): file.read_text() for file in files}
    sheet = texts.pop("review/eo/index.html")  # where doctors read it
    assert accented(STEP) in sheet
    assert {"index.html", "images/index.html", "sitemap.xml", "addresses.txt"} <= set(texts)
    texts["addresses.txt"] = texts["addresses.txt"].replace("/review/eo/\n", "")
    return texts


def test_a_language_that_nobody_has_begun_is_nowhere_on_the_public_site(live):
    texts = built(live)
    assert [name for name, text in texts.items() if "eo/" in name or "/eo/" in text] == []
    assert [name for name, text in texts.items() if "Aĉĉents" in text or "ŝ" in text] == []


def test_with_one_approved_passage_it_is_there_and_shows_that_one_alone(live, tmp_path):
    project = another(live, tmp_path / "project")
    change(project, FILE, rf'#, fuzzy\nmsgid "{re.escape(STEP)}"', f'msgid "{STEP}"')
    texts = built(project)
    for name in ("images/index.html", "sitemap.xml", "addresses.txt"):
        assert "eo/images/" in texts[name], name
    shown = texts["eo/images/index.html"]
    assert '<html lang="eo"' in shown and accented(STEP) in shown
    # A doctor has read the English page, and nobody the translation.
    assert '"lastReviewed"' in texts["images/index.html"] and '"lastReviewed"' not in shown
    assert accented("Why you need to ask") not in shown and "Why you need to ask" in shown
    assert not [name for name, text in texts.items() if SIGNS.search(text)]
    for file in (project / "site").rglob("*.*"):
        assert not SIGNS.search(file.read_bytes().decode("utf-8", "ignore")), file.name


def test_what_is_wrong_in_a_translation_is_told_beside_all_else_that_is(live, tmp_path):
    project = another(live, tmp_path / "project")
    change(project, FILE, rf'^msgstr "{accented("Call the place.")}"', 'msgstr "Voku 911."')
    (project / "docs/_data/languages.yml").write_text(f"{LINE}- x\n")
    (project / "docs/_data/moved.yml").write_text("disc/: nowhere/\n")
    with pytest.raises(Faults) as told:
        checked_site(project, TODAY)
    files = [fault.file for fault in told.value.faults]
    assert files == ["docs/_data/languages.yml", FILE, "docs/_data/moved.yml"]
