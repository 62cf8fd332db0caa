"""At the front desk: choose the case and the place, copy the words, paste them. Tried on the
sample, whose places a test may name."""

import pytest
from playwright.sync_api import expect

from scripts.load.values.finder_key import finder_key
from tests.support.projects.whole_project import SAMPLE

PLACES = (SAMPLE / "docs/_data/facilities.yml").read_text(encoding="utf-8").count("- id: ")
CASES = (SAMPLE / "docs/_data/staff-messages.yml").read_text(encoding="utf-8").count("- id: ")
CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
PASTED = "navigator.clipboard.readText()"
PARTS = ["phone", "subject", "email", "text"]
CHOICES = ["case", "place"]
PAGES = ["/staff/cases/", "/staff/hospitals/", "/staff/clinics/"]


@pytest.fixture
def page(sample_page):
    return sample_page


@pytest.fixture
def say(words):
    """The words of the staff pages."""
    return words["staff"]


def words_for(tab, id_):
    """The part of a page with the words for one case ("images") or place ("at-sickkids")."""
    return tab.locator(f"section:has(#{id_})")


def said(part, words):
    """Waits until the status beside the buttons says these words."""
    expect(part.get_by_role("status")).to_have_text(words)


def test_a_case_and_a_place_by_keyboard_give_the_words_to_paste(page, say):
    tab = page("/staff/", **CLIPBOARD)
    case, place = (tab.get_by_role("combobox", name=say[f"choose_{one}"]) for one in CHOICES)
    case.focus()
    before = tab.locator("#email").input_value()
    tab.keyboard.press("ArrowDown")
    assert case.evaluate("choice => choice.selectedIndex") == 1
    assert tab.locator("#email").input_value() != before
    tab.keyboard.press("Tab")
    assert place.evaluate("choice => choice === document.activeElement")
    tab.keyboard.type("SickKids")
    for _ in range(8):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.textContent") == say["copy_email"]:
            break
    tab.keyboard.press("Enter")
    said(tab.locator(".choose"), f"{say['copied']}: {say['email']}")
    pasted = tab.evaluate(PASTED).replace("\r\n", "\n")
    assert pasted == tab.locator("#email").input_value()
    assert "https://images.example/at/sickkids/" in pasted
    assert tab.evaluate("document.activeElement.textContent") == say["copy_email"]


def test_each_button_copies_its_text_and_says_so_each_time(page, say):
    tab = page("/staff/cases/", **CLIPBOARD)
    part = words_for(tab, "images")
    buttons = [say[f"copy_{one}"] for one in PARTS]
    assert part.locator("button").all_inner_texts() == buttons
    for button, label in zip(buttons, (say[one] for one in PARTS), strict=True):
        part.get_by_role("button", name=button).click()
        said(part, f"{say['copied']}: {label}")
        text = part.get_by_role("textbox", name=label, exact=True).input_value()
        assert tab.evaluate(PASTED).replace("\r\n", "\n") == text
    status = part.get_by_role("status")
    status.evaluate("""status => {
      window.heard = 0;
      new MutationObserver(() => heard++).observe(status, {childList: true});
    }""")
    part.get_by_role("button", name=say["copy_phone"]).click()
    tab.wait_for_timeout(300)
    said(part, f"{say['copied']}: {say['phone']}")
    assert tab.evaluate("heard") > 1, "not emptied first: a screen reader would not say it again"
    words_for(tab, "places").get_by_role("button", name=say["copy_subject"]).click()
    said(words_for(tab, "places"), f"{say['copied']}: {say['subject']}")
    said(part, "")


def test_an_old_browser_copies_too_and_one_that_cannot_selects_the_text(page, say):
    tab = page("/staff/cases/", **CLIPBOARD)
    part = words_for(tab, "images")
    tab.evaluate("window.read = navigator.clipboard.readText.bind(navigator.clipboard)")
    tab.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    part.get_by_role("button", name=say["copy_text"]).click()
    said(part, f"{say['copied']}: {say['text']}")
    assert tab.evaluate("read()").endswith("https://images.example/images/")
    tab.evaluate("document.execCommand = () => false")
    part.get_by_role("button", name=say["copy_email"]).click()
    expect(part.get_by_role("status")).to_have_text(say["not_copied"])
    chosen = tab.evaluate("""() => {
      const text = document.activeElement;
      return [text.dataset.copy, text.selectionStart, text.selectionEnd - text.value.length];
    }""")
    assert chosen == [say["copy_email"], 0, 0]


@pytest.mark.parametrize("path", PAGES)
def test_without_script_nothing_dead_stands_there_and_a_text_is_selected_whole(page, say, path):
    tab = page(path, script=False)
    assert tab.locator("button:visible").count() == 0
    part = tab.locator("section").first
    email = part.get_by_role("textbox", name=say["email"], exact=True)
    email.focus()
    tab.keyboard.press("Control+a")
    rest = "document.activeElement.selectionEnd - document.activeElement.value.length"
    assert tab.evaluate(rest) == 0 and email.get_attribute("readonly") is not None
    for one in PARTS:
        assert part.get_by_role("textbox", name=say[one], exact=True).is_visible()
    assert part.get_by_role("link", name=say["mailto"]).is_visible()


def test_without_script_every_case_and_place_is_a_link(page):
    tab = page("/staff/", script=False)
    assert tab.locator("main .kit-list a:visible").count() == CASES + PLACES
    assert not tab.locator(".finder").is_visible()
    named = tab.locator("nav:has(#places) li a").all_inner_texts()
    assert named == sorted(named, key=finder_key)


def test_the_choices_and_the_first_button_are_in_the_first_screen(page):
    tab = page("/staff/", width=1280, height=800)
    for part in ("#case", "#place", "#mailto"):
        assert tab.locator(part).bounding_box()["y"] < 760, part


@pytest.mark.parametrize("width", [360, 1280])
def test_a_link_leads_to_the_buttons_though_the_texts_above_them_have_grown(page, say, width):
    tab = page("/staff/", width=width, height=640)
    tab.get_by_role("link", name="SickKids", exact=True).click()
    tab.wait_for_url("**/staff/hospitals/#at-sickkids")
    for part in PARTS:
        button = words_for(tab, "at-sickkids").get_by_role("button", name=say[f"copy_{part}"])
        assert 0 < button.bounding_box()["y"] < 600, part


def test_every_text_is_shown_whole(page):
    tab = page("/staff/cases/", width=1280, height=1000)
    cut = tab.locator("textarea").evaluate_all(
        "texts => texts.filter(text => text.scrollHeight > text.clientHeight).length"
    )
    assert cut == 0


@pytest.mark.parametrize("path", ["/staff/", *PAGES])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_any_screen_and_search_engines_stay_away(page, path, width):
    tab = page(path, width=width)
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    assert tab.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert tab.locator("header a[href*=staff]").count() == 0
