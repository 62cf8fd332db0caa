"""Each fault that a record can have is one line: which field, what is wrong, what instead."""

import pytest

from tests.load.facilities.typed_places import GOOD, load

WRITE = "Write it as 416-555-0123 or 416-555-0123 ext. 12."
ONE_TEXT = "Write one text, in quotes if it begins with [, { or -."
REACHES = "images, imaging, records, switchboard, booking"
BROWSER = "Copy it from the browser: it begins with https://."

# What stands in line 5, below a good record, and what the person is told.
LINE_5 = {
    "misspelt key": (
        "phnoe: 416-813-7511",
        '5: sickkids: "phnoe" is not a key that is known here. Did you mean "phone"?',
    ),
    "same key twice": (
        "kind: clinic",
        '5: "kind" stands here twice: first in line 3. Delete one of them.',
    ),
    "no value": ("desk:", '5: "desk" has no value. Write one, or delete the line.'),
    "fax": (
        "fax: 123-456-7890",
        f"5: sickkids: fax: 123-456-7890 is not a Canadian phone number. {WRITE}",
    ),
    "fax with an extension": (
        "fax: 416-813-7511 x2",
        '5: sickkids: fax: "416-813-7511 x2" has an extension, which no fax dials. Leave it out.',
    ),
    "phone alone": (
        "phone: 416-813-7511",
        f"1: sickkids: phone_reaches: is missing beside phone. Write one of: {REACHES}.",
    ),
    "phone_reaches alone": (
        "phone_reaches: images",
        "5: sickkids: phone_reaches: stands here without a phone. "
        "Add the phone, or delete this line.",
    ),
    "emergency number": (
        "records_phone: 911",
        "5: sickkids: records_phone: 911 is an emergency or short number, "
        f"not that of a place. {WRITE}",
    ),
    "records fax": (
        "records_fax: 416-813",
        f'5: sickkids: records_fax: "416-813" is not a Canadian phone number. {WRITE}',
    ),
    "e-mail": (
        "records_email: records@sickkids",
        '5: sickkids: records_email: "records@sickkids" is not an e-mail address. '
        "Write it as name@example.org.",
    ),
    "javascript": (
        "page: javascript:alert(1)",
        f'5: sickkids: page: "javascript:alert(1)" is not an http or https address. {BROWSER}',
    ),
    "password": (
        "source: https://a:b@example.org/",
        '5: sickkids: source: "https://a:b@example.org/" holds a user name or a password. '
        "Leave out all up to @.",
    ),
    "future": (
        "checked: 2026-06-02, 416-813-7511",
        "5: sickkids: checked: 2026-06-02 lies in the future. Today is 2026-06-01: check the year.",
    ),
    "no such day": (
        "checked: 2026-02-30, 416-813-7511",
        "5: sickkids: checked: there is no day 2026-02-30. Check the month and the day.",
    ),
    "a call without its number": (
        "checked: 2026-05-31",
        '5: sickkids: checked: "2026-05-31" does not say which number was called. '
        "Write the number after the day: 2026-05-31, 416-555-0123.",
    ),
    "a call to what is no number": (
        "checked: 2026-05-31, 416-813",
        f'5: sickkids: checked: "416-813" is not a Canadian phone number. {WRITE}',
    ),
    "not a day": (
        "checked: yesterday",
        '5: sickkids: checked: "yesterday" is not a day. Write it as 2026-05-31.',
    ),
    "list for text": (
        "desk: [a, b]",
        f"5: sickkids: desk: is a list, where text belongs. {ONE_TEXT}",
    ),
    "group for text": (
        "desk: {a: b}",
        f"5: sickkids: desk: is a group, where text belongs. {ONE_TEXT}",
    ),
    "list for a phone": (
        "fax: [1]",
        f"5: sickkids: fax: is a list, where text belongs. {ONE_TEXT}",
    ),
    "a day that has not come": (
        "closed: 2026-06-02",
        "5: sickkids: closed: 2026-06-02 lies in the future. Today is 2026-06-01: check the year.",
    ),
    "an age in words": (
        "signs_from: from 12",
        '5: sickkids: signs_from: "from 12" is not an age. Write the years alone, such as 12.',
    ),
    "an age of nobody": (
        "signs_from: 99",
        '5: sickkids: signs_from: "99" is not an age. Write the years alone, such as 12.',
    ),
    "a no where yes alone is written": (
        "for_children: no",
        '5: sickkids: for_children: "no" is not known here. Write one of: yes.',
    ),
    "list for a day": (
        "checked: [1]",
        f"5: sickkids: checked: is a list, where text belongs. {ONE_TEXT}",
    ),
    "list for a word": (
        "rules_for: [records]",
        f"5: sickkids: rules_for: is a list, where text belongs. {ONE_TEXT}",
    ),
    "text for a list": (
        "ways: cd",
        "5: sickkids: ways: is text, where a list belongs. "
        "Write it in square brackets: [one, two].",
    ),
    "text for a site": (
        "sites: [Annex]",
        '5: sickkids: sites: is text, where a group belongs. Write "key: value" lines.',
    ),
    "unknown way": (
        "ways: [cd, onlin]",
        '5: sickkids: ways: "onlin" is not known here. Did you mean "online"?',
    ),
    "unknown rules": (
        "rules_for: record",
        '5: sickkids: rules_for: "record" is not known here. Did you mean "records"?',
    ),
    "way twice": (
        "ways: [cd, cd]",
        '5: sickkids: ways: "cd" stands in the list twice. Delete one of them.',
    ),
    "long text": (
        f"bring: {'a' * 501}",
        "5: sickkids: bring: is 501 characters long. Use 500 at most.",
    ),
    "long other name": (
        f"also_called: [{'a' * 101}]",
        "5: sickkids: also_called: is 101 characters long. Use 100 at most.",
    ),
    "long short name": (
        f"short_name: {'a' * 49}",
        "5: sickkids: short_name: the page's title would be 66 characters long. "
        "Use a short_name of 48 characters at most.",
    ),
    "site without a name": (
        "sites: [{address: x}]",
        '5: sickkids: sites: name is missing. Add a line "name: ...".',
    ),
    "site with a misspelt key": (
        "sites: [{name: x, adress: y}]",
        '5: sickkids: sites: "adress" is not a key that is known here. Did you mean "address"?',
    ),
    "site with a phone alone": (
        "sites: [{name: x, phone: 416-813-7511}]",
        f"5: sickkids: sites: phone_reaches: is missing beside phone. Write one of: {REACHES}.",
    ),
    "site with a postal code of Quebec": (
        "sites: [{name: x, address: 'Gatineau, QC J8X 3X4'}]",
        '5: sickkids: sites: address: "J8X 3X4" is not a postal code of Ontario. '
        "End the address with the town, ON and the code: Toronto, ON M5G 2C4.",
    ),
    "tab": ("\tdesk: a", "5: the line is indented with a tab. Use spaces."),
    "comment after a text": (
        "desk: Room #5",
        '5: the text ends before " #", and the rest is lost. '
        "Put the text in double quotes, or the comment on a line of its own.",
    ),
}


