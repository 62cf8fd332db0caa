"""A passage of a page is whole, with its links and macros; nothing around it is touched."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from scripts.languages.markdown import passages_of, with_passages

EXTENSIONS = ["attr_list", "def_list", "md_in_html"]
PAGE = """\
{{ short("no-images") }} {{ short("ask") }}
{ .lead }

## The steps, [one](a.md) by one { #steps }

<div class="steps" markdown="1">

1.  Find the place
    that did the test.

    Look in [the list](places.md#top){ .button }.

12. Call {{ clinic }} about 3 things:

    - an X-ray
    * an MRI

</div>

Term
:   What it means.

{{ call_script() }}

<hr>

***

Last **words**
of this page.
"""
PASSAGES = [
    "The steps, [one](a.md) by one",
    "Find the place that did the test.",
    "Look in [the list](places.md#top){ .button }.",
    "Call {{ clinic }} about 3 things:",
    "an X-ray",
    "an MRI",
    "Term",
    "What it means.",
    "Last **words** of this page.",
]


def rendered(body):
    """The HTML that MkDocs makes of it, in single spaces: a passage is written in one line."""
    return " ".join(markdown(body, extensions=EXTENSIONS).split())


def test_a_passage_is_a_paragraph_a_step_or_a_heading_whole_with_links_and_macros():
    assert passages_of(PAGE) == PASSAGES


def test_what_stands_around_the_passages_stays_and_only_they_change():
    said = with_passages(PAGE, lambda english: f"<{PASSAGES.index(english)}>")
    assert said.split("\n\n") == [
        '{{ short("no-images") }} {{ short("ask") }}\n{ .lead }',
        "## <0> { #steps }",
        '<div class="steps" markdown="1">',
        "1.  <1>",
        "    <2>",
        "12. <3>",
        "    - <4>\n    * <5>",
        "</div>",
        "<6>\n:   <7>",
        "{{ call_script() }}",
        "<hr>",
        "***",
        "<8>\n",
    ]


def test_said_as_it_was_the_page_is_the_same():
    said = with_passages(PAGE, lambda english: english)
    assert rendered(said) == rendered(PAGE)
    assert passages_of(said) == PASSAGES


@pytest.fixture(scope="module")
def bodies(root):
    pages = sorted((root / "docs").glob("*.md"))
    return [re.sub(r"(?s)\A---\n.*?\n---\n", "", page.read_text("utf-8")) for page in pages]


def test_said_as_they_were_the_pages_of_the_site_are_the_same(bodies):
    assert bodies
    for body in bodies:
        said = with_passages(body, lambda english: english)
        assert rendered(said) == rendered(body)
        assert said.count("\n\n") == body.count("\n\n")


WORD = st.sampled_from(["Call", "[it](a.md)", "{{ clinic }}", "now.", "3", "<b>all</b>", "**so**"])
WORDS = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
BLOCK = st.one_of(
    WORDS,
    st.tuples(WORDS, WORDS).map("\n".join),
    WORDS.map("## {} { #a-b }".replace("{}", "%s", 1).__mod__),
    WORDS.map("1.  %s".__mod__),
    WORDS.map("    %s".__mod__),
    WORDS.map("- %s".__mod__),
    WORDS.map("%s\n{ .lead }".__mod__),
    st.just('<div markdown="1">\n\nIn it.\n\n</div>'),
    st.just("{{ routes() }}"),
)


@given(st.lists(BLOCK, max_size=6).map("\n\n".join))
def test_any_page_said_as_it_was_is_the_same(body):
    said = with_passages(body, lambda english: english)
    assert said.split() == body.split()
    assert rendered(said) == rendered(body)
    assert with_passages(said, lambda english: english) == said
    assert all("\n" not in one and one == one.strip() for one in passages_of(body))
