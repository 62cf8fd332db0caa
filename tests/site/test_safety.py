"""What a reader could do to their own harm: no page leads to it, by word or by address."""

import re
from urllib.parse import urlsplit

import pytest

from scripts.load.facilities.facility import Facility
from scripts.load.facilities.numbers import number_fields


@pytest.fixture(scope="module")
def written(patient_pages):
    """{address: page} of the pages that people write."""
    return {page.address: page for page in patient_pages if not page.is_moved}


@pytest.fixture(scope="module")
def clinic(settings):
    """The clinic's settings as somebody typed them."""
    return settings["extra"]["clinic"]


def main_text(page):
    return " ".join(page.soup.main.get_text(" ").split())


def test_whoever_has_little_time_reads_first_to_keep_the_appointment(written):
    soon = written["/soon/"].soup.main
    assert re.match(r"Keep your (appointment|visit)\b", soon.h1.find_next("p").get_text())
    assert re.search(
        r"\bgo to (your|the) (appointment|visit)\b", main_text(written["/soon/"]), re.I
    )


def test_no_page_tells_a_reader_to_put_off_a_visit_or_to_wait_with_a_call(written):
    wrong = re.compile(
        r"(?<!do not )\b(cancel|postpone|reschedul|rebook|put off|move) (your|the|it)\b"
        r"|\bwait (for|until) (them|the (images|copy|report)|you have)\b",
        re.I,
    )
    found = {address: wrong.findall(main_text(page)) for address, page in written.items()}
    assert not {address: words for address, words in found.items() if words}


def test_a_reader_with_a_question_about_a_result_is_sent_to_the_clinic(written, clinic):
    block = written["/questions/"].soup.find(id="result").find_next("p")
    assert re.search(r"\bcannot\b.*\bresult\b.*\bask\b", block.get_text(), re.I)
    assert block.a["href"] == clinic["contact"]


def test_no_page_says_what_a_result_means(written):
    wrong = re.compile(
        r"\b(ab)?normal\b|\bbenign\b|\bcancerous\b|\btumou?r|\bfracture|\bdiagnos(is|ed)\b"
        r"|\bgood news\b|\bbad news\b|\burgent result",
        re.I,
    )
    found = {address: wrong.search(main_text(page)) for address, page in written.items()}
    assert not {address: words for address, words in found.items() if words}


def test_every_page_says_that_it_is_not_for_emergencies(written, words):
    told = words["foot"]["not_emergency"]
    assert re.search(r"\bnot for emergencies\b", told, re.I)
    for page in written.values():
        assert told in page.soup.find("footer", class_="md-footer").get_text()


def test_the_form_for_reports_is_never_offered_for_images(written, clinic, words):
    form, label = clinic["report_form"], clinic["report_form_label"]
    # A clinic may have one address for all
    others = {
        said
        for address, said in (
            (clinic["contact"], clinic["contact_label"]),
            (clinic["website"], words["foot"]["clinic"].replace("{clinic}", clinic["name"])),
        )
        if address == form
    }
    for page in written.values():
        said = {link.get_text() for link in page.soup.find_all("a", href=form)}
        assert said - others <= {label}, page.address
    button = written["/reports/"].soup.main.find("a", class_="md-button")
    assert button["href"] == form
    around = (button.find_previous("p"), button.find_next("p"))
    said = " ".join(paragraph.get_text() for paragraph in around)
    assert re.search(r"\breports\b.*\bcannot get you images\b", said, re.S)


def test_no_address_on_the_site_can_carry_a_private_detail(pages):
    for page in pages:
        assert not page.soup.find("form"), page.address
        assert not page.soup.select("input[name], textarea[name], select[name]"), page.address
        for link in page.soup.find_all("a", href=True):
            parts = urlsplit(link["href"])
            if not parts.scheme:
                assert not parts.query, (page.address, link["href"])


def test_no_number_to_call_stands_in_a_text_where_its_call_is_not_told(records):
    """A number in a sentence would stay when the place's own number is corrected."""
    number = re.compile(r"\(?\b[2-9]\d\d\)?[ .-]{0,3}\d{3}[ .-]?\d{4}\b")
    holders = (*number_fields(Facility), "sites", "page", "source", "checked")
    found = [
        (record["id"], key)
        for record in records
        for key, value in record.items()
        if key not in holders and number.search(str(value))
    ]
    assert found == []
