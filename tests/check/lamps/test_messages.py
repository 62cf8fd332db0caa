"""What comes out of the staff messages is told where it is long: on a phone, in an e-mail."""

from dataclasses import replace

import pytest

from scripts.check.lamps.budgets import PARAGRAPH
from scripts.check.lamps.messages import message_lamps
from scripts.load.words.staff_messages import MESSAGES
from tests.support.projects.messages import edited_messages


@pytest.fixture
def told(sample, tmp_path, site):
    """What a person reads after an edit of the sample's messages (a pattern and its replacement),
    without the name of the file."""

    def told(pattern: str, new: str) -> list[str]:
        messages, faults = edited_messages(sample, tmp_path, pattern, new)
        assert messages and not faults
        lamps = message_lamps(replace(site, staff_messages=messages))
        return [str(lamp).removeprefix(f"{MESSAGES}:") for lamp in lamps]

    return told


LONG = "word " * 30
EDITS = {
    "a text message that is too long": (
        r"How to ask for a copy:", f"How to ask{' them' * 12} for a copy:",
        "images: text: has 178 letters with its address, and one message holds 160: it is sent as "
        "two. Say less, or choose a shorter site address.",
    ),
    "letters that no text message has": (
        r"How to ask for a copy:", "日本:",
        'images: text: "日本" is not in the alphabet of text messages: it is sent as several.'

    ),
    "too many words for the phone": (
        r"We have a page on", "We have. " * 40 + "A page on", "images: phone: has 113 words"
    ),
    "no question at the end": (
        r"May I send you the page\?", "I can send you the page.",
        "images: phone: does not end with its one question",
    ),
    "two questions": (
        r"We have a page on it\.", "Is that all right?",
        "images: phone: does not end with its one question",
    ),
    "an over-long sentence": (
        r"Call them soon\.", f"{LONG}end.",
        f'images: email: "{(LONG * 2)[:77]}..." has 31 words. Make two sentences',
    ),
    "a paragraph that is too long": (
        r"Call them soon\.", "Do it. Do it now. Call. Ask. Wait.",
        f"images: email: a paragraph has 6 sentences, {PARAGRAPH} are easy to read",
    ),
    "a subject that is too long for a line": (
        r"subject: How to get your images", f"subject: How{' to get' * 10} images",
        "images: subject: is 17 letters too long for one line",
    ),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_what_is_long_is_one_line_that_names_the_case_and_says_what_to_do(told, edit):
    pattern, new, expected = EDITS[edit]
    found = [line for line in told(pattern, new) if line not in told(r"\A", "")]
    assert any(expected in line for line in found), "\n".join(found)
    assert len(found) <= 3, "\n".join(found)


def test_a_lamp_names_the_line_of_its_key(sample, told):
    lines = (sample / MESSAGES).read_text(encoding="utf-8").split("\n")
    case = lines.index("  - id: images")
    line = next(number for number in range(case, len(lines)) if "    text:" in lines[number]) + 1
    assert told("How to ask for a copy:", "日本:")[0].startswith(f"{line}: images: text: ")


def test_a_site_address_that_makes_a_text_message_161_letters_long_holds_nothing_up(site):
    first = []
    for size in range(1, 120):
        longer = site.clinic.model_copy(update={"site_url": f"https://{'a' * size}.ca/"})
        first = first or [*message_lamps(replace(site, clinic=longer))]
    assert "has 161 letters with its address" in str(first[0])
    assert str(first[0]).startswith(f"{MESSAGES}:")
