"""The whole site with a keyboard alone: every control, in order, seen, and never a trap."""

from itertools import pairwise

import pytest

from tests.support.projects.addresses import pages_of_their_own

# What the Tab key must reach, in the order of the document; not what waits until it is opened.
CONTROLS = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary")]
  .filter(element => element.checkVisibility() && element.tabIndex >= 0)
  .map(element => element.outerHTML.slice(0, 120))"""
FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const [box] = element.getClientRects();
  const style = getComputedStyle(element);
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    html: element.outerHTML.slice(0, 120),
    x: box.x, y: box.y + scrollY, bottom: box.bottom + scrollY,
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    seen: style.opacity === "1" && top !== null && (element.contains(top) || top.contains(element)
      && top.tagName !== "BODY" && top.tagName !== "HTML"),
    whole: box.top > -1 && box.bottom < innerHeight + 1
      && box.left > -1 && box.right < innerWidth + 1,
  };
}"""


def tabbed(tab, most=400):
    """What the Tab key goes through, from the top of the page until it leaves it, or is at the
    top again (as there is nothing around the page of a browser without a window)."""
    first = None
    for _ in range(most):
        tab.keyboard.press("Tab")
        focused = tab.evaluate(FOCUSED)
        if focused and not (focused["whole"] and focused["seen"]):  # it may still scroll there
            tab.evaluate("() => new Promise(done => setTimeout(done, 100))")
            focused = tab.evaluate(FOCUSED)
        if focused is None or focused["html"] == first:
            return
        first = first or focused["html"]
        yield focused
    raise AssertionError(f"the Tab key does not get out of the page in {most} steps")


@pytest.mark.parametrize("width", [360, 1280])
def test_tab_reaches_every_control_in_order_and_one_sees_where_it_is(some, width):
    page, paths = some
    tab = page("/", width=width, height=640)
    for path in paths:
        tab.goto(page.address + path)
        controls = tab.evaluate(CONTROLS)
        assert len(controls) > 5, f"next to no controls on {path}"
        reached = list(tabbed(tab))
        assert [one["html"] for one in reached] == controls, f"{path}: another order, or not all"
        for one in reached:
            where = f"{path}: {one['html']}"
            assert one["outline"] >= 2, f"no ring around the focus: {where}"
            assert one["seen"], f"the focus is hidden: {where}"
            assert one["whole"], f"the focus is outside the window: {where}"
        for before, after in pairwise(reached[1:]):  # the skip link lies above the page
            beside = after["y"] < before["bottom"] and after["x"] > before["x"]
            below = after["y"] >= before["y"]
            assert below or beside, f"{path}: {after['html']} comes after {before['html']}"


def test_the_skip_link_is_first_and_leads_past_the_navigation(built, page, server):
    tab = page("/", width=360, height=640)
    paths = pages_of_their_own(built)
    assert paths
    for path in paths:
        tab.goto(server + path)
        assert tab.evaluate("getComputedStyle(document.querySelector('.md-skip')).opacity") == "0"
        tab.keyboard.press("Tab")
        assert tab.evaluate("getComputedStyle(document.activeElement).opacity") == "1"
        assert tab.evaluate("document.activeElement.hash") == "#main", path
        tab.keyboard.press("Enter")
        assert tab.evaluate("document.activeElement.localName") == "main", path
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.closest('main') !== null"), path


def test_the_phone_navigation_works_by_keyboard_and_without_script(page, server):
    tab = page("/", width=360, height=640, script=False)
    names = tab.locator("header nav li a").all_inner_texts()
    assert len(names) == 4
    for name in names:
        tab.goto(server + "/")
        link = tab.locator("header nav li a", has_text=name)
        address = link.evaluate("link => link.href")
        for _ in range(8):
            tab.keyboard.press("Tab")
            if link.evaluate("link => link === document.activeElement"):
                break
        tab.keyboard.press("Enter")
        tab.wait_for_url(address)
        assert tab.locator("header [aria-current=page]").inner_text() == name
