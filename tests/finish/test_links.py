"""Root addresses work wherever the site stands."""

from urllib.parse import urljoin

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


@pytest.mark.parametrize("site_url", ["https://host.example/", "https://host.example/some/folder/"])
@pytest.mark.parametrize("address", ["", "cd/", "at/sickkids/"])
@pytest.mark.parametrize("target", ["", "images/", "images/#call", "at/kmh.vcf"])
def test_it_leads_where_it_should_in_any_folder(site_url, address, target):
    html = on(f'<a href="/{target}">', address, site_url)
    assert urljoin(site_url + address, html.split('"')[1]) == site_url + target


def test_the_page_for_a_wrong_address_names_the_folder_itself():
    assert on('<a href="/cd/">', "404.html") == '<a href="/cd/">'
    html = on('<a href="/cd/">', "404.html", "https://host.example/some/folder/")
    assert html == '<a href="/some/folder/cd/">'


def test_a_moved_pages_refresh_is_localised_too():
    html = '<meta http-equiv="refresh" content="0; url=/images/#call">'
    assert on(html, "call/").endswith('content="0; url=../images/#call">')


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://a.example/x">',
        '<a href="#call">',
        '<a href="../x/">',
        '<a href="tel:+1416">',
        '<a href="//a.example/">',
        '<p title="/images/">',
        'text href="/x',
        "<a data-href='/x'>",
    ],
)
def test_what_is_no_address_from_the_root_stays(html):
    assert on(html, "images/") == html
