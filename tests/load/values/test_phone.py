"""A number that a person typed is dialled as they meant it, or one line says why it cannot be."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scripts.load.values.phone import Phone, parse_phone

WRITE = "Write it as 416-555-0123 or 416-555-0123 ext. 12."


def test_a_number_with_an_extension_in_all_its_forms():
    phone = parse_phone("416-469-6580 ext. 2662")
    assert (phone.display, phone.digits, phone.ext) == ("416-469-6580", "4164696580", "2662")
    assert phone.text == "416-469-6580, ext. 2662"
    assert phone.href == "tel:+14164696580,2662"
    assert phone.vcard == "+1-416-469-6580,2662"


@pytest.mark.parametrize(
    "typed",
    ["4164696580", "(416) 469-6580", "416.469.6580", "+1 416 469 6580", "1-416-469-6580"]
    + ["416–469–6580", "416\u2011469\u20116580", "416\u00a0469\u00a06580", " 416-469-6580 "],
)
def test_every_usual_way_to_write_a_number_is_read(typed):
    assert parse_phone(typed) == Phone("416-469-6580", "4164696580")


@pytest.mark.parametrize(
    "typed", ["ext. 123", "ext 123", "x123", "x 123", ", ext. 123", "EXT.123", "extension 123"]
)
def test_every_usual_way_to_write_an_extension_is_read(typed):
    assert parse_phone(f"416-469-6580 {typed}").ext == "123"
    assert parse_phone(f"416-469-6580{typed}").ext == "123"


NUMBERS = {
    "1-800-268-2268": ("1-800-268-2268", "tel:+18002682268"),
    "1-800-FLOWERS": ("1-800-FLOWERS (1-800-356-9377)", "tel:+18003569377"),
    "416-555-XRAY x12": ("416-555-XRAY (416-555-9729), ext. 12", "tel:+14165559729,12"),
    "1-800-463-OILS": ("1-800-463-OILS (1-800-463-6457)", "tel:+18004636457"),
    "1-888-4MY-XRAY": ("1-888-4MY-XRAY (1-888-469-9729)", "tel:+18884699729"),
}


@pytest.mark.parametrize("typed", NUMBERS)
def test_toll_free_and_vanity_numbers_are_shown_as_written_and_dialled_as_digits(typed):
    phone = parse_phone(typed)
    assert (phone.text, phone.href) == NUMBERS[typed]


REFUSED = {
    "123-456-7890": "123-456-7890 is not a Canadian phone number.",
    "212-555-2273": "212-555-2273 is not a Canadian phone number.",
    "416-469-658": '"416-469-658" is not a Canadian phone number.',
    "416-469-65800": '"416-469-65800" is not a Canadian phone number.',
    "1-800-MATTRESS": '"1-800-MATTRESS" is not a Canadian phone number.',
    "٤١٦-469-6580": '"٤١٦-469-6580" is not a Canadian phone number.',
    "call us": '"call us" is not a Canadian phone number.',
    "": '"" is not a Canadian phone number.',
    "911": "911 is an emergency or short number, not that of a place.",
    "416-469-6580 ext. 12345678": '"416-469-6580 ext. 12345678" has a strange extension.',
    "416-469-6580 ext. 12a": '"416-469-6580 ext. 12a" has a strange extension.',
    "416-469-6580 or 6581": '"416-469-6580 or 6581" has a strange extension.',
}


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_not_a_number_of_a_place_is_refused_in_plain_words(typed):
    with pytest.raises(ValueError) as refused:
        parse_phone(typed)
    assert str(refused.value) == f"{REFUSED[typed]} {WRITE}"


@pytest.mark.parametrize(
    "typed",
    ["416-469-658O", "416-469-65OO", "416-469-OOOO", "416-4l9-6580", "4I6-469-6580"]
    + ["416-469-658o ext. 12", "1-8OO-268-2268", "416-O69-6580", "1-800-FL0WERS", "416-469-6S80"]
    + ["416-CARE-469"],
)
def test_a_letter_typed_for_a_digit_dials_no_stranger(typed):
    with pytest.raises(ValueError) as refused:
        parse_phone(typed)
    assert str(refused.value) == (
        f'"{typed}" has what looks like a letter typed for a digit. Write 0 for O, and 1 for l or '
        "I. A word can stand at the end alone: 1-800-FLOWERS."
    )


def test_a_number_that_costs_extra_is_refused():
    with pytest.raises(ValueError, match="callers pay extra"):
        parse_phone("1-900-555-1234")


LIKE_NUMBERS = st.lists(
    st.sampled_from(["416", "800", "1", "+1", "-", " ", ".", "(", ")", "469", "6580", "ext. ", "x"])
    | st.sampled_from(["12", "FLOWERS", ",", "#", "\u00a0", "٤", "ſ", "\u212a", "\n", "\x00"])
).map("".join)


@given(st.text(st.characters(exclude_categories=())) | LIKE_NUMBERS)
@example("416-469-6580\n")
@example("1-800-FLOWER\u017f")
@example("416-469-658\u0660")
@settings(max_examples=200)
def test_any_text_is_a_number_or_a_plain_refusal(text):
    try:
        phone = parse_phone(text)
    except ValueError as refused:
        assert str(refused).isprintable()
        return
    assert re.fullmatch(r"tel:\+1[0-9]{10}(,[0-9]{1,7})?", phone.href)
    assert re.fullmatch(r"\+1-[0-9]{3}-[0-9]{3}-[0-9]{4}(,[0-9]{1,7})?", phone.vcard)
    assert phone.text.isascii() and phone.text.isprintable()


AREA_CODES = st.sampled_from(["416", "647", "437", "905", "289", "365", "705", "519", "613", "800"])


@given(
    AREA_CODES,
    st.from_regex("[2-9][0-9]{6}", fullmatch=True),
    st.from_regex("|[0-9]{1,7}", fullmatch=True),
)
@settings(max_examples=150)
def test_what_is_shown_is_read_as_the_same_number(area, rest, ext):
    try:
        phone = parse_phone(f"{area}{rest}" + (f" x{ext}" if ext else ""))
    except ValueError:
        return  # not every number of seven digits is one
    assert phone.digits == area + rest
    assert parse_phone(phone.text) == phone
