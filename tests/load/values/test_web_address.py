"""A link that a person typed leads to a public web page or an e-mail box, and nowhere else."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scripts.load.values.web_address import read_email, read_web_address


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://www.sickkids.ca/a/b.html",
        "https://sunnybrook.ca/content/?page=Care-Stay-Priv-HR&x='1'#part",
        "https://example.org:8443/é",
        "HTTPS://Example.org/",
    ],
)
def test_a_page_is_kept_as_it_was_typed(address):
    assert read_web_address(address) == address


PAGES = {
    "javascript:alert(1)": "is not an http or https address",
    "//example.org/": "is not an http or https address",
    "www.example.org": "is not an http or https address",
    "https://user:secret@example.org/": "holds a user name or a password",
    "https://example.org@evil.example/": "holds a user name or a password",
    "https://example.org/a b": "holds a space or a sign that no address holds",
    'https://example.org/"><img onerror=x>': "holds a space or a sign that no address holds",
    "https://example.org/\u202e": "holds a space or a sign that no address holds",
    "https://localhost/": "does not name a web site",
    "https://exаmple.org/": "does not name a web site",  # with a Cyrillic letter
    "https://example.org:0/": "does not name a web site",
    "https://example.org:99999/": "is not the address of a web page",
}


@pytest.mark.parametrize("address", PAGES)
def test_what_is_not_a_page_is_refused(address):
    with pytest.raises(ValueError, match=PAGES[address]):
        read_web_address(address)


@given(st.text(st.characters(exclude_categories=())).map("https://example.org".__add__) | st.text())
@example("https://example.org\\@evil.example")
@settings(max_examples=200)
def test_any_text_is_an_address_or_a_plain_refusal(text):
    try:
        address = read_web_address(text)
    except ValueError as refused:
        assert str(refused).isprintable()
        return
    assert address.lower().startswith(("http://", "https://"))
    assert address.isprintable() and not set(address) & set(' "<>')


@pytest.mark.parametrize("box", ["releaseinfo@oakvalleyhealth.ca", "a.b+c'd@mail.example.org"])
def test_an_email_box_is_kept(box):
    assert read_email(box) == box


@pytest.mark.parametrize(
    "box",
    ["a@b", "@example.org", "a b@example.org", "a@example.org.", ".a@b.ca", "mailto:a@example.org"]
    + ["a@example.org?subject=x", "a@example.org\nBcc: b@example.org", "a" * 250 + "@example.org"],
)
def test_what_is_not_an_email_box_is_refused(box):
    with pytest.raises(ValueError, match="is not an e-mail address"):
        read_email(box)
