"""The policy comes first in a page, and allows exactly what is in it."""

import base64
import hashlib
from pathlib import Path

import pytest

from scripts.finish.built_page import BuiltPage
from scripts.finish.policy import add_policy, policy_text
from scripts.finish.stylesheet import digest_source, inline_stylesheets
from tests.support.projects.files import put

HEAD = '<head>\n<meta charset="utf-8">\n<title>a</title>'


def source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def with_policy(html: str) -> str:
    page = BuiltPage(Path("x"), "", html, "'sha256-style'")
    add_policy(page)
    return page.html


def test_it_is_the_first_thing_after_the_character_set():
    html = with_policy(HEAD)
    assert html.startswith(
        '<head>\n<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"'
    )


@pytest.mark.parametrize(
    ("body", "allowed"),
    [
        ("", "'none'"),
        ('<script src="../a.js" defer></script>', "'self'"),
        ('<script type="application/ld+json">{"a":1}</script>', source('{"a":1}')),
        (
            '<script src="../a.js"></script><script type="application/ld+json">{}</script>',
            f"'self' {source('{}')}",
        ),
    ],
)
def test_scripts_are_allowed_by_what_is_there(body, allowed):
    assert f"script-src {allowed};" in with_policy(HEAD + body)


def test_nothing_else_is_allowed():
    policy = policy_text("'sha256-x'", "'none'")
    assert policy.startswith("default-src 'none';")
    assert "base-uri 'none'" in policy and "form-action 'none'" in policy
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy


def test_pages_with_the_same_stylesheets_share_one_text_and_its_digest(tmp_path):
    put(tmp_path, "a.css", "p { color: red } i { color: blue }")
    put(tmp_path, "b.css", "b { color: green }")
    link = '<link rel="stylesheet" href="/{}.css">'
    pages = [
        BuiltPage(Path("x"), "", f"<head>{link.format('a')}</head><p>"),
        BuiltPage(Path("y"), "y/", f"<head>{link.format('a')}</head><i>"),
        BuiltPage(Path("z"), "z/", f"<head>{link.format('a')}{link.format('b')}</head><b>"),
    ]
    inline_stylesheets(pages, tmp_path)
    assert pages[0].html == "<head><style>p{color:red}i{color:#00f}</style></head><p>"
    assert pages[1].html.startswith("<head><style>p{color:red}i{color:#00f}</style>")
    assert pages[2].html == "<head><style>b{color:green}</style></head><b>"
    assert pages[0].style_source == pages[1].style_source == source("p{color:red}i{color:#00f}")
    assert pages[2].style_source == digest_source("b{color:green}") == source("b{color:green}")
