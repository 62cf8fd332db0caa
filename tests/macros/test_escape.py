"""What a person typed stays text: in HTML, in Markdown and in a page that Jinja reads."""

import re

import markdown
import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup

from scripts.macros.escape import as_text
from tests.support.projects.hostile import PAYLOADS

# What the loaders let through: no control characters, but line ends
typed = st.text(st.characters(blacklist_categories=["Cs", "Cc"], whitelist_characters="\n\t"))
signs = st.text(st.sampled_from("<>&\"'`*_{}[]()#+-!|~^$=%\\:/.;\n aA1"), max_size=40)
EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables"]  # the site's, and more


def flat(text: str) -> str:
    """The text as a reader sees it: one space for each run of them."""
    return " ".join(re.sub("[ \t\n]+", " ", text).split(" ")).strip()


@given(st.one_of(typed, signs))
@settings(max_examples=300)
@example("&amp;")
@example("</title><script>")
def test_a_parser_of_html_reads_the_same_text_and_nothing_else(text):
    soup = BeautifulSoup(f'<p title="{as_text(text)}">{as_text(text)}</p>', "html.parser")
    assert [tag.name for tag in soup.find_all(True)] == ["p"]
    assert flat(soup.p.get_text()) == flat(text)
    assert list(soup.p.attrs) == ["title"] and flat(soup.p["title"]) == flat(text)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_browsers_parser_reads_the_same_text_and_nothing_else(payload):
    soup = BeautifulSoup(f"<td>{as_text(payload)}</td>", "html5lib")
    assert {tag.name for tag in soup.find_all(True)} == {"html", "head", "body"}
    assert flat(soup.body.get_text()) == flat(payload)


@given(signs)
@settings(max_examples=300, deadline=None)
@example("# Heading")
@example("1. one\n2. two")
@example("[x](javascript:alert(1)){ .a onclick=b }")
@example("- one")
@example("12) x")
@example("    code")
@example("---")
def test_markdown_reads_the_same_text_and_nothing_else(text):
    """Within a sentence, and at the start of one after another paragraph."""
    html = markdown.markdown(
        f"At {as_text(text)} now.\n\n{as_text(text)} ends.", extensions=EXTENSIONS
    )
    soup = BeautifulSoup(html, "html.parser")
    assert [(tag.name, tag.attrs) for tag in soup.find_all(True)] == [("p", {}), ("p", {})]
    assert flat(soup.p.get_text()) == flat(f"At {text} now.")
    assert flat(soup.find_all("p")[1].get_text()) == flat(f"{text} ends.")


@given(signs)
@settings(max_examples=200)
@example("{{ 7*7 }}")
@example("{% raw %}")
@example("{# x #}")
def test_jinja_reads_the_same_text_and_nothing_else(text):
    escaped = str(as_text(text))
    assert Environment().from_string(escaped).render() == escaped


def test_what_is_markup_or_no_text_comes_back_as_it_is():
    assert as_text(Markup("<b>")) == Markup("<b>") and as_text(7) == 7 and as_text(None) is None


def test_line_ends_become_spaces():
    assert as_text("one \r\n two\nthree") == "one two three"
