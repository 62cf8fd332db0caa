"""A slip in a record that leads nobody astray is published, and told with its line."""

from tests.check.records.typed_records import lamps, record


def test_a_postal_code_that_cannot_be_is_told(tmp_path):
    text = record("one", "416-555-0100", more="").replace("Toronto", "Toronto, ON M5G 2O4")
    assert lamps(tmp_path, text) == [
        '4: one: address: "M5G 2O4" is not a Canadian postal code. '
        "End the address with the town, the province and the code."
    ]


def test_that_of_another_site_is_told_at_its_line(tmp_path):
    sites = "  sites:\n    - name: Annex\n      address: 2 King Street, Toronto M5G2C4\n"
    (told,) = lamps(tmp_path, record("one", "416-555-0100", more=sites))
    assert told.startswith('9: one: sites: "M5G2C4" is not')


def test_what_a_number_reached_that_was_taken_away_is_told(tmp_path):
    text = record("one", "416-555-0100", more="").replace("  phone: 416-555-0100\n", "")
    assert lamps(tmp_path, text) == [
        "5: one: phone_reaches: stands here without a phone. Add the phone, or delete this line."
    ]


def test_a_key_without_a_value_is_told(tmp_path):
    text = record("one", "416-555-0100", more="").replace("phone: 416-555-0100", "phone:")
    assert lamps(tmp_path, text) == [
        "5: one: phone: has no value. Write one, or delete the line.",
        "6: one: phone_reaches: stands here without a phone. Add the phone, or delete this line.",
    ]
