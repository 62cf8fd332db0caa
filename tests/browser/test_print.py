"""On paper: black on white, nothing hidden, room for a pen, and a way back."""

import math
import re
from collections import Counter
from itertools import pairwise

import pytest
import zxingcpp

from tests.support.projects.addresses import for_patients, for_staff, some_places
from tests.support.validate.geometry import add_rules
from tests.support.validate.paper import dense, grey_pixels, printed, rtl_letters

LETTER = (612, 792)  # points
# What stays on the screen: it leads to other pages, or cannot be used on paper.
NOT_FOR_PAPER = """.md-skip, header ul, .languages, .help, .finder, footer ul,
  [hidden],
  .place :is(.keep, .again), .choose"""
# Each piece of text that a reader sees on the screen, a block at a time.
BLOCKS = """left_out => [...document.querySelectorAll(
    "p, li, dt, dd, th, td, caption, h1, h2, h3, figcaption")]
  .filter(block => block.checkVisibility() && !block.closest(left_out)
    && !block.querySelector("p, li") && !block.closest("thead"))
  .map(block => block.innerText)"""
# Where the links to other sites lead: on paper it stands behind them.
LINKS = """left_out => [...document.querySelectorAll("main a[href^=http]")]
  .filter(link => link.checkVisibility() && !link.closest(left_out + ", .page-foot"))
  .map(link => link.getAttribute("href"))"""
ADDRESS = re.compile(r"\(https?:[^()]*\)")
ENGLISH_ON_ONE_OF_BOTH = ".answers dl .en, .office .en, .card .en"
DROP = "these => document.querySelectorAll(these).forEach(one => one.remove())"
OPEN = "open => document.querySelectorAll('details').forEach(one => { one.open = open })"
COLOURS = """() => [...document.querySelectorAll("body *")].filter(one => one.checkVisibility())
  .flatMap(one => {
    const style = getComputedStyle(one), found = [];
    const text = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (text) found.push(["text", style.color]);
    found.push(["ground", style.backgroundColor]);
    for (const side of ["Top", "Right", "Bottom", "Left"])
      if (parseFloat(style[`border${side}Width`]))
        found.push(["line", style[`border${side}Color`]]);
    if (one.closest("svg")) found.push(["line", style.stroke], ["ground", style.fill]);
    return found.map(([kind, color]) => `${kind} ${color}`);
  })"""


@pytest.fixture
def tab(page):
    return page("/", width=1280)


@pytest.mark.parametrize("kind", [for_patients, some_places, for_staff])
def test_nothing_that_a_reader_sees_is_missing_on_paper(request, kind):
    """Each page is printed once, so all that its print must be is asked here. The pages for staff
    are those of the sample: the same with fewer places."""
    of = "sample_" if kind is for_staff else ""
    page, built = (request.getfixturevalue(f"{of}{name}") for name in ("page", "built"))
    tab, paths = page("/", width=1280), kind(built)
    assert len(paths) > 3
    for path in paths:
        tab.goto(page.address + path)
        assert_whole_on_paper(tab, path)


def test_nor_in_another_language(page, few, tab):
    """The English beside the answers and the words for the office is for the screen alone, that of
    the card for paper: test_languages looks for it there."""
    language, paths = few
    for path in paths:
        tab.goto(page.address + path)
        assert tab.locator("html").get_attribute("lang") == language.code
        assert_whole_on_paper(tab, path)


@pytest.mark.parametrize("path", ["/images/", "/zh-hans/images/", "/es/images/", "/fa/images/"])
def test_what_is_hidden_on_paper_is_seen_to_be_missing(tab, server, built, path):
    if not (built / path[1:]).exists():
        pytest.skip(f"the site has no {path}")
    tab.goto(server + path)
    add_rules(tab, "@media print { main h1 { display: none } }")
    with pytest.raises(AssertionError, match=path):
        assert_whole_on_paper(tab, path)


def assert_whole_on_paper(tab, path):
    """Raises AssertionError unless the sheets have all that is on the screen, and say what they
    are."""
    tab.evaluate(OPEN, True)
    tab.evaluate(DROP, ENGLISH_ON_ONE_OF_BOTH)
    seen = tab.evaluate(BLOCKS, NOT_FOR_PAPER)
    tab.evaluate(OPEN, False)  # on paper they stand open all the same
    assert len(seen) > 5, path
    paper, links = printed(tab), [dense(one) for one in tab.evaluate(LINKS, NOT_FOR_PAPER)]
    if tab.locator("html").get_attribute("dir") == "rtl":
        assert_no_letter_is_missing(tab, seen, paper, path)
        # Lines of a block from left to right may lie in any order: its words are looked for
        seen = [word for block in seen if not rtl_letters(block) for word in block.split()]
        links = [part for one in links for part in one.split("/")]  # a line may end within one
    else:
        links = [f"({one})" for one in links]
    text = ADDRESS.sub("", paper.text)
    # A PDF may write a Chinese letter as another one with the same drawing: 页 as ⻚
    alike = set()
    if tab.locator("html").get_attribute("lang").startswith("zh"):
        alike = {*dense("".join(seen))} - {*paper.text}
        alike |= {*paper.text} - {*dense(tab.locator("body").text_content())}
    alike = {one for one in alike if not one.isascii()}
    assert len(alike) < 10, f"{path}: {alike}"
    text = without(alike, text)
    seen = [without(alike, dense(one)) for one in seen]
    assert [one for one in seen if not stands_in(one, text)] == [], path
    assert [one for one in links if one not in paper.text] == [], path
    assert paper.size == LETTER, path
    assert paper.tagged and paper.language == tab.locator("html").get_attribute("lang"), path
    assert paper.title == tab.title() != "", path
    if tab.locator(".address").count():
        assert tab.locator(".address span").inner_text() in paper.text, path


