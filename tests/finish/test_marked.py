"""The signs in a page of another language become elements that say what language a text is in;
where no element can stand, they are gone."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from scripts.finish.marked import with_elements
from scripts.load.values.marks import BESIDE, ENGLISH, NAME, SIGNS, bare, marked

THEIRS = "Voku " + marked(NAME, "SickKids")
BOTH = THEIRS + marked(BESIDE, "Call " + marked(NAME, "SickKids"))
ONLY_ENGLISH = marked(ENGLISH, "Call " + marked(NAME, "SickKids"))
NAMED = '<bdi lang="en" dir="ltr">SickKids</bdi>'


def finished(html):
    return with_elements(html, "(angle)")


def test_the_english_stands_beside_its_translation_in_the_page():
    assert finished(f"<p>{BOTH}</p>") == (
        f'<p>Voku {NAMED} <span class="en" lang="en" dir="ltr">Call SickKids</span></p>'
    )


def test_what_is_in_english_alone_says_so():
    assert finished(f"<main><p>{ONLY_ENGLISH}</p></main>") == (
        f'<main><p><span lang="en" dir="ltr">Call {NAMED}</span> '
        '<small class="quiet">(angle)</small></p></main>'
    )


@pytest.mark.parametrize("frame", ["nav", "header", "footer"])
def test_in_the_frame_of_a_page_the_translation_stands_alone(frame):
    html = f'<{frame} class="x">\n<a href="/eo/">{BOTH}</a>\n</{frame}><main>{BOTH}</main>'
    first, rest = finished(html).split("<main>")
    assert first == f'<{frame} class="x">\n<a href="/eo/">Voku {NAMED}</a>\n</{frame}>'
    assert 'class="en"' in rest


@pytest.mark.parametrize(
    "html",
    [
        "<title>{}</title>",
        '<option value="a">{}</option>',
        '<svg><title>{}</title><desc id="d">{}</desc></svg>',
        '<script type="application/ld+json">{{"name": "{}"}}</script>',
        '<meta name="description" content="{}">',
        '<a title="{}" href="x">a</a>',
        '<nav aria-label="{}"></nav>',
    ],
)
@pytest.mark.parametrize("text", [BOTH, ONLY_ENGLISH])
def test_where_only_text_can_stand_it_is_the_translation_without_signs(html, text):
    assert finished(html.format(text, text)) == html.format(bare(text), bare(text))


def test_a_link_keeps_its_elements_within_both_halves():
    passage = f'<a href="x">Voku {NAME[0]}A{NAME[1]}</a>{marked(BESIDE, "Call <b>A</b>")}'
    assert finished(f"<p>{passage}</p>") == (
        '<p><a href="x">Voku <bdi lang="en" dir="ltr">A</bdi></a> '
        '<span class="en" lang="en" dir="ltr">Call <b>A</b></span></p>'
    )


def test_a_page_in_english_is_as_it_was():
    page = "<title>A</title><main>Call SickKids.</main>"
    assert finished(page) == page


TEXT = st.sampled_from(["Voku", BOTH, ONLY_ENGLISH, marked(NAME, "A"), "1 &lt; 2"])
PLACE = st.sampled_from(
    ["<p>{}</p>", "<nav><p>{}</p></nav>", '<img alt="{}">', "<title>{}</title>"]
    + ["<header>\n{}</header>", "<ul><li>{}</li></ul>", "<svg><desc>{}</desc></svg>"]
)


@given(st.lists(st.builds(str.format, PLACE, st.lists(TEXT).map(" ".join))).map("".join))
def test_no_sign_is_left_and_every_element_is_closed(html):
    found = finished(html)
    assert not SIGNS.search(found)
    for name in ("span", "bdi", "small"):
        assert found.count(f"<{name} ") == found.count(f"</{name}>")
    soup = BeautifulSoup(found, "html.parser")
    assert not soup.select("nav .en, header .en, .en .en, .en bdi, bdi bdi")
