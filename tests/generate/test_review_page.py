"""/review/: the sheet from which a doctor approves the whole site in twenty minutes."""

import io
import re

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from scripts.check.site import checked_site
from scripts.load.reviews import REVIEWS
from scripts.load.words.statements import CLINIC_TEXT, PLAIN_WORDS
from scripts.review.state import SignOff
from tests.support.projects.files import replace
from tests.support.projects.whole_project import (
    TODAY,
    mkdocs_build,
    review_everything,
    whole_project,
)

HOSTILE = "Bad <script>alert(1)</script> {{ 7 * 7 }} & {% raw %} Place"
MINUTES, FOR_PLACES = 20, 9
WORDS_A_MINUTE = 260  # a skilled reader of plain text: 238 on average, 175 to 300


def soup_of(site, address):
    return BeautifulSoup((site / address / "index.html").read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="module")
def first(root, tmp_path_factory):
    """The site before anybody has reviewed anything."""
    return build(whole_project(root, tmp_path_factory.mktemp("first") / "project"))


@pytest.fixture(scope="module")
def later(root, tmp_path_factory):
    """The site after everything was reviewed, one page long ago, and three things have changed."""
    project = whole_project(root, tmp_path_factory.mktemp("later") / "project")
    review_everything(project)
    text = (project / REVIEWS).read_text(encoding="utf-8")
    old = re.sub(r"(- page: /places/\n  reviewed: ).*", r"\g<1>2025-11-23", text)
    (project / REVIEWS).write_text(old, encoding="utf-8")
    replace(project, CLINIC_TEXT, "useful as well)", "useful)")
    replace(project, PLAIN_WORDS, "useful as well)", "useful)")
    ours = "  - fact: Ask the specialist's office if you are not sure.\n"
    replace(project, "docs/index.md", ours + "    source: us\n", ours.replace("sure", "sure <b>{{"))
    name = "name: 123 Edward Street Diagnostic Imaging"
    replace(project, "docs/_data/facilities.yml", name, f"name: '{HOSTILE}'")
    return build(project)


def build(project):
    done = mkdocs_build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="module")
def sheet(first):
    return soup_of(first, "review").article


@pytest.fixture(scope="module")
def changed(later):
    return soup_of(later, "review").article


@pytest.fixture(scope="module")
def say(words):
    """The words of the sheet."""
    return words["review"]


def read(soup):
    return " ".join(soup.get_text(" ").split())


def part(soup, name, until):
    """The words between two headings."""
    text = read(soup)
    start, end = (read(soup.find(id=one)) for one in (name, until))
    return text[text.index(start) : text.index(end)]


def row(soup, text):
    return next(one for one in soup.find_all("tr") if text in read(one))


def test_each_sentence_of_the_clinic_stands_beside_its_plain_words(sample, sheet):
    statements = checked_site(sample, TODAY).statements.values()
    rows = sheet.find("table").tbody.find_all("tr")
    assert len(rows) == len(statements)
    for one, cells in zip(statements, (row.find_all("td") for row in rows), strict=True):
        assert read(cells[0].q) == one.quote
        plain = one.plain.replace("{clinic}", "Magenta Health")
        assert read(cells[1]).startswith(" ".join(plain.split()))
        assert one.short.replace("{clinic}", "Magenta Health") in read(cells[1])


def test_the_pages_that_use_a_sentence_are_links_to_them(sample, sheet, first, say):
    on = SignOff(checked_site(sample, TODAY)).rests_on
    statements = checked_site(sample, TODAY).statements
    for name, one in zip(statements, sheet.find("table").tbody.find_all("tr"), strict=True):
        users = {page for page in on if name in on[page].statements}
        named = {link["href"].removeprefix("../") for link in one.find_all("a")}
        assert named == {page if page else "" for page in users if not page.startswith("at/")}
        assert (say["every_place"] in read(one)) == ("at/sickkids/" in users)
    for link in sheet.find_all("a", href=re.compile(r"^\.\./")):
        assert (first / link["href"].removeprefix("../") / "index.html").exists()


def test_each_page_has_what_it_adds_with_its_sources_and_its_state(sample, sheet, say):
    for page in checked_site(sample, TODAY).pages:
        line = row(sheet, f"/{page.address} {say['never']}")
        for added in page.meta.get("adds", []):
            assert added["fact"] in read(line)
            if added["source"] != "us":
                assert added["source"] in [link["href"] for link in line.find_all("a")]


def test_each_place_has_a_line_with_what_its_record_says_and_its_source(sample, sheet, say):
    for place in checked_site(sample, TODAY).facilities:
        line = row(sheet, f"{place.name} ")
        said = read(line)
        assert place.address in said
        assert not place.phone or place.phone.text in said
        assert not place.source or line.find("a", href=place.source)
    phone = say["phone_for"].format(phone="416-813-7511", reaches=say["reaches"]["images"])
    assert f"{say['phone']}: {phone}" in read(row(sheet, "SickKids "))


