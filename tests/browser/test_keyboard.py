"""The whole site with a keyboard alone: every control, in order, seen, and never a trap."""

from itertools import pairwise

import pytest

from tests.support.projects.addresses import pages_of_their_own

# What the Tab key must reach, in the order of the document. A hidden control has no boxes.
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


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_what_opens_is_opened_and_closed_by_keyboard_and_its_links_are_reached(sample_page, script):
    for path, name in {"/images/": ".answers", "/at/sickkids/": ".answers"}.items():
        tab = sample_page(path, width=360, height=640, script=script)
        box = tab.locator(f"details{name}")
        assert not box.locator("dl").is_visible()
        box.locator("summary").focus()
        tab.keyboard.press("Enter")
        assert box.locator("dl").is_visible()
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.href").endswith("/questions/#rights")
        tab.keyboard.press("Shift+Tab")
        tab.keyboard.press(" ")
        assert not box.locator("dl").is_visible()


def test_the_mark_of_what_opens_changes_when_it_is_opened(sample_page):
    for path in ("/images/", "/places/", "/at/princess-margaret/"):
        tab = sample_page(path, width=360, height=640, script=False)
        opened = tab.locator("details > summary")
        assert opened.count()
        for summary in opened.all():
            marks = [mark_of(summary)]
            for _ in range(2):
                summary.press("Enter")
                marks.append(mark_of(summary))
            assert marks[0] == marks[2] != marks[1], f"{path}: {marks}"


def mark_of(summary):
    """What stands before the words of what opens: a plus, or a minus."""
    return summary.evaluate("summary => getComputedStyle(summary, '::before').content")


def test_what_opens_says_so_to_a_screen_reader(sample_page, words):
    tab = sample_page("/at/princess-margaret/", width=360, height=640)
    tree = tab.context.new_cdp_session(tab).send("Accessibility.getFullAXTree")["nodes"]
    found = [
        (node["name"]["value"], prop["value"]["value"])
        for node in tree
        if not node["ignored"]
        for prop in node.get("properties", [])
        if prop["name"] == "expanded"
    ]
    named = [words["answers"]["title"], words["facility"]["records_title"]]
    assert [is_open for _, is_open in found] == [False, False]
    assert all(name in told for name, (told, _) in zip(named, found, strict=True)), found


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
