"""/review/: the sheet that a doctor signs, with a code for just the words that stand there."""

import re

import pytest
from bs4 import BeautifulSoup

from scripts.check.site import checked_site
from scripts.load.words.statements import CLINIC_TEXT, PLAIN_WORDS
from scripts.macros.sheet import WORDS_A_MINUTE
from scripts.review.state import SignOff
from scripts.wording.dates import long_date
from scripts.wording.fill import fill
from tests.support.projects.files import replace
from tests.support.projects.whole_project import (
    TODAY,
    approve_everything,
    change_word,
    mkdocs_build,
    whole_project,
)

FACT = """\
  - fact: Ask the specialist's office if you are not sure.
    source: us
"""
OLD = "<img src=x onerror=alert(1)> {{ 7*7 }}"
HOSTILE = "How <script>alert(1)</script> {{ 7 * 7 }} & {% raw %} this site is made."


def soup_of(site, address):
    return BeautifulSoup((site / address / "index.html").read_text(encoding="utf-8"), "html.parser")


def build(project):
    done = mkdocs_build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="module")
def later(root, tmp_path_factory):
    """The site after everything was approved, and a statement, a message, a label and a page have
    changed."""
    project = whole_project(root, tmp_path_factory.mktemp("later") / "project")
    approve_everything(project)
    replace(project, CLINIC_TEXT, "find the images useful as well)", "find the images useful)")
    replace(project, PLAIN_WORDS, "find the images useful as well)", "find the images useful)")
    approved = "docs/_data/approved/index.yml"
    replace(project, approved, "adds: Ask the specialist's office", f"adds: {OLD} Ask")
    replace(project, "docs/index.md", FACT, f"  - fact: '{HOSTILE}'\n")
    replace(project, "docs/index.md", "Check what you were", "See what you were")
    replace(project, "docs/_data/staff-messages.yml", "subject: Find the", "subject: Look for the")
    change_word(project, "facility.where_title", "Where")
    return build(project)


@pytest.fixture(scope="module")
def sheet(sample_built):
    return soup_of(sample_built, "review").article


@pytest.fixture(scope="module")
def changed(later):
    return soup_of(later, "review").article


def text_of(soup):
    return " ".join(soup.get_text(" ").split())


def unfolded(article):
    """A sheet without what is folded away."""
    copy = BeautifulSoup(str(article), "html.parser")
    for details in copy.find_all("details"):
        details.decompose()
    return copy


def part(soup, start, end):
    """The words between two headings, by their ids."""
    text = text_of(soup)
    first, last = (text_of(soup.find(id=one)) for one in (start, end))
    return text[text.index(f"{first} ") : text.rindex(last)]


def page_of(sheet, address):
    """The section of a page."""
    return next(one for one in sheet.select(".page") if f" /{address} Code: " in text_of(one))


def test_each_part_has_its_code_and_its_state(sample, sheet, words):
    things = SignOff(checked_site(sample, TODAY)).things
    lines = [text_of(one) for one in sheet.select(".code")]
    assert lines == [
        f"/{address} Code: {thing.code} {words['review']['state_never']}"
        for address, thing in things.items()
    ]


def test_each_sentence_of_the_clinic_stands_beside_its_plain_words(sample, sheet):
    statements = checked_site(sample, TODAY).statements.values()
    rows = sheet.find("table").tbody.find_all("tr")
    assert len(rows) == len(statements)
    for one, cells in zip(statements, (row.find_all("td") for row in rows), strict=True):
        assert text_of(cells[0].q) == one.quote
        plain = one.plain.replace("{clinic}", "Magenta Health")
        assert text_of(cells[1]).startswith(" ".join(plain.split()))
        assert one.short.replace("{clinic}", "Magenta Health") in text_of(cells[1])


def test_each_page_stands_there_as_a_patient_reads_it(sheet):
    said = text_of(page_of(sheet, "images/"))
    assert "[2] [3]" in said and "[3] [5]" in said, "the numbers of statements"
    assert "The steps" in said and "Look in the list of places." in said
    assert "{" not in said and "](" not in said and "##" not in said


def test_what_a_page_adds_stands_there_with_its_source(sample, sheet):
    adding = [page for page in checked_site(sample, TODAY).pages if page.meta.get("adds")]
    assert adding
    for page in adding:
        section = page_of(sheet, page.address)
        for added in page.meta["adds"]:
            assert added["fact"] in text_of(section)
            if added["source"] != "us":
                assert added["source"] in [link["href"] for link in section.find_all("a")]


