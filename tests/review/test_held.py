"""On the public site the clinic says what a doctor has signed, in every file that is built."""

import zipfile
from html import unescape

import pytest

from scripts.check.site import checked_site
from scripts.finish.built_page import built_pages
from scripts.finish.ledger import addresses_of
from scripts.load.pages.promised import LEDGER
from scripts.load.words.staff_messages import MESSAGES
from scripts.load.words.statements import CLINIC_TEXT, PLAIN_WORDS
from scripts.review.held import as_published
from scripts.wording.messages import messages
from tests.support.projects.files import replace
from tests.support.projects.live import live_project
from tests.support.projects.project_copy import another
from tests.support.projects.whole_project import (
    TODAY,
    approve_everything,
    mkdocs_build,
)

# Words that stand in what is built only if the new ones do.
NEW_SHORT = "In general, {clinic} does not have your Zebra images."
NEW_PLAIN = "This Yak site is about images and reports."
NEW_EMAIL, NEW_GREETING = "Look for its Xylophone on your", "Greetings,"
NEW = ("Zebra", "Yak", "Xylophone", "Greetings", "Walrus", "Quokka", "walrus")
SHORT = "In general, Magenta Health does not have your pictures (images)."
HELD = (  # what was approved, and where it must stay
    (SHORT, "index.html"),
    (SHORT, "at/sickkids/index.html"),
    (SHORT, "staff/images.txt"),
    ("This site is about images and reports.", "index.html"),
    ("Look for its name on your appointment paper.", "staff/cases/index.html"),
    ("Look for its name on your appointment paper.", "staff/places.txt"),
    ("Hello,", "staff/at/sickkids.txt"),
)
CASE = """\
  - id: walrus
    title: Walrus
    page: images/
    subject: Walrus
    email: |
      Walrus. This page says more:

      {link}
    text: |
      Walrus. More:

      {link}
    phone: |
      Walrus. May I send you the page?

"""


@pytest.fixture(scope="module")
def live(root, tmp_path_factory):
    """A project that has gone live, and whose addresses are public."""
    project = live_project(root, tmp_path_factory.mktemp("live") / "project")
    built = build(project, live="")
    promise(project, addresses_of(built_pages(built), built))
    return project


def promise(project, addresses):
    """Makes addresses public."""
    text = "".join(f"{line}\n" for line in sorted(addresses))
    (project / LEDGER).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def changed(live, tmp_path_factory):
    """The same with new words in each part of the clinic's voice, which nobody has signed."""
    project = another(live, tmp_path_factory.mktemp("changed") / "project")
    new_words(project)
    return project


def new_words(project):
    replace(
        project, PLAIN_WORDS, f"short: {SHORT.replace('Magenta Health', '{clinic}')}", NEW_SHORT
    )
    replace(project, PLAIN_WORDS, NEW_SHORT, f"short: {NEW_SHORT}")
    replace(project, PLAIN_WORDS, "This site is about images and reports.", NEW_PLAIN)
    replace(
        project,
        PLAIN_WORDS,
        "\nSome specialists find the images",
        "\nSome Quokka specialists find the images",
    )
    replace(project, PLAIN_WORDS, "## some-specialists", "## some-who-know")
    replace(project, "docs/images.md", "some-specialists", "some-who-know")
    for path in (PLAIN_WORDS, CLINIC_TEXT):  # another sentence of the clinic: a new statement
        replace(project, path, "useful as well).", "useful, too).")
    replace(project, MESSAGES, "Look for its name on your", NEW_EMAIL)
    replace(project, MESSAGES, "greeting: Hello,", f"greeting: {NEW_GREETING}")
    replace(project, MESSAGES, "  - id: places\n", f"{CASE}  - id: places\n")


def build(project, live="1"):
    done = mkdocs_build(project, SITE_LIVE=live)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def files(site):
    """Everything that is built and can be read, by its path: the e-mails of the zip too."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*.*")}
    texts = {
        name: " ".join(unescape(path.read_bytes().decode("utf-8", "replace")).split())
        for name, path in found.items()
        if path.is_file() and path.suffix not in (".zip", ".png")
    }
    with zipfile.ZipFile(site / "staff/all.zip") as archive:
        for name in archive.namelist():
            texts[f"all.zip/{name}"] = " ".join(archive.read(name).decode().split())
    return texts


def test_nothing_of_the_new_words_is_in_any_built_file_until_a_doctor_has_signed(changed):
    built = files(build(changed))
    assert {"staff/at/sickkids.txt", "all.zip/e-mails/places.txt", "images/index.html"} <= set(
        built
    )
    sheet = built.pop("review/index.html")  # where they are read, and signed
    assert all(word in sheet for word in NEW if word != "walrus")
    found = [(word, name) for name, text in built.items() for word in NEW if word in text]
    assert found == []
    for words, name in HELD:
        assert words in built[name], f"{name}: {words}"


def test_once_signed_all_of_them_are(changed, tmp_path):
    project = another(changed, tmp_path / "project")
    approve_everything(project)
    promise(project, [*(project / LEDGER).read_text().splitlines(), "/staff/walrus.txt"])
    built = files(build(project))
    everything = " ".join(text for name, text in built.items() if name != "review/index.html")
    assert [word for word in NEW if word not in everything] == []
    assert "Zebra" in built["index.html"] and "Zebra" in built["all.zip/e-mails/images.txt"]
    assert "staff/walrus.txt" in built and "Xylophone" in built["staff/places.txt"]


def test_a_new_statement_leaves_its_passage_out_and_the_page_around_it_stays(changed):
    site = as_published(checked_site(changed, TODAY, live=True))
    assert site.statements["some-who-know"].plain == ""
    assert "walrus" not in [case.id for case in site.staff_messages.cases]


def test_a_statement_under_another_id_keeps_its_approved_words(live, tmp_path):
    project = another(live, tmp_path / "project")
    replace(project, PLAIN_WORDS, "## some-specialists", "## who-else")
    replace(project, PLAIN_WORDS, "\nSome specialists find", "\nSome Zebras find")
    replace(project, "docs/images.md", "some-specialists", "who-else")
    site = as_published(checked_site(project, TODAY, live=True))
    assert site.statements["who-else"].plain == "Some specialists find the images useful as well."


def test_a_message_that_quotes_a_statement_which_is_gone_says_the_rest(live, tmp_path):
    project = another(live, tmp_path / "project")
    files_ = [PLAIN_WORDS, MESSAGES, "docs/_data/approved/statements.yml"]
    files_ += ["docs/index.md", "docs/images.md", "docs/questions.md"]
    for file in files_:  # all but the messages are signed
        text = (project / file).read_text(encoding="utf-8")
        assert "ask-the-place" in text
        (project / file).write_text(text.replace("ask-the-place", "ask-them"), encoding="utf-8")
    site = as_published(checked_site(project, TODAY, live=True))
    told = messages(site)["places"].email
    assert "Look for its name on your appointment paper." in told and "Ask the place" not in told
