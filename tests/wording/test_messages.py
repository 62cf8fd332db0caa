"""What a patient gets from staff: short, true, readable, and whole in any mail program."""

import re
from datetime import date, timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.check.lamps.messages import sentences
from scripts.check.site import checked_site
from scripts.load.values.checked import Checked
from scripts.load.values.gsm7 import message_length
from scripts.load.values.phone import parse_phone
from scripts.wording.messages import Message, at_place, messages, place_message

TODAY = date(2026, 11, 24)
PARTS = ("email", "text", "phone")
NUMBER = re.compile(r"\d{3}-\d{3}-\d{4}|\d{3}-\d{4}")
PROMISES = re.compile(
    r"\bwe (will|can) (get|find|order|have)\b|\b(free|costs?|fees?|prices?|tomorrow|within)\b"
    r"|\$|\b(days?|hours?)\b"
    r"|\b(every|all) reports?\b|\bwe have your\b|\bwe (never|cannot)\b"
    r"|(?<!As a rule, we )\battached\b",
    re.IGNORECASE,
)
PARAGRAPHS = st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), max_size=5)


@pytest.fixture(scope="module")
def site(root):
    """The real one: its messages are held to the rules. What they say, the sample says."""
    return checked_site(root)


@pytest.fixture(scope="module")
def all_messages(site):
    found = messages(site)
    assert len(found) == len(site.staff_messages.cases) + len(site.facilities)
    return found


@pytest.fixture(scope="module")
def sample_site(sample):
    return checked_site(sample, TODAY)


@pytest.fixture(scope="module")
def sample_messages(sample_site):
    return messages(sample_site)


def test_the_address_stands_alone_after_a_sentence_that_says_where_it_goes(all_messages, site):
    for message in all_messages.values():
        link = site.clinic.site_url + message.page
        lines = message.email.split("\n")
        at = lines.index(link)
        assert lines[at - 1] == lines[at + 1] == "" and lines[at - 2].endswith(":"), message.id
        said, _, address = message.text.partition("\n")
        assert address == link and said.endswith(":"), message.id
        for part in ("email", "text"):
            assert getattr(message, part).count("://") == 1, f"{message.id}: more than one address"
        assert "://" not in message.phone + message.subject


def test_they_explain_before_they_send_away(all_messages, site):
    """The first sentence is no request: it says how things are, in the clinic's words or ours."""
    for message in all_messages.values():
        first = sentences(message.phone)[0]
        assert not re.match(r"(Please |You need to )?(Ask|Call|Go|Look|Take)\b", first), message.id


def test_they_promise_nothing_and_keep_every_hedge(all_messages):
    for message in all_messages.values():
        for part in ("subject", *PARTS):
            found = PROMISES.search(getattr(message, part).replace("day-to-day", ""))
            assert not found, f"{message.id}: {part}: {found[0]}"


def test_the_clinics_statements_stand_in_them_as_they_are(sample_messages, sample_site):
    said = sample_site.statements["no-images"].short
    said = said.replace("{clinic}", sample_site.clinic.name)
    for part in PARTS:
        assert said in getattr(sample_messages["images"], part)


def called(place, days=1):
    """The place with its number called so many days before TODAY."""
    return place.model_copy(update={"checked": Checked(TODAY - timedelta(days), place.phone)})


@pytest.fixture
def garron(sample_site):
    """A place whose number reaches the desk for images, and nobody has called it."""
    return next(place for place in sample_site.facilities if place.id == "michael-garron")


@pytest.mark.parametrize("days", [1, 400])
def test_a_number_that_somebody_called_is_sent_with_the_day_however_long_ago(
    sample_site, garron, days
):
    message = place_message(called(garron, days), sample_site)
    for part in PARTS:
        assert garron.phone.text in getattr(message, part), part
    day = {1: "23 November 2026", 400: "20 October 2025"}[days]
    card = sample_site.words["card"]
    for said in (card["images_called"], card["called"].format(date=day)):
        assert said in message.email.replace("\n", " ") and said in message.phone


