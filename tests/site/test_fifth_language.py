"""A language more is a line and a file, and no code: shown with one that a machine made."""

import re
from urllib.parse import urlsplit

import pytest

from tests.site.test_languages import theirs_alone
from tests.support.projects import fifth_language
from tests.support.projects.addresses import translated
from tests.support.projects.built_pages import read_pages, read_translated
from tests.support.projects.whole_project import (
    confirm_everything,
    mkdocs_build,
    whole_project,
)
from tests.support.validate import weight

MOST_BYTES = 1.25  # of the English page's
PREFIX = f"/{fifth_language.CODE}/"
NO_ENGLISH = re.compile(r"\d{4}-\w+-\d\d|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}\b")  # dates, hosts
ENGLISH = '.en, [lang="en"], bdi'


@pytest.fixture(scope="module")
def fifth(root, tmp_path_factory):
    """The public site of the sample, in a language that a machine made and somebody approved."""
    project = whole_project(root, tmp_path_factory.mktemp("fifth") / "project")
    fifth_language.add_fifth_language(project)
    confirm_everything(project)
    done = mkdocs_build(project, SITE_LIVE="1")
    assert done.returncode == 0, done.stderr
    return project / "site"


def test_a_fifth_language_is_a_line_and_a_file(fifth):
    pages = {page.address: page for page in read_translated(fifth)}
    paths = translated(fifth, PREFIX)
    own = [page for page in read_pages(fifth) if page.is_for_patients and not page.is_moved]
    assert {path.replace(PREFIX, "/", 1) for path in paths} == {page.address for page in own} - {
        "/404.html"
    }
    plain, passages = [], 0
    for path in paths:
        plain += [f"{path}: {text}" for text in english_left(pages[path])]
        passages += len(pages[path].soup.select("main .en"))
    assert passages > 100
    assert not plain, "\n".join(["", *plain[:20]])


def test_the_public_sitemap_has_each_language(fifth):
    listed = re.findall("<loc>(.*?)</loc>", (fifth / "sitemap.xml").read_text(encoding="utf-8"))
    paths = {urlsplit(url).path for url in listed}
    theirs = {path for path in paths if path.startswith(PREFIX)}
    assert len(theirs) > 5
    assert theirs == {*translated(fifth, PREFIX)}
    assert {path.replace(PREFIX, "/", 1) for path in theirs} == paths - theirs


def test_without_the_english_beside_it_no_page_is_much_heavier_than_in_english(fifth):
    """Of the real languages, a lamp tells it: a translator may need more words."""
    pages = {page.address: page for page in (*read_pages(fifth), *read_translated(fifth))}
    paths, heavy = translated(fifth, PREFIX), {}
    assert len(paths) > 5
    for path in paths:
        english = pages[path.replace(PREFIX, "/", 1)].html
        html = re.sub(r' <span class="en" lang="en" dir="ltr">.*?</span>', "", pages[path].html)
        assert len(html) < len(pages[path].html), path
        heavy[path] = weight.compressed(html.encode()) / weight.compressed(english.encode())
    most = max(heavy, key=heavy.get)
    assert heavy[most] <= MOST_BYTES, f"{most}: {heavy[most]:.2f} times its English page"


def english_left(page):
    """The texts of a page that nobody gave an accent, though they say something in English."""
    soup = theirs_alone(page)
    clinic = soup.select_one(".home span").get_text()
    for kept in soup.select(f"{ENGLISH}, .address span, option, template, svg"):
        kept.extract()
    for text in soup.main.find_all(string=True):
        if re.search("[aeiou]", NO_ENGLISH.sub("", text.replace(clinic, ""))):
            yield " ".join(text.split())