def test_the_words_of_boxes_and_phone_scripts_are_there_too(sheet, words):
    said = read(sheet.find(class_="shared"))
    assert words["script"]["ways_none"] in said
    assert words["card"]["unconfirmed"] in said
    assert "{" not in said


def test_it_begins_with_how_to_use_it_and_what_is_new(sheet, say):
    names = ["how", "new", "sentences", "pages", "places", "sign"]
    assert [heading["id"] for heading in sheet.find_all("h2")] == names
    assert say["new_all"] in part(sheet, "new", "sentences")


def test_it_ends_with_a_line_to_sign_and_date(sheet, say):
    sign = sheet.find(class_="sign")
    asked = [read(one) for one in sign.find(class_="asks").find_all("li")]
    assert asked == [say[f"sign_{one}"] for one in ("name", "role", "signature", "date")]
    assert len(sign.find_all(class_="blank")) == 4


def how_many(part):
    """Words to read; a comma between two links is none."""
    return sum(any(sign.isalnum() for sign in word) for word in read(part).split())


def test_it_can_be_read_in_twenty_minutes(built):
    """The real one. Its last part has a line for each place, however many there are: the rest
    leaves time for them."""
    sheet = soup_of(built, "review").article
    *parts, places = sheet.find_all("table")
    read = sum(how_many(part) for part in (*parts, sheet.find(class_="shared")))
    assert how_many(places) and 0 < read <= (MINUTES - FOR_PLACES) * WORDS_A_MINUTE


def test_it_is_not_indexed_nor_led_to(first):
    assert soup_of(first, "review").find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert "/review/" not in (first / "sitemap.xml").read_text(encoding="utf-8")
    for page in set(first.rglob("*.html")) - {first / "review/index.html"}:
        assert not re.search(r'href="[^"]*review/', page.read_text(encoding="utf-8")), page


def test_the_clinics_own_words_are_on_this_page_alone(first):
    own = "has no access to the images of your tests"
    holds = [page for page in first.rglob("*.html") if own in page.read_text(encoding="utf-8")]
    assert holds == [first / "review/index.html"]


def test_a_doctor_who_comes_back_sees_first_what_is_new(changed, say):
    new = part(changed, "new", "sentences")
    assert new.startswith(f"{say['new_title']} {say['last'].format(date='24 November 2026')}")
    assert re.search(rf"{re.escape(say['new_sentences'])} [\d, ]*\b5\.", new)
    assert say["changed"].format(date="24 November 2026", role="Family doctor") in new
    links = {link["href"] for link in changed.find(id="new").find_all_next("a")}
    assert {"../", "../images/"} <= links
    assert "SickKids" not in new


def test_a_sentence_that_an_approved_page_says_as_it_stands_is_not_read_again(changed, say):
    rows = changed.find("table").tbody.find_all("tr")
    again = {read(one).split()[0] for one in rows if say["new"] in read(one.td.b)}
    assert "5." in again  # the clinic changed it
    assert not {"2.", "3."} & again  # the pages of places say them, and are approved


def test_a_fact_without_a_source_is_marked_on_the_sheet_and_on_its_page(changed, later, say, words):
    line = row(changed, f"/ {say['changed'].partition('{')[0]}")
    fact = "Ask the specialist's office if you are not sure <b>{{."
    assert read(line.find(class_="unsourced")) == f"{say['unsourced']} {fact}"
    foot = soup_of(later, "").find(class_="page-foot")
    assert f"{words['foot']['no_source']} {fact}" in read(foot)


def test_what_a_person_typed_is_text_and_nothing_else(changed):
    assert HOSTILE in read(changed)
    assert not changed.find("script")


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("places", "23 November 2025"),
        ("at/sickkids", "24 November 2026"),
    ],
)
def test_the_foot_of_a_page_says_who_reviewed_it(later, words, page, day):
    line = read(soup_of(later, page).find(class_="page-foot"))
    assert words["foot"]["reviewed"].format(date=day, role="Family doctor") in line


def test_before_any_review_or_after_a_change_each_page_says_so(first, later, words):
    line = words["foot"]["unreviewed"]
    for site, page in ((first, ""), (first, "at/sickkids"), (later, "images")):
        assert line in read(soup_of(site, page).find(class_="page-foot"))


@pytest.fixture
def pdf(page):
    """The sheet on paper, as pypdf reads it."""
    return PdfReader(io.BytesIO(page("/review/").pdf(prefer_css_page_size=True)))


def test_it_prints_on_a_few_pages_with_no_sentence_torn_in_two(pdf, root):
    texts = [" ".join(one.extract_text().split()) for one in pdf.pages]
    site = checked_site(root)
    assert len(texts) <= 9 + len(site.facilities) / 7
    assert site.words["review"]["sign_title"] in texts[-1]
    for number, one in enumerate(site.statements.values(), 1):
        first_words = " ".join(one.quote.split()[:2])
        holds = [text for text in texts if f"{number}. “{first_words}" in text]
        assert len(holds) == 1, first_words
        assert one.quote.split()[-1] in holds[0]


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_is_cut_off_on_a_narrow_screen(page, width):
    shown = page("/review/", width=width)
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