def stands_in(block, text):
    """Whether a text has a block, which may go on in the next column or on the next sheet."""
    breaks = range(10, len(block) - 10)
    return block in text or any(block[:one] in text and block[one:] in text for one in breaks)


def without(letters, text):
    return "".join(letter for letter in text if letter not in letters)


def assert_no_letter_is_missing(tab, seen, paper, path):
    """A sheet has its letters as they lie, from left to right: so what is written from right to
    left is first looked for among what is shown on paper, then its letters are counted."""
    tab.emulate_media(media="print")
    shown = [rtl_letters(block) for block in tab.evaluate(BLOCKS, NOT_FOR_PAPER)]
    tab.emulate_media(media="null")
    missing = Counter(map(rtl_letters, seen)) - Counter(shown)
    assert not missing, f"{path}: {missing}"
    missing = Counter("".join(shown)) - Counter(rtl_letters(paper.text))
    assert not missing, f"{path}: {missing} are not on the sheets"


def test_the_steps_and_the_words_for_the_phone_are_on_the_first_sheet(sample_page):
    tab = sample_page("/images/", width=1280)
    first = printed(tab).sheets[0]
    for part in (".steps", ".script"):
        lines = tab.locator(f"{part} p, {part} .asks li").all_inner_texts()
        assert len(lines) > 3
        assert [line for line in lines if dense(line) not in first] == []


def test_each_sheet_is_black_on_white(some):
    page, paths = some
    assert_black_on_white(page, paths)


def test_the_short_address_and_its_code_lead_back_to_the_page(some):
    page, paths = some
    assert codes_that_lead_back(page, paths) or "/staff/" in paths


def test_both_hold_in_another_language(page, few):
    _, paths = few
    assert_black_on_white(page, paths)
    assert codes_that_lead_back(page, paths) > 1


def assert_black_on_white(page, paths):
    """Raises AssertionError where something that is printed has a colour, or is hard to see."""
    tab = page("/", width=1280)
    tab.emulate_media(media="print")
    for path in paths:
        tab.goto(page.address + path)
        found = set(tab.evaluate(COLOURS))
        assert len(found) > 2, path
        for kind, color in (one.split(" ", 1) for one in found):
            if color == "none" or color.endswith(", 0)"):
                continue
            red, green, blue = (int(part) for part in color[4:-1].split(", "))
            assert red == green == blue, f"{path}: {kind} {color}"
            assert {"text": red == 0, "ground": red == 255, "line": red < 192}[kind], (path, color)


def codes_that_lead_back(page, paths):
    """How many pages have a code. Raises AssertionError where it leads elsewhere, or is small."""
    tab = page("/", width=1280)
    reader, read = page("/assets/images/favicon.svg", bypass_csp=True), 0
    tab.emulate_media(media="print")
    for path in paths:
        tab.goto(page.address + path)
        code = tab.locator(".qr")
        if not code.count():
            continue
        address = tab.locator("link[rel=canonical]").get_attribute("href")
        short = address.removeprefix("https://").rstrip("/")
        assert tab.locator(".address span").inner_text() == short, path
        box = code.bounding_box()
        assert box["width"] >= 75 and math.isclose(box["width"], box["height"], abs_tol=1), path
        found = zxingcpp.read_barcodes(grey_pixels(code.screenshot(), reader))
        assert [one.text for one in found] == [address], path
        read += 1
    return read


def test_the_words_for_the_phone_leave_room_for_a_pen(built, tab, server):
    tab.emulate_media(media="print")
    tab.set_viewport_size({"width": 703, "height": 900})  # a sheet between its margins
    for path in ["/images/", *some_places(built)]:
        tab.goto(server + path)
        boxes = [blank.bounding_box() for blank in tab.locator(".asks .blank").all()]
        assert len(boxes) == 4, path
        for box in boxes:
            assert box["width"] > 95, f"{path}: {box['width'] / 96 * 25.4:.0f} mm"
        apart = min(below["y"] - above["y"] for above, below in pairwise(boxes)) / 96 * 25.4
        assert apart >= 5.4, f"{path}: lines {apart:.1f} mm apart"
        assert "........" in tab.locator(".say").first.inner_text()
