"""`run.py source`: the clinic's new text comes in whole, and nothing stays signed that changed."""

import os
import shutil

import pytest

from scripts.commands import CannotGoOn, source
from scripts.load.faults import Faults
from scripts.load.review_state import unreviewed_pages
from scripts.load.reviews import REVIEWS
from scripts.load.site import load_site
from scripts.load.statements import CLINIC_TEXT, PLAIN_WORDS, read_statements
from tests.support.edits import everything, replace
from tests.support.whole_project import NOON, TODAY, review_everything, whole_project

SOFTWARE = "requires specialized software and hardware"
USUALLY = (
    "To be clear, we usually attach the reports because that's usually all that we have access to."
)
NEW = "Please call us (i.e. the front desk) before noon."


@pytest.fixture(scope="module")
def approved(root, tmp_path_factory):
    copy = whole_project(root, tmp_path_factory.mktemp("approved") / "project")
    review_everything(copy)
    return copy


@pytest.fixture
def project(approved, tmp_path, monkeypatch):
    """A copy of the project in which every page was reviewed today."""
    copy = shutil.copytree(approved, tmp_path / "project")
    monkeypatch.setattr(source, "ROOT", copy)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    return copy


@pytest.fixture
def take(project, tmp_path, capsys):
    """Takes in the clinic's text with a change: take("old", "new") is what the command said."""

    def run(old="", new="", encode=str.encode):
        text = (project / CLINIC_TEXT).read_text(encoding="utf-8")
        assert not old or text.count(old) == 1
        file = tmp_path / "new.txt"
        file.write_bytes(encode(text.replace(old, new) if old else new or text))
        assert source.main([str(file)]) == 0
        return capsys.readouterr().out

    return run


def statements(project):
    return read_statements((project / PLAIN_WORDS).read_text(encoding="utf-8"))[0]


def reviewed(project):
    return set(load_site(project, TODAY).reviews)


def test_a_word_that_changed_leaves_only_the_plain_words_to_mend(project, take):
    before = statements(project)["special-software"]
    said = take(SOFTWARE, "requires special programs")
    after = statements(project)["special-software"]
    assert after.quote == before.quote.replace(SOFTWARE, "requires special programs")
    assert (after.plain, after.short) == (before.plain, before.short)
    assert f"Changed: special-software\n  old: {before.quote}\n  new: {after.quote}\n" in said
    assert f"mend its plain words: {PLAIN_WORDS}:{after.line}" in said
    assert "requires special programs" in (project / CLINIC_TEXT).read_text(encoding="utf-8")
    load_site(project, TODAY)  # the site builds


def test_the_pages_that_rest_on_it_are_named_and_no_longer_reviewed(project, take):
    everyone = reviewed(project)
    said = take(SOFTWARE, "requires special programs")
    gone = {page for page in everyone if f"No longer reviewed: /{page} " in said}
    assert {"cd/", "why/", "images/"} <= gone
    assert not {"about/", "which/", "at/sickkids/"} & gone
    assert reviewed(project) == everyone - gone
    assert set(unreviewed_pages(load_site(project, TODAY))) == gone
    assert f"(was on {TODAY} by: Family doctor)" in said


def test_a_sentence_on_the_pages_of_all_places_withdraws_them_all(project, take):
    said = take("to obtain a suitable copy", "to get a suitable copy")
    places = [page for page in said.splitlines() if page.startswith("No longer reviewed: /at/")]
    assert len(places) == len(load_site(project, TODAY).on_file)
    assert f"the pages of {len(places)} places" in said


def test_a_sentence_that_went_is_taken_from_the_plain_words_and_the_build_names_its_pages(
    project, take
):
    said = take(USUALLY, "")
    assert f"Went: usually-all\n  old: {USUALLY}\n  pages: " in said
    assert "usually-all" not in statements(project)
    with pytest.raises(Faults) as told:
        load_site(project, TODAY)
    assert {"docs/why.md", "docs/reports.md"} <= {fault.file for fault in told.value.faults}


def test_a_sentence_that_came_stops_the_build_until_it_has_plain_words(project, take):
    said = take(USUALLY, f"{USUALLY} {NEW}")
    assert f"Came: new-1\n  new: {NEW}\n  write its plain words: {PLAIN_WORDS}:" in said
    with pytest.raises(Faults) as told:
        load_site(project, TODAY)
    assert {fault.problem for fault in told.value.faults} == {
        "new-1: has no plain words", "new-1: no page says it"
    }
    assert "No longer reviewed" not in said


def test_the_old_text_can_be_put_back(project, take):
    old = {path: everything(project)[path] for path in (CLINIC_TEXT, PLAIN_WORDS)}
    take(USUALLY, f"{USUALLY} {NEW}")
    said = take("", old[CLINIC_TEXT].decode())
    assert "Went: new-1" in said
    assert everything(project)[PLAIN_WORDS] == old[PLAIN_WORDS]
    assert everything(project)[CLINIC_TEXT].strip() == old[CLINIC_TEXT].strip()


