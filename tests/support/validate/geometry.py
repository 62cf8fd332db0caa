"""Looks at a page as it is laid out: what sticks out, is cut off, covered or too small to tap."""

from playwright.sync_api import Page

# Adds rules to a page as a reader's own stylesheet does. (A <style> would break the page's policy.)
_ADD = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""

_STICKS_OUT = """() => {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width) found.push("the page scrolls sideways");
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("thead, .md-skip, svg")) continue;  // not seen, or inside a drawing
    for (const box of element.getClientRects())
      if (box.width && (box.right > width + 1 || box.left < -1)) {
        found.push(element.outerHTML.slice(0, 100));
        break;
      }
  }
  return found;
}"""

# Two pieces of text over each other, text that its box cuts off, and text that runs out of the
# coloured box that it is meant to be read on.
_LOST = """() => {
  const found = [], pieces = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, parent = text.parentElement;
    if (!text.data.trim() || parent.closest("thead, .md-skip, svg, [hidden], template")) continue;
    if (!parent.checkVisibility()) continue;
    let ground = parent;
    while (ground !== document.body && /, 0\\)$/.test(getComputedStyle(ground).backgroundColor))
      ground = ground.parentElement;
    const edges = ground.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      const less = box.height / 5;  // letters do not fill the height of their box
      if (box.width > 1 && (box.right > edges.right + 1 || box.left < edges.left - 1))
        found.push(`"${text.data.trim()}" runs out of its box`);
      if (box.width > 1)
        pieces.push({text, left: box.left + 1, right: box.right - 1,
                     top: box.top + less, bottom: box.bottom - less});
    }
  }
  pieces.sort((one, other) => one.top - other.top);
  pieces.forEach((one, index) => {
    for (const other of pieces.slice(index + 1)) {
      if (other.top >= one.bottom) break;
      if (other.text !== one.text && other.left < one.right && other.right > one.left)
        found.push(`"${one.text.data.trim()}" lies over "${other.text.data.trim()}"`);
    }
  });
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("thead, textarea, svg") || !element.checkVisibility()) continue;
    const {overflowX, overflowY} = getComputedStyle(element);
    if (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1
        || overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1)
      if (element !== document.body) found.push("cut off: " + element.outerHTML.slice(0, 100));
  }
  return [found, pieces.length];
}"""

# WCAG 2.5.5 (AAA) asks for 44 by 44 px, but for a link in a sentence or a block of text.
_SMALL = """() => {
  const found = [];
  let count = 0;
  for (const target of document.querySelectorAll(
      "a[href], button, input, textarea, select, summary")) {
    if (target.closest(".md-skip") || !target.checkVisibility()) continue;
    count += 1;
    const block = target.closest("p, li, dd, dt, td, th, figcaption") || target.parentElement;
    const whole = block.innerText.replace(/\\s+/g, " ").trim();
    const links = [...block.querySelectorAll("a, button")]
      .map(link => link.innerText.replace(/\\s+/g, " ").trim());
    const rest = links.reduce((text, link) => text.replace(link, ""), whole);
    const style = getComputedStyle(target);
    if (style.display === "inline" && /\\p{L}/u.test(rest)) continue;
    const box = target.getBoundingClientRect();
    if (box.width < 43.9 || box.height < 43.9)
      found.push(`${Math.round(box.width)} x ${Math.round(box.height)}: `
                 + target.outerHTML.slice(0, 100));
  }
  return [found, count];
}"""


def add_rules(page: Page, css: str) -> None:
    """Lays rules over the page's own, in place of those that were added before."""
    page.evaluate(_ADD, css)


def sticking_out(page: Page) -> list[str]:
    """The elements that reach beyond the window on either side."""
    return page.evaluate(_STICKS_OUT)


def lost_text(page: Page) -> list[str]:
    """Texts that lie over each other or are cut off."""
    found, pieces = page.evaluate(_LOST)
    assert pieces > 20, f"next to no text on {page.url}"
    return found


def small_targets(page: Page) -> list[str]:
    """Links and controls below 44 by 44 px that are no part of a sentence."""
    found, count = page.evaluate(_SMALL)
    assert count > 5, f"next to no links on {page.url}"
    return found
