"""/review/: the sheet that a doctor signs, with a code for just the words that stand there."""

import io
import re

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from scripts.check.site import checked_site
from scripts.load.words.statements import CLINIC_TEXT, PLAIN_WORDS
from scripts.macros.sheet import WORDS_A_MINUTE
from scripts.review.state import SignOff
from tests.support.projects.edits import replace
from tests.support.projects.whole_project import (
    TODAY,
    approve_everything,
    mkdocs_build,
    whole_project,
)

HOSTILE = "How <script>alert(1)</script> {{ 7 * 7 }} & {% raw %} this site is made."


def soup_of(site, address):
    return BeautifulSoup((site / address / "index.html").read_text(encoding="utf-8"), "html.parser")


def build(project):
    done = mkdocs_build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="module")
def later(root, tmp_path_factory):
    """The site after everything was approved, and a statement, a message, a label and two pages
    have changed."""
    project = whole_project(root, tmp_path_factory.mktemp("later") / "project")
    approve_everything(project)
    replace(project, CLINIC_TEXT, "find the images useful as well)", "find the images useful)")
    replace(project, PLAIN_WORDS, "find the images useful as well)", "find the images useful)")
    ours = "  - fact: How this site is made, checked and kept.\n    source: us\n"
    replace(project, "docs/about.md", ours, f"  - fact: '{HOSTILE}'\n")
    replace(project, "docs/why.md", "So you do not usually need to give us one.", "So keep it.")
    messages = "docs/_data/staff-messages.yml"
    replace(project, messages, "subject: About discs for us", "subject: Discs for us")
    replace(project, "docs/_data/words.yml", "where_title: Where it is", "where_title: Where")
    return build(project)


@pytest.fixture(scope="module")
def sheet(sample_built):
    return soup_of(sample_built, "review").article


@pytest.fixture(scope="module")
def changed(later):
    return soup_of(later, "review").article


def words(soup):
    return " ".join(soup.get_text(" ").split())


def unfolded(article):
    """A sheet without what is folded away."""
    copy = BeautifulSoup(str(article), "html.parser")
    for details in copy.find_all("details"):
        details.decompose()
    return copy


def part(soup, start, end):
    """The words between two headings, by their ids."""
    text = words(soup)
    first, last = (words(soup.find(id=one)) for one in (start, end))
    return text[text.index(f"{first} ") : text.rindex(last)]


def page_of(sheet, address):
    """The section of a page."""
    return next(one for one in sheet.select(".page") if f" /{address} Code: " in words(one))


def test_the_parts_stand_in_the_order_in_which_they_are_read(sheet):
    names = ["how", "statements", "pages", "pattern", "messages", "sign"]
    assert [heading["id"] for heading in sheet.find_all("h2")] == names


def test_each_part_has_its_code_and_its_state(sample, sheet):
    things = SignOff(checked_site(sample, TODAY)).things
    lines = [words(one) for one in sheet.select(".code")]
    assert lines == [
        f"/{address} Code: {thing.code} Not read yet." for address, thing in things.items()
    ]


def test_each_sentence_of_the_clinic_stands_beside_its_plain_words(sample, sheet):
    statements = checked_site(sample, TODAY).statements.values()
    rows = sheet.find("table").tbody.find_all("tr")
    assert len(rows) == len(statements)
    for one, cells in zip(statements, (row.find_all("td") for row in rows), strict=True):
        assert words(cells[0].q) == one.quote
        plain = one.plain.replace("{clinic}", "Magenta Health")
        assert words(cells[1]).startswith(" ".join(plain.split()))
        assert one.short.replace("{clinic}", "Magenta Health") in words(cells[1])


def test_each_page_stands_there_as_a_patient_reads_it(sample, sample_built, sheet):
    numbers = {name: number for number, name in enumerate(checked_site(sample).statements, 1)}
    said = words(page_of(sheet, "why/"))
    assert f"[{numbers['radiologists-read']}] Say it like this: ray-dee-OL-uh-jist." in said
    assert "{" not in said and "](" not in said and "##" not in said
    for address in ("cd/", "reports/", "soon/"):
        built = soup_of(sample_built, address.rstrip("/")).article
        heading = words(built.find("h2"))
        steps = [one.get_text() for one in built.select(".steps li > p")]
        assert heading in words(page_of(sheet, address))
        section = page_of(sheet, address).get_text()
        found = [step in section or "".join(step.split("\n")) in section for step in steps]
        assert sum(found) >= len(found) - 1, address  # one may be the clinic's own statement


def test_what_a_page_adds_stands_there_with_its_source(sample, sheet):
    for page in checked_site(sample, TODAY).pages:
        section = page_of(sheet, page.address)
        for added in page.meta["adds"]:
            assert added["fact"] in words(section)
            if added["source"] != "us":
                assert added["source"] in [link["href"] for link in section.find_all("a")]