def test_the_words_of_a_place_stand_there_once_with_an_example_of_each_variant(sheet, words):
    said = part(sheet, "pattern", "messages")
    for name, variant in (("St. Michael's Hospital", "imaging"), ("KMH", "booking")):
        text = re.sub(r"\.{4,}", "...", words["script"][f"first_{variant}"])
        assert f"({name}) {text}" in said
    assert "{" not in said
    assert text_of(sheet).count(words["card"]["unconfirmed"]) == 1


def test_the_messages_stand_there_with_the_numbers_of_the_statements(sheet):
    said = part(sheet, "messages", "sign")
    assert "They want images How to get your images [2] [3] Call them soon. This page" in said
    assert "what to say: (/images/)" in said and "Hello," in said
    assert "card." not in said and "{" not in said


def test_no_record_stands_on_it(sample, sheet):
    phones = [place.phone.text for place in checked_site(sample).facilities if place.phone]
    assert phones and not [phone for phone in phones if phone in text_of(sheet)]


def test_it_says_how_long_it_takes_to_read_what_is_open(sheet, changed):
    for article in (sheet, changed):
        body = unfolded(article)
        (told,) = re.findall(r"(\d+)", text_of(body.find(class_="lead")))
        counted = sum(any(map(str.isalnum, word)) for word in text_of(body).split())
        assert abs(int(told) - counted / WORDS_A_MINUTE) <= 1.5


def test_it_ends_with_a_line_to_sign_and_date(sheet):
    sign = sheet.find(class_="sign")
    assert sign.find(class_="asks") and len(sign.find_all(class_="blank")) == 4
    assert "run.py review /images/ --by" in text_of(sign)


def test_only_the_front_desk_is_led_to_it_and_it_is_not_indexed(sample_built):
    site = sample_built
    assert soup_of(site, "review").find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert "/review/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    leads = [
        page.relative_to(site).as_posix()
        for page in site.rglob("*.html")
        if re.search(r'href="[^"]*review/"', page.read_text(encoding="utf-8"))
    ]
    assert set(leads) - {"review/index.html"} == {"staff/index.html"}


def test_the_clinics_own_words_are_on_this_page_alone(sample_built):
    own = "physician has no access to the images of your tests"
    pages = sample_built.rglob("*.html")
    holds = [page for page in pages if own in page.read_text(encoding="utf-8")]
    assert holds == [sample_built / "review/index.html"]


def test_after_a_change_only_the_change_is_read_and_the_rest_is_folded_away(changed):
    said, whole = text_of(unfolded(changed)), text_of(changed)
    for old, new in (
        ("find the images useful as well).", "find the images useful)."),
        ("Check what you were", "See what you were"),
        ("facility.where_title: Where it is", "facility.where_title: Where"),
        ("places: subject: Find the", "places: subject: Look for the"),
    ):
        assert re.search(rf"{re.escape(old)}.{{,80}}{re.escape(new)}", said), old
    rows = unfolded(changed).find("table").tbody.find_all("tr")
    assert [text_of(row).split()[0] for row in rows] == ["5."]
    assert "Look for the place that did your test" in part(unfolded(changed), "messages", "sign")
    for folded in ("Look in the list of places.", "How to get your images"):
        assert folded in whole and folded not in said
    assert len(said.split()) < len(whole.split()) / 2


def test_each_part_tells_its_state_after_a_change(changed, words):
    day = {"date": long_date(TODAY, words), "role": "Family doctor"}
    told = {text_of(one).split()[0]: text_of(one) for one in changed.select(".code")}
    state = {key: fill(words["review"][f"state_{key}"], **day) for key in ("changed", "approved")}
    open_ = {name for name, line in told.items() if line.endswith(state["changed"])}
    assert open_ == {"/statements/", "/", "/at/", "/staff/"}
    assert all(line.endswith(state["approved"]) for name, line in told.items() if name not in open_)


def test_a_fact_without_a_source_is_marked_on_the_sheet_and_on_its_page(changed, later, words):
    marked = changed.find(class_="unsourced")
    assert text_of(marked) == f"{words['review']['unsourced']} {HOSTILE}"
    foot = soup_of(later, "").find(class_="page-foot")
    assert f"{words['foot']['no_source']} {HOSTILE}" in text_of(foot)
    assert f"adds: {OLD}" in text_of(changed), "what was approved is text, too"
    assert not changed.find(["script", "img"])


def test_before_any_approval_each_page_says_so(sample_built, words):
    for page in ("", "images", "at/sickkids", "places"):
        foot = soup_of(sample_built, page).find(class_="page-foot")
        assert words["foot"]["unreviewed"] in text_of(foot)
