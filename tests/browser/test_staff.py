"""At the front desk: find the case or the place, copy its words, paste them."""

import pytest
from playwright.sync_api import expect

CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
PASTED = "navigator.clipboard.readText()"
BUTTONS = ["Copy subject", "Copy e-mail", "Copy text message", "Copy phone words"]


def said(tab, words):
    """Waits until the status says these words."""
    expect(tab.get_by_role("status")).to_have_text(words)


def test_two_steps_from_the_bookmark_to_the_words_of_a_place_by_keyboard(page):
    tab = page("/staff/", **CLIPBOARD)
    tab.locator("#find").focus()
    tab.keyboard.type("sick kids")
    assert tab.get_by_role("status").inner_text() == "1 place found"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "SickKids"
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/staff/at/sickkids/")
    for _ in range(20):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.textContent") == "Copy e-mail":
            break
    tab.keyboard.press("Enter")
    said(tab, "Copied: E-mail")
    pasted = tab.evaluate(PASTED).replace("\r\n", "\n")
    assert pasted.startswith("Hello,\n\nIn general, ")
    assert "\n\nhttps://images.example/at/sickkids/\n\n" in pasted
    assert tab.evaluate("document.activeElement.textContent") == "Copy e-mail"


def test_each_button_copies_its_text_and_says_so_each_time(page):
    tab = page("/staff/images/", **CLIPBOARD)
    assert tab.locator("main button").all_inner_texts() == BUTTONS
    for button, part in zip(BUTTONS, ["subject", "email", "text", "phone"], strict=True):
        tab.get_by_role("button", name=button).click()
        said(tab, f"Copied: {tab.locator(f'label[for={part}]').inner_text()}")
        assert tab.evaluate(PASTED).replace("\r\n", "\n") == tab.locator(f"#{part}").input_value()
    tab.evaluate("window.heard = 0; new MutationObserver(() => heard++).observe("
                 "document.querySelector('[role=status]'), {childList: true})")  # fmt: skip
    tab.get_by_role("button", name="Copy phone words").click()
    tab.wait_for_timeout(300)
    said(tab, "Copied: Words for the phone")
    assert tab.evaluate("heard") > 1, "not emptied first: a screen reader would not say it again"


def test_an_old_browser_copies_too_and_one_that_cannot_selects_the_text(page):
    tab = page("/staff/images/", **CLIPBOARD)
    tab.evaluate("window.read = navigator.clipboard.readText.bind(navigator.clipboard)")
    tab.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    tab.get_by_role("button", name="Copy text message").click()
    said(tab, "Copied: Text message")
    assert tab.evaluate("read()").endswith("https://images.example/images/")
    tab.evaluate("document.execCommand = () => false")
    tab.get_by_role("button", name="Copy e-mail").click()
    expect(tab.get_by_role("status")).to_contain_text("Press Ctrl and C")
    chosen = tab.evaluate("""() => {
      const text = document.activeElement;
      return [text.id, text.selectionStart, text.selectionEnd - text.value.length];
    }""")
    assert chosen == ["email", 0, 0]


@pytest.mark.parametrize("path", ["/staff/images/", "/staff/at/albany/"])
def test_without_script_nothing_dead_stands_there_and_a_text_is_selected_whole(page, path):
    tab = page(path, script=False)
    assert tab.locator("button:visible").count() == 0
    email = tab.locator("#email")
    email.focus()
    tab.keyboard.press("Control+a")
    whole = tab.evaluate("document.activeElement.selectionEnd - document.activeElement.value.length")
    assert whole == 0 and email.get_attribute("readonly") is not None
    for part in ("subject", "email", "text", "phone"):
        assert tab.locator(f"label[for={part}]").is_visible()
    assert tab.get_by_role("link", name="Open in your mail program").is_visible()


def test_without_script_every_case_and_place_is_a_link(page):
    tab = page("/staff/", script=False)
    assert tab.locator("main .kit-list a:visible").count() >= 53
    assert not tab.locator(".finder").is_visible()


def test_the_cases_and_the_picker_are_in_the_first_screen(page):
    tab = page("/staff/", width=1280, height=800)
    for link in tab.locator("nav:has(#cases) a").all():
        assert link.bounding_box()["y"] < 760
    assert tab.locator("#find").bounding_box()["y"] < 760
    tab.goto(tab.url + "at/toronto-general/")
    for button in BUTTONS:
        assert tab.get_by_role("button", name=button).bounding_box()["y"] < 500


def test_a_place_that_is_not_in_the_list_leads_to_the_words_for_it(page):
    tab = page("/staff/")
    tab.locator("#find").fill("zzzz")
    tab.locator(".finder-more a").click()
    tab.wait_for_url("**/staff/places/")


@pytest.mark.parametrize("path", ["/staff/", "/staff/soon/", "/staff/at/toronto-general/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_any_screen_and_search_engines_stay_away(page, path, width):
    tab = page(path, width=width)
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    assert tab.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert tab.locator("header a[href*=staff]").count() == 0