@pytest.mark.parametrize(("line", "told"), LINE_5.values(), ids=LINE_5)
def test_a_fault_in_a_record_is_one_line(tmp_path, line, told):
    assert load(tmp_path, f"{GOOD}  {line}\n")[1] == [told]


# A good record in which one text is another, and what the person is told.
CHANGED = {
    "missing key": (
        "kind: hospital\n  ",
        "",
        '1: sickkids: kind is missing. Add a line "kind: ...".',
    ),
    "misspelt needed key": (
        "name:",
        "nmae:",
        '2: sickkids: "nmae" is not a key that is known here. Did you mean "name"?',
    ),
    "no id": ("id: sickkids\n  ", "", '1: place 1: id is missing. Add a line "id: ...".'),
    "unknown kind": (
        "hospital",
        "hospitl",
        '3: sickkids: kind: "hospitl" is not known here. Did you mean "hospital"?',
    ),
    "kind far from any": (
        "hospital",
        "x",
        '3: sickkids: kind: "x" is not known here. Write one of: hospital, clinic.',
    ),
    "long name": (
        "SickKids",
        "a" * 101,
        "2: sickkids: name: is 101 characters long. Use 100 at most.",
    ),
    "long title": (
        "SickKids",
        "a" * 49,
        "1: sickkids: short_name: the page's title would be 66 characters long. "
        "Add a short_name of 48 characters at most.",
    ),
    "postal code": (
        "M5G 1X8",
        "M5G 1O8",
        '4: sickkids: address: "M5G 1O8" is not a postal code of Ontario. '
        "End the address with the town, ON and the code: Toronto, ON M5G 2C4.",
    ),
    "indentation": (
        "  kind",
        "   kind",
        "3: the indentation is wrong, or a quoted text goes on after it. "
        "Indent the keys of one item with the same number of spaces.",
    ),
    "hidden direction": (
        "SickKids",
        "Sick\u202eKids",
        "2: holds a character that cannot be seen (U+202E). "
        "Type the line again by hand, instead of pasting it.",
    ),
}


@pytest.mark.parametrize(("old", "new", "told"), CHANGED.values(), ids=CHANGED)
def test_a_fault_in_a_needed_field_is_one_line(tmp_path, old, new, told):
    assert load(tmp_path, GOOD.replace(old, new, 1))[1] == [told]
