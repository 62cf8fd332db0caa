"""The pages in other languages as they are painted: on a phone, beside English, and on paper."""

import io
from itertools import pairwise

import pytest
from pypdf import PdfReader

from tests.browser.test_axe import HIDDEN, open_all
from tests.browser.test_keyboard import CONTROLS, tabbed
from tests.support.validate import geometry
from tests.support.validate.axe import check
from tests.support.validate.paper import dense

PRINTED = ".card p, .say p, .say li, .the-place dd, .answers p"
BOTH = ".card > :not(.again) .en, .card > .en, .say .en"
# Whether the browser paints a letter as it paints one that is in no font: an empty box.
BOXES = """texts => {
  const pen = new OffscreenCanvas(48, 48).getContext("2d", {willReadFrequently: true});
  const painted = letter => {
    pen.clearRect(0, 0, 48, 48);
    pen.font = "24px " + getComputedStyle(document.querySelector("article")).fontFamily;
    pen.fillText(letter, 12, 32);
    return pen.getImageData(0, 0, 48, 48).data.join();
  };
  const box = painted("\\u0378");
  const seen = /[^\\p{Z}\\p{Cc}\\p{Cf}\\p{M}]/u;  // the others may well be painted as nothing
  return [...new Set(texts)].filter(one => seen.test(one) && painted(one) === box);
}"""
# Each phone number on the page: its digits, and where each is painted.
DIGITS = """() => {
  const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.parentElement.checkVisibility()) continue;
    for (const number of text.data.matchAll(/\\d{3}-\\d{3}-\\d{4}/g)) {
      const boxes = [...number[0]].map((_, at) => {
        const range = document.createRange();
        range.setStart(text, number.index + at);
        range.setEnd(text, number.index + at + 1);
        return range.getClientRects()[0];
      });
      found.push([number[0], boxes.map(box => [box.top, box.left])]);
    }
  }
  return found;
}"""


def test_no_rule_of_axe_is_broken(page, few):
    """In light, then in dark with the English beside it and with all that opens open."""
    _, paths = few
    hidden = {**HIDDEN, ".en": "is shown when a reader asks for it: checked so, too"}
    tab = page("/assets/images/favicon.svg", width=360)
    broken = []
    for path in paths:
        tab.goto(page.address + path)
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # or colours fade
            if scheme == "dark":
                tab.locator("#beside").check()
                open_all(tab)
            said = check(tab, hidden)
            assert len(said.held) > 10, path
            broken += [f"{path}, {scheme}: {fault}" for fault in (*said.violations, *said.open)]
    assert not broken, "\n".join(broken[:20])


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_lost_on_a_narrow_screen_or_with_large_letters(page, few, size):
    _, paths = few
    tab = page("/", width=320, height=640)
    faults = []
    for path in paths:
        tab.goto(page.address + path)
        for _ in range(2):
            geometry.add_rules(tab, f"html {{ font-size: {size * 1.25}% }}")
            found = geometry.sticking_out(tab) + geometry.lost_text(tab)
            faults += [f"{path}: {fault}" for fault in found]
            tab.locator("#beside").check()
    assert not faults, "\n".join(faults[:20])


def test_tab_reaches_every_control_and_one_sees_where_it_is(page, few):
    language, paths = few
    tab = page("/", width=360, height=640)
    for path in paths:
        tab.goto(page.address + path)
        controls, reached = tab.evaluate(CONTROLS), list(tabbed(tab))
        assert len(controls) > 10
        assert [one["html"] for one in reached] == controls, path
        for one in reached:
            assert one["outline"] >= 2 and one["seen"] and one["whole"], f"{path}: {one}"
        sign = -1 if language.direction == "rtl" else 1
        for before, after in pairwise(reached[1:]):
            beside = after["y"] < before["bottom"] and sign * (after["x"] - before["x"]) > 0
            assert after["y"] >= before["y"] or beside, f"{path}: {after['html']}"


def test_english_is_shown_beside_without_script(page, pages_of):
    _, paths = pages_of
    tab = page("/", width=360, height=640, script=False)
    for path in paths:
        tab.goto(page.address + path)
        heading = tab.locator("h1 .en")
        assert heading.count() and not heading.is_visible(), path
        tab.locator("#beside").press("Space")
        assert heading.is_visible() and heading.inner_text(), path
        assert all(one.is_visible() for one in tab.locator("article > p > .en").all()), path


@pytest.mark.parametrize(("width", "beside"), [(360, False), (1280, True)])
def test_the_call_stands_in_both_languages(page, few, width, beside):
    _, paths = few
    tab, lines = page("/", width=width), 0
    for path in paths:
        tab.goto(page.address + path)
        for line in tab.locator(".say > p:not(.first)").all():
            if not line.is_visible():
                continue
            theirs, english = line.locator("> span").all()
            one, other = theirs.bounding_box(), english.bounding_box()
            assert english.inner_text() and other["height"] > 10, path
            if beside:
                assert abs(one["y"] - other["y"]) < 8, path
                apart = (one["x"] + one["width"] <= other["x"] + 1) or (
                    other["x"] + other["width"] <= one["x"] + 1
                )
                assert apart, path
            else:
                assert other["y"] >= one["y"] + one["height"] - 1, path
            lines += 1
        if "/at/" in path:
            assert tab.locator(".office .en").first.is_visible(), "nor for the specialist's office"
    assert lines > 5


def test_a_number_is_painted_from_left_to_right(page, pages_of):
    _, paths = pages_of
    tab, seen = page("/", width=1280), 0
    for path in paths:
        tab.goto(page.address + path)
        for number, boxes in tab.evaluate(DIGITS):
            seen += 1
            assert boxes == sorted(boxes), f"{path}: {number} is painted in another order"
    assert seen > 1


def test_card_and_call_are_printed_on_one_sheet_in_both_languages(page, pages_of):
    """In letters of 10 pt or more, and each number as one piece from left to right."""
    _, paths = pages_of
    tab = page("/", width=703)
    tab.emulate_media(media="print")
    paths = [path for path in paths if "/at/" in path]
    assert len(paths) > 1
    for path in paths:
        tab.goto(page.address + path)
        for part in (".card > :not(.again)", ".say > p:not(.first)", ".say .aloud", ".say li"):
            english = tab.locator(f"{part} .en")
            assert english.count() and all(one.is_visible() for one in english.all()), part
        sizes = tab.locator(PRINTED).evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
        )
        assert min(sizes) >= 10 / 0.75 - 0.01, f"{path}: smaller than 10 pt"
        first = PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages[0]
        sheet = dense(first.extract_text())
        told = [one.inner_text() for one in tab.locator(BOTH).all() if one.is_visible()]
        assert len(told) > 10, path
        for english in told:
            assert dense(english) in sheet, f"{path}: {english} is not on the first sheet"
        for number in tab.locator(".call .nowrap").all_inner_texts()[:1]:
            assert number.rstrip(",") in first.extract_text(extraction_mode="layout")


def test_each_letter_is_in_a_font(page, pages_of):
    _, paths = pages_of
    tab = page(paths[0])
    assert tab.evaluate(BOXES, ["a", "\u0378", "\u0379"]) == ["\u0378", "\u0379"], "sees no box"
    for path in paths:
        tab.goto(page.address + path)
        letters = sorted({*tab.locator("body").inner_text()})
        assert len(letters) > 20
        assert tab.evaluate(BOXES, letters) == [], path
