"""Root addresses work wherever the site stands."""

import pytest

from scripts.finish.links import localised


def on(html: str, address: str, site_url: str = "https://host.example/") -> str:
    return localised(html, address, site_url)


@pytest.mark.parametrize(
    ("address", "expected"),
    [("", "./"), ("images/", "../"), ("at/sickkids/", "../../"), ("a/b/c/", "../../../")],
)
def test_an_address_from_the_root_becomes_one_from_the_page(address, expected):
    assert on('<a href="/images/#call">', address) == f'<a href="{expected}images/#call">'
    assert on('<script src="/a.js">', address) == f'<script src="{expected}a.js">'
    assert on('<a href="/">', address) == f'<a href="{expected}">'


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://a.example/x">',
        '<a href="tel:+1416">',
        '<a href="//a.example/">',
        '<p title="/images/">',
        'text href="/x',
        "<a data-href='/x'>",
    ],
)
def test_what_is_no_address_from_the_root_stays(html):
    assert on(html, "images/") == html
