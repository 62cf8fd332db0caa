"""Another clinic takes the site over with plain edits, in one sitting.

What it edits is what the README names (settings, places, its text and quotes), and after that only
lines that a fault or `check --region` named.
"""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from scripts.load.approvals import FOLDER as APPROVED
from scripts.load.facilities.facilities import FILE
from scripts.load.pages.moved import MOVED
from scripts.load.pages.promised import LEDGER
from scripts.load.words.staff_messages import MESSAGES
from scripts.load.words.statements import CLINIC_TEXT, PLAIN_WORDS, load_statements
from tests.support.projects import take_over
from tests.support.projects.built_pages import read_pages
from tests.support.projects.project_copy import OTHER_CLINIC, another, copy_project, set_settings
from tests.support.projects.whole_project import approve_everything, command
from tests.support.validate.facts import flat, text_of

LINE = re.compile(r"([\w./-]+):(\d+): (.*)")
LAW = ("Ontario", "30 days", "Information and Privacy Commissioner", "PocketHealth", "MyChart")
PROMISED = "/\n/at/sickkids/\n/at/sickkids.vcf\n/staff/at/sickkids.txt\n"
TO_EMPTY = (LEDGER, MOVED)


@pytest.fixture(scope="module")
def before(root, tmp_path_factory) -> Path:
    """The project that the clinic finds: approved and published by another one."""
    project = copy_project(root, tmp_path_factory.mktemp("before") / "project")
    approve_everything(project)
    write(project, LEDGER, PROMISED)
    return project


@pytest.fixture(scope="module")
def taken(before, tmp_path_factory) -> Path:
    """The project when the clinic is done, with its built site. What is edited first is what the
    README names."""
    project = another(before, tmp_path_factory.mktemp("taken") / "project")
    kept = ids_to_keep(project)
    set_settings(project, OTHER_CLINIC)
    write(project, FILE, take_over.FACILITIES)
    for file in TO_EMPTY:
        write(project, file, "")
    shutil.rmtree(project / APPROVED)
    write(project, CLINIC_TEXT, take_over.CLINIC_TEXT)
    write(project, PLAIN_WORDS, take_over.plain_words(kept))
    until_it_builds(project)
    for file, line, names in by_line(command(project, "check", "--region").stdout):
        if not file.startswith(("mkdocs", PLAIN_WORDS)):
            reword(project, file, line, re.findall(r'"([^"]*)"', names))
    until_it_builds(project)
    return project


def ids_to_keep(project: Path) -> list[str]:
    """The names of the clinic's statements, those that messages and templates say first. One at
    least, which pages alone say, is not kept."""
    statements, _ = load_statements(project)
    files = [project / MESSAGES, *(project / "overrides").rglob("*.html")]
    said = " ".join(file.read_text("utf-8") for file in files)
    shared = [name for name in statements if re.search(rf"\b{name}\b", said)]
    others = [name for name in statements if name not in shared]
    assert others, "each statement is said by a template or a message"
    return [*shared, *others[1:]]


def write(project: Path, file: str, text: str) -> None:
    (project / file).write_text(text, encoding="utf-8", newline="\n")


def by_line(printed: str) -> list[tuple[str, int, str]]:
    """What was printed as (file, line, text), the last line of a file first: whoever deletes one
    does not move the others."""
    found = [LINE.fullmatch(line) for line in printed.splitlines()]
    lines = [(one[1], int(one[2]), one[3]) for one in found if one]
    return sorted(lines, key=lambda one: (one[0], -one[1]))


def test_the_readme_names_what_is_edited_first(root):
    readme = (root / "README.md").read_text("utf-8").partition("takes the site over")[2]
    for file in ("mkdocs.yml", FILE, CLINIC_TEXT, PLAIN_WORDS, "`approved`", *TO_EMPTY, "--region"):
        assert file in readme.partition("\n## ")[0], file


def until_it_builds(project: Path) -> None:
    """Mends what each build tells, at the line that it names."""
    for _ in range(5):
        done = command(project, "build")
        if done.returncode == 0:
            return
        told = by_line(done.stderr)
        assert told, done.stderr
        for file, line, problem in told:
            mend(project, file, line, problem)
    raise AssertionError(done.stderr)