def test_sentences_that_only_change_places_keep_their_reviews(project, take):
    train = statements(project)["radiologist-training"].quote
    read = statements(project)["radiologists-read"].quote
    said = take(f"{read} {train}", f"{train} {read}")
    assert said.count("Moved: ") == 1
    assert "No longer reviewed" not in said
    assert unreviewed_pages(load_site(project, TODAY)) == []


@pytest.mark.parametrize(
    "encode",
    [
        str.encode,
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: f"\n{text.rstrip()}\n\n".encode(),
    ],
    ids=["as it is", "CRLF", "BOM", "empty lines at the ends"],
)
def test_the_same_text_again_changes_nothing(project, take, encode):
    before = everything(project)
    assert take(encode=encode) == "Nothing changed.\n"
    assert everything(project) == before


def test_a_paragraph_break_alone_changes_the_text_and_no_quote_and_no_review(project, take):
    before = everything(project)
    said = take(" That being said,", "\n\nThat being said,")
    assert said == f"No sentence changed, only where paragraphs break. Written: {CLINIC_TEXT}.\n"
    after = everything(project)
    assert {path for path in after if after[path] != before[path]} == {CLINIC_TEXT}
    assert unreviewed_pages(load_site(project, TODAY)) == []


def test_windows_line_ends_become_the_projects_own(project, take):
    def windows(text):
        return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()

    take(SOFTWARE, "requires programs", windows)
    written = everything(project)
    assert b"\r" not in written[CLINIC_TEXT] + written[PLAIN_WORDS] + written[REVIEWS]
    assert not written[CLINIC_TEXT].startswith(b"\xef\xbb\xbf")


REFUSED = {
    "empty": (b"", "the file is empty"),
    "blank": (b" \n\n", "the file is empty"),
    "only list signs": ("•\n-\n".encode(), "holds no words"),
    "a Word file": (b"PK\x03\x04\x14\x00\x08\x00\xff\xfe", "is not UTF-8"),
    "NUL": (b"a\x00b", "is not a text file"),
    "UTF-16": ("In general".encode("utf-16"), "is saved as UTF-16"),
    "another text": (b"The quick brown fox jumps over it.", "shares only 0% of its words"),
    "another file of the project": (None, "of its words with the clinic's text, less than 50%"),
}


@pytest.mark.parametrize(("data", "line"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_the_clinics_text_is_refused_in_one_line(project, tmp_path, data, line):
    file = tmp_path / "new.txt"
    file.write_bytes((project / "docs/questions.md").read_bytes() if data is None else data)
    before = everything(project)
    with pytest.raises(CannotGoOn) as told:
        source.main([str(file)])
    assert str(told.value).startswith("Nothing was written: ")
    assert line in str(told.value)
    assert "new.txt" in str(told.value)
    assert "\n" not in str(told.value)
    assert everything(project) == before


def test_a_file_that_is_not_there_is_one_line(project, tmp_path):
    with pytest.raises(CannotGoOn, match="the file is missing"):
        source.main([str(tmp_path / "nowhere.txt")])
    with pytest.raises(CannotGoOn, match="is a folder"):
        source.main([str(tmp_path)])


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_when_a_file_cannot_be_written_none_is(project, take, monkeypatch, failing):
    real, calls = os.replace, []

    def one_fails(new, file):
        calls.append(file)
        if len(calls) == failing:
            raise PermissionError(13, "Permission denied", str(file))
        real(new, file)

    monkeypatch.setattr(os, "replace", one_fails)
    before = everything(project)
    with pytest.raises(CannotGoOn, match="Nothing was written: .*Permission denied"):
        take(SOFTWARE, "requires special programs")
    assert everything(project) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [("## images-are\n", "## reports-are\n"), (f"> {USUALLY}\n", "")],
    ids=["an id twice", "no quote"],
)
def test_plain_words_that_are_not_whole_are_one_line(project, take, old, new):
    replace(project, PLAIN_WORDS, old, new)
    before = everything(project)
    with pytest.raises(CannotGoOn, match="^Nothing was written: in docs/_source/plain-words.md"):
        take(SOFTWARE, "requires special programs")
    assert everything(project) == before


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (REVIEWS, "- page: /cd/", "- page: /dc/"),
        ("docs/why.md", "title: Why", "titel: Why"),
    ],
)
def test_a_project_with_faults_is_not_touched(project, take, capsys, path, old, new):
    replace(project, path, old, new)
    before = everything(project)
    with pytest.raises(CannotGoOn, match="mend what stands above"):
        take(SOFTWARE, "requires special programs")
    assert f"{path}:" in capsys.readouterr().err
    assert everything(project) == before
