"""A worried reader understands each page: what can be counted of that, in every built page."""

from urllib.parse import urljoin

import pytest
import textstat

from tests.support.projects.built_pages import Page
from tests.support.validate import reading, wording
from tests.support.validate.prose import blocks


def check(pages, rule, *more):
    """No fault in any page, or all of them, a line each."""
    faults = [fault for page in pages for fault in rule(page, *more)]
    assert not faults, "\n".join(["", *faults])


def test_the_grade_is_6_or_lower_and_a_sentence_has_12_words_on_average(patient_pages, names):
    assert min(len(reading.prose(page)) for page in patient_pages) > 1
    check(patient_pages, reading.grade_faults, names)


def test_no_sentence_is_longer_than_20_words(patient_pages):
    assert all(blocks(page.soup) for page in patient_pages)
    check(patient_pages, reading.sentence_faults)


def test_no_paragraph_is_longer_than_3_sentences(patient_pages):
    check(patient_pages, reading.paragraph_faults)


def test_no_list_has_more_than_7_items(patient_pages):
    assert all(page.soup.find_all(["ul", "ol", "dl"]) for page in patient_pages)
    check(patient_pages, reading.list_faults)


def test_headings_state_and_do_not_ask(patient_pages):
    assert all(page.soup.h1 for page in patient_pages)
    check(patient_pages, wording.heading_faults)


def test_the_words_are_those_that_everybody_knows(patient_pages, names):
    check(patient_pages, wording.word_faults, names)


def test_pictures_are_called_images_after_the_first_time(patient_pages):
    said = {p.address: p.soup.body.get_text().count("pictures (images)") for p in patient_pages}
    assert {address: count for address, count in said.items() if count > 1} == {}


def test_links_say_where_they_go(patient_pages):
    assert min(len(page.soup.find_all("a", href=True)) for page in patient_pages) > 8
    check(patient_pages, wording.link_faults)


def test_bold_and_italics_are_rare(patient_pages):
    check(patient_pages, wording.emphasis_faults)


def test_hard_words_are_explained_where_they_first_stand(patient_pages):
    check(patient_pages, wording.term_faults)


def test_the_main_message_comes_first(patient_pages):
    for page in patient_pages:
        after = page.soup.h1.find_next_sibling()
        assert after.name == "p" and "lead" in after["class"], f"{page.address}: {after}"


def test_the_same_help_stands_at_the_same_place_of_each_page(patient_pages):
    said = {}
    for page in patient_pages:
        block = page.soup.select_one("main section.help")
        assert block, f"{page.address}: no help"
        after = [tag.get("class") for tag in block.find_next_siblings()]
        assert after in ([["page-foot"]], []), f"{page.address}: help is followed by {after}"
        links = [urljoin(f"https://site{page.address}", a["href"]) for a in block.find_all("a")]
        said.setdefault((block.get_text(" ", strip=True), *links), []).append(page.address)
    # The 404 page has no address of its own: its links are those of the root
    assert len(said) == 1, said


def test_each_page_has_a_title_and_a_description_of_its_own(patient_pages):
    own = [page for page in patient_pages if not page.is_moved]
    titles, descriptions = {}, {}
    for page in own:
        title = page.soup.h1.get_text()
        assert len(title) <= 65, f"{page.address}: {len(title)} characters: {title}"
        assert page.soup.title.get_text().startswith(title), page.address
        description = page.soup.find("meta", attrs={"name": "description"})["content"]
        assert 50 <= len(description) <= 160, f"{page.address}: {len(description)}: {description}"
        titles.setdefault(page.soup.title.get_text(), []).append(page.address)
        descriptions.setdefault(description, []).append(page.address)
    assert {key: same for key, same in titles.items() if len(same) > 1} == {}
    assert {key: same for key, same in descriptions.items() if len(same) > 1} == {}


def test_the_formula_is_the_one_that_others_use():
    # textstat leaves sentences of one or two words out, so these have more
    whole = [
        "The right desk is not the same everywhere.",
        "Radiologists read the images for you.",
        "Family doctors rely on the report from the radiologist.",
    ]
    assert reading.grade_of(whole) == pytest.approx(
        textstat.flesch_kincaid_grade(" ".join(whole)), abs=0.01
    )
    assert (
        reading.grade_of(["Go now."]) < 0 < reading.grade_of(["Individuals require authorization."])
    )


BAD = """<main><h1>Why?</h1><p class=lead>I don't know. You just see an xray. It is. So it is.</p>
<p>{long}</p><ul>{items}</ul><p><b>Do</b> <a href=/a>here</a> <b>it</b>
<a href=/a target=_blank>X</a> <a href=/b>X</a></p><p>Ask a radiologist. Ask now.</p></main>"""


def test_the_checks_find_what_they_look_for():
    html = BAD.format(long="word " * 21 + "ends.", items="<li>one</li>" * 8)
    page = Page("/bad/", f'<title>t</title><meta name="description" content="d">{html}')
    assert len(reading.sentence_faults(page)) == 1
    assert len(reading.paragraph_faults(page)) == 1
    assert len(reading.list_faults(page)) == 1
    assert len(
        reading.grade_faults(Page("/", f"<main><p>{'reconsideration ' * 13}.</p></main>"), {"x"})
    )
    assert len(wording.heading_faults(page)) == 1
    assert len(wording.link_faults(page)) == 3
    assert len(wording.emphasis_faults(page)) == 1
    assert len(wording.term_faults(page)) == 1
    assert [fault.split('"')[1] for fault in wording.word_faults(page, {"zz"})] == [
        "don't",
        "xray",
        "just",
    ]
