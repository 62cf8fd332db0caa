"""The reader's own settings hold: high contrast, less motion, and writing from right to left."""

import pytest

from tests.support.validate import geometry

FLIP = "() => { document.documentElement.dir = document.body.dir = 'rtl' }"
EDGES = """one => {
  const box = one.getBoundingClientRect();
  return [box.left, innerWidth - box.right];
}"""
LIGHT = """window.light = color => {
  const parts = color.match(/[\\d.]+/g).slice(0, 3).map(Number).map(part => part / 255)
    .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
};
"""
CONTRAST = """selector => {
  const ground = light(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll(selector)].map(shape => {
    const line = light(getComputedStyle(shape).stroke);
    return (Math.max(line, ground) + 0.05) / (Math.min(line, ground) + 0.05);
  });
}"""

# Each piece of text whose letters the ground behind it does not let stand out (WCAG 1.4.3)
UNREAD = """() => {
  const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (texts.nextNode()) {
    let parent = texts.currentNode.parentElement, ground = parent;
    if (!texts.currentNode.data.trim() || !parent.checkVisibility()) continue;
    if (parent.closest(".md-skip")) continue;  // seen only while it has the focus
    while (ground !== document.documentElement
           && /, 0\\)$/.test(getComputedStyle(ground).backgroundColor))
           ground = ground.parentElement;
    const [one, two] = [getComputedStyle(parent).color, getComputedStyle(ground).backgroundColor]
      .map(light);
    count += 1;
    if ((Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05) < 4.5)
      found.push(texts.currentNode.data.trim());
  }
  return [found, count];
}"""


@pytest.mark.parametrize("dark", [False, True])
def test_in_high_contrast_text_drawings_borders_and_the_focus_stay_visible(some, dark):
    page, paths = some
    tab = page("/", dark=dark, forced_colors="active")
    tab.add_init_script(LIGHT)
    assert tab.evaluate("matchMedia('(forced-colors: active)').matches")
    lines = 0
    for path in paths:
        tab.goto(page.address + path)
        drawn = tab.evaluate(CONTRAST, "figure svg :is(.i, .r, .p, .t), .mark :not(.d, .b, .d *)")
        lines += len(drawn)
        assert all(contrast >= 4.5 for contrast in drawn), path
        widths = tab.locator(".md-button, .route").evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).borderTopWidth))"
        )
        assert all(width >= 1 for width in widths), path
        unread, count = tab.evaluate(UNREAD)
        assert count > 15 and unread == [], path
        tab.keyboard.press("Tab")
        tab.keyboard.press("Tab")
        assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert lines > 20 or "/staff/" in paths  # which have none


def test_who_wants_less_motion_gets_none(some):
    page, paths = some
    tab = page("/", reduced_motion="reduce")
    for path in paths:
        tab.goto(page.address + path)
        moving = tab.evaluate("""() => [...document.querySelectorAll("*")].filter(element => {
          const {transitionDuration, animationName} = getComputedStyle(element);
          return animationName !== "none" || transitionDuration.split(",").some(parseFloat);
        }).map(element => element.outerHTML.slice(0, 80))""")
        assert moving == [], path


@pytest.mark.parametrize("width", [320, 1280])
def test_written_from_right_to_left_nothing_sticks_out_or_is_lost(some, width):
    page, paths = some
    tab = page("/", width=width)
    for path in paths:
        tab.goto(page.address + path)
        tab.evaluate(FLIP)
        assert geometry.sticking_out(tab) + geometry.lost_text(tab) == [], path


def test_header_steps_cards_and_tables_are_mirrored(sample_page):
    """Each thing is as far from the right edge as it was from the left one."""
    seen = 0
    for path, things in {
        "/": [".home", ".route .mark", ".steps li > p"],
        "/images/": [".steps li > p", ".say", "header li"],
        "/at/sickkids/": [".card", ".card .call", ".script"],
        "/places/": ["th", ".finder label"],
    }.items():
        tab = sample_page(path, width=1280)
        before = [tab.locator(thing).first.evaluate(EDGES) for thing in things]
        tab.evaluate(FLIP)
        after = [tab.locator(thing).first.evaluate(EDGES) for thing in things]
        for thing, (left, _), (_, right) in zip(things, before, after, strict=True):
            seen += 1
            assert abs(left - right) < 2, f"{path} {thing}: {left} px before, {right} px after"
    assert seen > 10
    tab = sample_page("/")
    tab.evaluate(FLIP)
    numeral = "getComputedStyle(document.querySelector('.steps li'), '::before')"
    assert tab.evaluate(f"{numeral}.right") == "0px"
