"""House style is told with file and line, each text once."""

import pytest

from scripts.check.lamps.wording import wording_lamps


@pytest.fixture
def told(page, sources):
    def told(html, address="why/", names=(), head=""):
        found = wording_lamps(page(address, html, head), sources, set(names), set())
        return [str(lamp).removeprefix("docs/why.md:2: ") for lamp in found]

    return told


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("I don't know.", "don't"),
        ("Get an xray.", "xray"),
        ("Have your MRI soon.", "your MRI"),
        ("Wait for two days.", "two"),
        ("Click the button.", "Click"),
        ("Bring a card, etc.", "etc"),
    ],
)
def test_a_word_that_is_not_house_style_is_shown_with_what_to_write(told, text, word):
    (line,) = told(f"<p>{text}</p>")
    assert line.startswith(f'"{word}" in "{text}". Write ')


@pytest.mark.parametrize("text", ["Get an X-ray, an MRI or CT scan.", "Bring 2 discs.", "Do not."])
def test_what_is_house_style_is_not_told(told, text):
    assert told(f"<p>{text}</p>") == []


def test_a_name_and_an_address_are_written_as_they_are(told):
    html = "<p>Call Danforth/Main XRay at https://a.example/click/.</p>"
    assert told(html, names={"Danforth/Main XRay"}) == []
    assert len(told(html)) == 1


def test_labels_title_and_description_are_read_too(told):
    head = "<title>Don't</title><meta name=description content='You just call.'>"
    assert len(told("<button aria-label='Can’t'>Go</button>", head=head)) == 3


def test_a_link_says_where_it_goes_and_stays_in_its_tab(told):
    html = "<a href=/a>here</a> <a href=/a target=_blank>Qq</a> <a href=/b>Qq</a> <a href=/c>Y</a>"
    assert told(html) == [
        'the link "here" does not say where it goes. Link words that name the page.',
        'the link "Qq" opens a tab. Leave target= out.',
        '"Qq" leads to /a and to /b. Give each link words of its own.',
    ]


def test_bold_is_for_one_line_and_pictures_are_images_after_the_first_time(told):
    assert told("<p><b>One</b></p><div class=card><b>416</b> <b>555</b></div>") == []
    (line,) = told("<p><b>One</b> and <em>another</em></p>")
    assert line.startswith('bold or italics 2 times, the second: "another"')
    (line,) = told("<p>Your pictures (images). Our pictures (images).</p>")
    assert 'stands twice on /why/. Write "images"' in line