def mend(project: Path, file: str, line: int, problem: str) -> None:
    """Does what a fault asks for."""
    if "no page says it" in problem:
        macro = re.search(r"\{\{.*\}\}", problem)[0]
        page = project / "docs/about.md"
        page.write_text(page.read_text("utf-8") + f"\n{macro}\n", encoding="utf-8")
    elif gone := re.search(r'(?:says|short)\("([\w-]+)"\): there is no such one', problem):
        change(project, file, line, rf'\{{\{{ (?:says|short)\("{gone[1]}"\) \}}\}} ?', "")
    elif "leads nowhere" in problem:
        change(project, file, line, r"\[([^\]]*)\]\(at/[^)]*\)", r"\1")
    else:
        raise AssertionError(f"{file}:{line}: {problem}")


def reword(project: Path, file: str, line: int, names: list[str]) -> None:
    """Takes out what a line names: whose source it was, where a link led, and each name."""
    text = (project / file).read_text("utf-8").split("\n")[line - 1]
    if re.match(r"\s+source: ", text):
        change(project, file, line, "source: .*", "source: us")
    elif re.match(r"\s+name: ", text):
        change(project, file, line, ".*", "")
    else:
        change(project, file, line, r"\[([^\]]*)\]\(https?:[^)]*\)", r"\1")
        for name in sorted(names, key=len, reverse=True):
            change(project, file, line, re.escape(name), "#that" if name[0] == "#" else "that")


def change(project: Path, file: str, line: int, pattern: str, new: str) -> None:
    path = project / file
    lines = path.read_text("utf-8").split("\n")
    lines[line - 1] = re.sub(pattern, new, lines[line - 1])
    path.write_text("\n".join(lines), encoding="utf-8")


def old_names(before: Path) -> set[str]:
    """What belongs to the first clinic: its name and hosts, its places, their towns, its law."""
    settings = yaml.load((before / "mkdocs.yml").read_text("utf-8"), yaml.BaseLoader)
    clinic = settings["extra"]["clinic"]
    names = {clinic["name"], re.sub(r"https?://(?:www\.)?|/.*", "", clinic["website"]), *LAW}
    for place in yaml.load((before / FILE).read_text("utf-8"), yaml.BaseLoader):
        names |= {place["name"], place.get("short_name", ""), place.get("network", "")}
        names |= {
            *place.get("also_called", ()),
            *re.findall(r"[A-Z][\w ]+(?=, ON)", place["address"]),
        }
    for page in (before / "docs").glob("*.md"):
        names |= set(re.findall(r"https?://(?:www\.)?([^/\s\"')]+)", page.read_text("utf-8")))
    return {name for name in names if len(name) > 2} - {"images.example"}


def test_nothing_of_the_first_clinic_its_places_or_its_region_is_left(before, taken):
    names = old_names(before)
    assert len(names) > 50
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.I)
    files = [
        file
        for file in (taken / "site").rglob("*")
        if file.suffix in (".html", ".txt", ".vcf", ".xml", ".js")
    ]
    assert len(files) > 20
    left = {
        (file.relative_to(taken / "site").as_posix(), found[0])
        for file in files
        if (found := pattern.search(file.read_text("utf-8")))
    }
    assert left == set()


def test_its_own_places_and_sentences_stand_there(taken):
    pages = read_pages(taken / "site")
    assert [page.address for page in pages if page.is_facility] == [
        "/at/bay-imaging/",
        "/at/harbour/",
        "/at/valley/",
    ]
    quotes = [
        flat(q.get_text()) for page in pages if page.address == "/review/" for q in page.soup("q")
    ]
    assert all(any(one in quote for quote in quotes) for one in take_over.SENTENCES)
    for_patients = " ".join(text_of(page.soup.main) for page in pages if page.is_for_patients)
    for sentence in take_over.SENTENCES:
        assert sentence in for_patients, sentence


def test_a_place_without_a_source_claims_none(taken):
    pages = {page.address: page for page in read_pages(taken / "site")}
    foot = flat(pages["/at/valley/"].soup.select_one(".page-foot").get_text())
    assert "Ministry" not in foot and "list of health services" not in foot


def test_the_whole_site_builds_before_the_first_place_is_written(taken, tmp_path):
    project = another(taken, tmp_path / "project")
    write(project, FILE, "# None yet.\n")
    done = command(project, "build")
    assert (done.returncode, done.stderr) == (0, "")
    pages = {page.address: page for page in read_pages(project / "site")}
    assert not [page for page in pages.values() if page.is_facility]
    assert not pages["/places/"].soup.main.find(["table", "input"])
    assert pages["/places/"].soup.main.find("a", href="#not-here")
