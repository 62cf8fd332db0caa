"""Each fault that a record can have is one line: which field, what is wrong, what instead."""

import pytest

from tests.load.facilities.typed_places import GOOD, load

WRITE = "Write it as 416-555-0123 or 416-555-0123 ext. 12."
ONE_TEXT = "Write one text, in quotes if it begins with [, { or -."
CLOSED = "Say less, and see that each quotation mark is closed."
REACHES = "images, imaging, records, switchboard, booking"
BROWSER = "Copy it from the browser: it begins with https://."

# What stands in line 5, below a good record, and what the person is told.
LINE_5 = {
    "misspelt key": (
        "phnoe: 416-813-7511",
        '5: sickkids: "phnoe" is not a key that is known here. Did you mean "phone"?',
    ),
    "fax with an extension": (
        "fax: 416-813-7511 x2",
        '5: sickkids: fax: "416-813-7511 x2" has an extension, which no fax dials. Leave it out.',
    ),
    "phone alone": (
        "phone: 416-813-7511",
        f"1: sickkids: phone_reaches: is missing beside phone. Write one of: {REACHES}.",
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
    "a call without its number": (
        "checked: 2026-05-31",
        '5: sickkids: checked: "2026-05-31" does not say which number was called. '
        "Write the number after the day: 2026-05-31, 416-555-0123.",
    ),
    "a call that has not come": (
        "checked: 2026-06-02, 416-813-7511",
        "5: sickkids: checked: 2026-06-02 lies in the future. Today is 2026-06-01: check the year.",
    ),
    "list for text": (
        "desk: [a, b]",
        f"5: sickkids: desk: is a list, where text belongs. {ONE_TEXT}",
    ),
    "a day that has not come": (
        "closed: 2026-06-02",
        "5: sickkids: closed: 2026-06-02 lies in the future. Today is 2026-06-01: check the year.",
    ),
    "an age in words": (
        "signs_from: from 12",
        '5: sickkids: signs_from: "from 12" is not an age. Write the years alone, such as 12.',
    ),
    "a no where yes alone is written": (
        "for_children: no",
        '5: sickkids: for_children: "no" is not known here. Write one of: yes.',
    ),
    "text for a list": (
        "ways: cd",
        "5: sickkids: ways: is text, where a list belongs. "
        "Write it in square brackets: [one, two].",
    ),
    "unknown way": (
        "ways: [cd, onlin]",
        '5: sickkids: ways: "onlin" is not known here. Did you mean "online"?',
    ),
    "a quotation mark that was not closed": (
        f"bring: {'a' * 2001}",
        f"5: sickkids: bring: is 2001 characters long. {CLOSED}",
    ),
    "text for other addresses": (
        "sites: Annex",
        "5: sickkids: sites: is text, where a list of groups belongs. "
        'Begin each item with "- ", and indent its other keys by two spaces.',
    ),
    "text for another address": (
        "sites: [Annex]",
        '5: sickkids: sites: is text, where a group belongs. Write "key: value" lines.',
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
}


@pytest.mark.parametrize(("line", "told"), LINE_5.values(), ids=LINE_5)
def test_a_fault_in_a_record_is_one_line(tmp_path, line, told):
    assert load(tmp_path, f"{GOOD}  {line}\n")[1] == [told]


# A good record in which one text is another, and what the person is told.
CHANGED = {
    "needed key without a value": (
        "kind: hospital",
        "kind:",
        '1: sickkids: kind is missing. Add a line "kind: ...".',
    ),
    "misspelt needed key": (
        "kind:",
        "knid:",
        '3: sickkids: "knid" is not a key that is known here. Did you mean "kind"?',
    ),
    "no id": ("id: sickkids\n  ", "", '1: place 1: id is missing. Add a line "id: ...".'),
    "unknown kind": (
        "hospital",
        "hospitl",
        '3: sickkids: kind: "hospitl" is not known here. Did you mean "hospital"?',
    ),
    "name as long as a file": (
        "SickKids",
        "a" * 401,
        f"2: sickkids: name: is 401 characters long. {CLOSED}",
    ),
}


@pytest.mark.parametrize(("old", "new", "told"), CHANGED.values(), ids=CHANGED)
def test_a_fault_in_a_needed_field_is_one_line(tmp_path, old, new, told):
    assert load(tmp_path, GOOD.replace(old, new, 1))[1] == [told]


# What looks wrong and leads nobody astray is published: lamps tell of it (check/lamps/records.py).
PUBLISHED = {
    "no value": ("desk:", "desk", ""),
    "number taken away": ("phone:", "phone", None),
    "phone_reaches alone": ("phone_reaches: images", "phone_reaches", None),
    "way twice": ("ways: [cd, cd]", "ways", ("cd",)),
    "long text": (f"bring: {'a' * 501}", "bring", "a" * 501),
    "long short name": (f"short_name: {'a' * 101}", "short_name", "a" * 101),
}


@pytest.mark.parametrize(("line", "key", "read"), PUBLISHED.values(), ids=PUBLISHED)
def test_what_only_looks_wrong_is_no_fault(tmp_path, line, key, read):
    places, faults = load(tmp_path, f"{GOOD}  {line}\n")
    assert (getattr(places[0], key), faults) == (read, [])