def test_the_words_of_a_place_stand_there_once_with_an_example_of_each_variant(sheet):
    said = part(sheet, "pattern", "messages")
    assert re.search(r"\([\w' .]+\) Hello\. Do you give out copies of images\?", said)
    assert "I am asking for a copy." in said and "{" not in said
    label = "This is the records office. It keeps written records. It may not have images. Ask:"
    assert words(sheet).count(label) == 1


def test_the_messages_stand_there_with_the_numbers_of_the_statements(sheet):
    said = part(sheet, "messages", "sign")
    assert "They want images How to get your images [5] [6] Call them as soon as you can." in said
    assert "card." not in said and "{" not in said


def test_no_record_stands_on_it(sample, sheet):
    phones = [place.phone.text for place in checked_site(sample).facilities if place.phone]
    assert phones and not [phone for phone in phones if phone in words(sheet)]


def test_it_says_how_long_it_takes_to_read_what_is_open(sheet, changed):
    for article in (sheet, changed):
        body = unfolded(article)
        (told,) = re.findall(r"about (\d+) minutes?", words(body.find(class_="lead")))
        counted = sum(any(map(str.isalnum, word)) for word in words(body).split())
        assert abs(int(told) - counted / WORDS_A_MINUTE) <= 1.5


def test_it_ends_with_a_line_to_sign_and_date(sheet):
    sign = sheet.find(class_="sign")
    asked = [words(one) for one in sign.find(class_="asks").find_all("li")]
    assert asked == ["Name", "Role", "Signature", "Date"]
    assert len(sign.find_all(class_="blank")) == 4


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
    own = "does not have access to any images, disks, scans, or films"
    pages = sample_built.rglob("*.html")
    holds = [page for page in pages if own in page.read_text(encoding="utf-8")]
    assert holds == [sample_built / "review/index.html"]


def test_after_a_change_only_the_change_is_read_and_the_rest_is_folded_away(changed):
    said, whole = words(unfolded(changed)), words(changed)
    assert "Before: ... find the images useful as well). Now: ... find the images useful)." in said
    assert "So you do not usually need to give us one. ... Now: So keep it." in said
    assert "Before: facility.where_title: Where it is Now: facility.where_title: Where" in said
    assert "Before: disc-for-us: subject: About discs for us" in said
    rows = unfolded(changed).find("table").tbody.find_all("tr")
    assert [words(row).split()[0] for row in rows] == ["16."]
    messages = part(unfolded(changed), "messages", "sign")
    assert "Discs for us" in messages and "How to get your images" not in messages
    for folded in ("Look for a disc drive", "How to get your images"):
        assert folded in whole and folded not in said
    assert len(said.split()) < len(whole.split()) / 5


def test_each_part_tells_its_state_after_a_change(changed):
    states = {words(one).split()[0]: words(one) for one in changed.select(".code")}
    of_change = "Changed since 24 November 2026, when it was approved by: Family doctor."
    assert {name for name, told in states.items() if of_change in told} == {
        "/statements/",
        "/about/",
        "/why/",
        "/at/",
        "/staff/",
    }
    assert states["/cd/"].endswith("Approved 24 November 2026 by: Family doctor.")


def test_a_fact_without_a_source_is_marked_on_the_sheet_and_on_its_page(changed, later):
    section = page_of(changed, "about/")
    assert words(section.find(class_="unsourced")) == f"This has no source yet: {HOSTILE}"
    foot = soup_of(later, "about").find(class_="page-foot")
    assert f"No source yet: {HOSTILE}" in words(foot)
    assert not changed.find("script")


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("why", "A doctor of the clinic has not read the latest words of this page."),
        ("which", "A doctor of the clinic has not read the latest words of this page."),
        ("images", "Reviewed 24 November 2026 by: Family doctor."),
        ("at/sickkids", "A doctor of the clinic has not read the latest words of this page."),
    ],
)
def test_the_foot_of_a_page_says_who_read_it(later, page, line):
    assert line in words(soup_of(later, page).find(class_="page-foot"))


def test_before_any_approval_each_page_says_so(sample_built):
    line = "This page is not yet reviewed by the clinic's doctors."
    for page in ("", "why", "at/sickkids", "questions"):
        assert line in words(soup_of(sample_built, page).find(class_="page-foot"))


@pytest.fixture
def pdf(sample_page):
    """The sheet on paper, as pypdf reads it."""
    return PdfReader(io.BytesIO(sample_page("/review/").pdf(prefer_css_page_size=True)))


def test_it_prints_with_no_sentence_torn_in_two(pdf, sample):
    texts = [" ".join(one.extract_text().split()) for one in pdf.pages]
    site = checked_site(sample)
    assert len(texts) <= 20
    assert site.words["review"]["sign_title"] in texts[-1]
    for number, one in enumerate(site.statements.values(), 1):
        first_words = " ".join(one.quote.split()[:2])
        holds = [text for text in texts if f"{number}. “{first_words}" in text]
        assert len(holds) == 1, first_words
        assert one.quote.split()[-1] in holds[0]


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_is_cut_off_on_a_narrow_screen(sample_page, width):
    shown = sample_page("/review/", width=width)
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
