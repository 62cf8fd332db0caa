"""A text message stays one message."""

import pytest

from scripts.load.values.gsm7 import foreign_letters, message_length, plain_letters


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("Say: “it’s me” – now…", 'Say: "it\'s me" - now...'),
        ("Hôpital Sainte-Anne", "Hopital Sainte-Anne"),
        ("Café Ñandú", "Café Ñandu"),  # é and Ñ are letters of the alphabet, ú is not
        ("e\u0301", "é"),
        ("a\u00a0b", "a b"),
        ("日本", "日本"),
    ],
)
def test_what_a_keyboard_does_not_have_is_sent_as_what_it_has(typed, sent):
    assert plain_letters(typed) == sent


def test_letters_that_no_plain_message_has_are_named_once_each():
    assert foreign_letters("Call 日本 and 日 at {x} for £5") == "日本"


def test_some_signs_take_the_room_of_two():
    assert message_length("[ok]") == 6
    assert message_length("£5 ok") == 5
