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
from scripts.wording.messages import Message, messages, place_message

TODAY = date(2026, 11, 24)
PARTS = ("email", "text", "phone")
PROMISES = re.compile(
    r"\bwe (will|can) (get|find|order|have)\b|\b(free|costs?|fees?|prices?|tomorrow|within)\b"
    r"|\$|\b(days?|hours?)\b"
    r"|\b(every|all) reports?\b|\bwe have your\b|\bwe (never|cannot)\b|\battached\b",
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


def test_a_place_gets_its_number_and_all_that_its_page_says_of_it(sample_messages, sample_site):
    place = next(place for place in sample_site.facilities if place.id == "michael-garron")
    message, card = sample_messages["at/michael-garron"], sample_site.words["card"]
    for part in PARTS:
        assert place.phone.text in getattr(message, part), part
    assert card["images"] in message.email and card["images"] in message.phone
    assert card["unconfirmed"] in message.email
    say = sample_site.words["staff"]
    assert say["checked"]["unconfirmed"] in message.phone
    assert say["brief"]["unconfirmed"].format(reaches=say["brief"]["images"]) in message.text


def test_what_a_number_reaches_is_said_in_the_words_of_its_page(sample_site):
    """The phone has the beginning of what the page says."""
    said, card = sample_site.words["staff"]["reaches"], sample_site.words["card"]
    for reaches in ("images", "imaging", "records", "switchboard", "booking"):
        assert card[reaches].startswith(said[reaches]), reaches
    assert card["images_called"].endswith(said["images_called"])


def test_a_place_without_a_number_says_so_and_what_to_do_instead(sample_messages, sample_site):
    place = next(place for place in sample_site.facilities if not place.phone)
    message = sample_messages[f"at/{place.id}"]
    assert sample_site.words["card"]["none"] in message.email.replace("\n", " ")
    assert sample_site.words["card"]["none"] in message.phone
    assert not re.search(r"\d{3}-\d{3}-\d{4}", message.email + message.text + message.phone)


@pytest.mark.parametrize("days", [1, 400])
def test_a_number_that_was_called_says_when_however_long_ago(sample_site, days):
    place = next(place for place in sample_site.facilities if place.id == "michael-garron")
    call = Checked(TODAY - timedelta(days), place.phone)
    message = place_message(place.model_copy(update={"checked": call}), sample_site)
    day = {1: "23 November 2026", 400: "20 October 2025"}[days]
    say, card = sample_site.words["staff"], sample_site.words["card"]
    assert say["checked"]["called"].format(date=day) in message.phone
    assert card["images_called"].format(date=day) in message.email
    assert say["checked"]["unconfirmed"] not in message.email + message.phone
    assert place.phone.text in message.text
    assert say["brief"]["called"].format(reaches=say["brief"]["images"]) in message.text


def test_a_call_to_another_number_is_told_nowhere(sample_site):
    place = next(place for place in sample_site.facilities if place.id == "michael-garron")
    call = Checked(TODAY, parse_phone("416-555-0199"))
    message = place_message(place.model_copy(update={"checked": call}), sample_site)
    for part in PARTS:
        assert "2026" not in getattr(message, part), part
    brief = sample_site.words["staff"]["brief"]
    assert brief["unconfirmed"].format(reaches=brief["images"]) in message.text


@pytest.mark.parametrize("name", ["日本病院", f"{'Very ' * 12}Long Name"])
def test_a_name_that_no_text_message_can_hold_is_left_out_of_it(sample_site, name):
    place = next(place for place in sample_site.facilities if place.phone)
    message = place_message(place.model_copy(update={"name": name, "short_name": ""}), sample_site)
    assert name not in message.text and message_length(message.text) <= 160
    assert message.text.endswith(f"\n{sample_site.clinic.site_url}at/{place.id}/")
    assert name in message.email and name in message.subject


def test_an_accent_that_text_messages_lack_is_left_out_of_them_only(sample_site):
    place = next(place for place in sample_site.facilities if place.phone)
    named = place.model_copy(update={"name": "Hôpital", "short_name": ""})
    message = place_message(named, sample_site)
    assert "Hopital" in message.text and "Hôpital" in message.email


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


def test_the_text_files_of_the_messages_have_lines_of_72_letters_at_most(all_messages):
    for message in all_messages.values():
        assert max(map(len, message.file.split("\r\n"))) <= 72, message.id