def test_no_message_has_a_number_that_nobody_has_called(sample_site, sample_messages):
    uncalled = [place for place in sample_site.facilities if place.phone and not place.called]
    assert uncalled
    for place in uncalled:
        message = sample_messages[f"at/{place.id}"]
        assert not NUMBER.search(message.email + message.text + message.phone), place.id
        assert place.short_name or place.name in message.email


def test_a_call_to_another_number_is_told_nowhere(sample_site, garron):
    call = Checked(TODAY, parse_phone("416-555-0199"))
    message = place_message(garron.model_copy(update={"checked": call}), sample_site)
    for part in PARTS:
        assert not NUMBER.search(getattr(message, part)), part
        assert "2026" not in getattr(message, part), part


@pytest.mark.parametrize("gone", ["closed", "phone"])
def test_a_place_that_has_closed_or_has_no_number_is_sent_without_one(sample_site, garron, gone):
    value = date(2026, 10, 1) if gone == "closed" else None
    message = place_message(called(garron).model_copy(update={gone: value}), sample_site)
    assert not NUMBER.search(message.email + message.text + message.phone)
    assert garron.name in message.email and garron.name in message.phone


def test_a_case_at_a_place_says_its_name_and_leads_to_its_page(sample_site, garron):
    written, phone = at_place(garron, sample_site)
    said, _, address = written.partition("\n\n")
    assert garron.name in said and said.endswith(":")
    assert address == f"{sample_site.clinic.site_url}at/michael-garron/"
    assert garron.name in phone and "://" not in phone and "?" not in phone
    assert not NUMBER.search(written + phone)


@pytest.mark.parametrize("name", ["日本病院", f"{'Very ' * 20}Long Name"])
def test_a_name_that_no_text_message_can_hold_is_left_out_of_it(sample_site, name):
    place = called(next(place for place in sample_site.facilities if place.phone))
    message = place_message(place.model_copy(update={"name": name, "short_name": ""}), sample_site)
    assert name not in message.text and message_length(message.text) <= 160
    assert message.text.endswith(f"\n{sample_site.clinic.site_url}at/{place.id}/")
    assert name in message.email and name in message.subject


def test_a_name_in_braces_is_a_name(sample_site):
    place = sample_site.facilities[0]
    named = place.model_copy(update={"name": "{link} {{ 7*7 }}", "short_name": ""})
    assert "{link} {{ 7*7 }}" in place_message(named, sample_site).email


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), PARAGRAPHS)
def test_a_mail_program_gets_subject_and_body_letter_for_letter(subject, paragraphs):
    email = "\n\n".join(paragraphs)
    link = Message("x", "x/", subject, email, "", "").mailto
    # RFC 6068: only unreserved letters and %XX between the marks, spaces as %20, breaks as %0D%0A
    assert re.fullmatch(r"mailto:\?subject=[\w.~%-]*&body=[\w.~%-]*", link, re.ASCII)
    read = dict(parse_qsl(urlsplit(link).query, keep_blank_values=True, strict_parsing=True))
    assert read == {"subject": subject, "body": email.replace("\n", "\r\n")}


def test_no_link_to_a_mail_program_is_too_long_for_windows(all_messages):
    assert max(len(message.mailto) for message in all_messages.values()) < 2000


@given(st.lists(st.text("abc é日-.", min_size=1), max_size=40))
def test_a_text_file_has_short_lines_and_loses_no_word(words):
    link = f"https://images.example/at/{'long-' * 20}/"
    message = Message("x", "x/", "Your images", f"{' '.join(words)}\n\n{link}\n\nUs", "", "")
    assert message.file.startswith("Subject: Your images\r\n\r\n")
    assert message.file.endswith("\r\n\r\nUs\r\n")
    lines = message.file.removesuffix("\r\n").split("\r\n")
    assert "\n" not in "".join(lines) and link in lines
    assert all(len(line) <= 72 or " " not in line for line in lines)
    assert " ".join(message.file.split()[3:]) == " ".join([*" ".join(words).split(), link, "Us"])
