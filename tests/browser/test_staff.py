"""At the front desk: choose a case and a place, copy the words, paste them. Tried on the sample,
whose places a test may name."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import expect

from scripts.load.values.finder_key import finder_key
from tests.support.projects.whole_project import SAMPLE

PLACES = (SAMPLE / "docs/_data/facilities.yml").read_text(encoding="utf-8").count("- id: ")
CASES = (SAMPLE / "docs/_data/staff-messages.yml").read_text(encoding="utf-8").count("- id: ")
CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
PASTED = "navigator.clipboard.readText()"
PARTS = ["phone", "subject", "email", "text"]
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


@pytest.fixture
def tab(page):
    """The page with the choices."""
    return page("/staff/", width=1280, height=800, **CLIPBOARD)


def chosen(tab):
    """What stands in the fields: {"phone": ..., "subject": ..., ...}."""
    return {part: tab.locator(f"#{part}").input_value() for part in PARTS}


def choose(tab, case, place=""):
    """Chooses by what the lists say. Returns what stands in the fields then."""
    tab.locator("#case").select_option(label=case)
    if place:
        tab.locator("#place").select_option(label=place)
    return chosen(tab)


def test_the_choices_are_every_case_and_every_place_in_order(tab, say):
    assert tab.locator("#case option").count() == CASES
    no_place, *places = tab.locator("#place option").all_inner_texts()
    assert no_place == say["no_place"] and len(places) == PLACES
    assert places == sorted(places, key=finder_key)
    for label, name in ((say["choose_case"], "case"), (say["choose_place"], "place")):
        assert tab.get_by_label(label).get_attribute("id") == name


def test_a_case_without_a_place_is_the_case_as_it_stands(page, tab, say):
    one = choose(tab, "A place that is not in the list")
    there = page("/staff/cases/")
    part = words_for(there, "places")
    for name in PARTS:
        text = part.get_by_role("textbox", name=say[name], exact=True).input_value()
        assert one[name] == text, name


def test_a_case_at_a_place_says_both_and_leads_to_both_pages(tab):
    alone = choose(tab, "They want images")
    both = choose(tab, "They want images", "SickKids")
    assert both["subject"] == alone["subject"]
    assert both["email"] == alone["email"].replace(
        "\n\nMagenta Health",
        "\n\nWhom to call at SickKids, and what to say:\n\n"
        "https://images.example/at/sickkids/\n\nMagenta Health",
    )
    assert both["text"] == (
        f"{alone['text']}\nWhom to call at SickKids, and what to say:\n"
        "https://images.example/at/sickkids/"
    )
    said = "For SickKids, we have a page that says whom to call."
    assert said in both["phone"]
    assert both["phone"].count("?") == 1 and both["phone"].endswith("?"), both["phone"]
    assert both["phone"].replace(f" {said}", "") == alone["phone"]


def test_no_number_stands_there_that_nobody_has_called(tab):
    for name in tab.locator("#place option").all_inner_texts():
        texts = choose(tab, "They want images", name)
        assert not re.search(r"\d{3}-\d{4}", " ".join(texts.values())), name


def test_no_place_takes_it_away_again(tab, say):
    before = choose(tab, "They want images")
    choose(tab, "They want images", "SickKids")
    assert choose(tab, "They want images", say["no_place"]) == before


def test_what_is_copied_and_what_the_mail_program_gets_is_the_combination(tab, say):
    texts = choose(tab, "They want images", "SickKids")
    part = tab.locator(".choose")
    for name in PARTS:
        part.get_by_role("button", name=say[f"copy_{name}"]).click()
        said(part, f"{say['copied']}: {say[name]}")
        assert tab.evaluate(PASTED).replace("\r\n", "\n") == texts[name], name
    link = tab.locator("#mailto").get_attribute("href")
    read = dict(parse_qsl(urlsplit(link).query, strict_parsing=True))
    assert read == {"subject": texts["subject"], "body": texts["email"].replace("\n", "\r\n")}


def test_by_keyboard_alone_a_case_and_a_place_are_chosen_and_copied(tab, say):
    tab.locator("#case").focus()
    tab.keyboard.type("A place")
    tab.keyboard.press("Tab")
    tab.keyboard.type("Michael")
    for _ in range(6):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.textContent") == say["copy_email"]:
            break
    tab.keyboard.press("Enter")
    said(tab.locator(".choose"), f"{say['copied']}: {say['email']}")
    pasted = tab.evaluate(PASTED)
    assert "https://images.example/places/#words" in pasted
    assert "https://images.example/at/michael-garron/" in pasted


def test_a_long_choice_is_shown_whole(tab):
    choose(tab, "They want images", "Princess Margaret")
    for name in PARTS:
        cut = tab.locator(f"#{name}").evaluate("text => text.scrollHeight > text.clientHeight")
        assert not cut, name


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
    assert not tab.locator(".choose").is_visible()
    named = tab.locator("nav:has(#places) li a").all_inner_texts()
    assert named == sorted(named, key=finder_key)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (360, 640)])
def test_the_choices_and_what_to_do_with_them_are_in_the_first_screen(page, width, height):
    tab = page("/staff/", width=width, height=height)
    for part in (tab.locator("#case"), tab.locator("#place"), tab.locator("#mailto")):
        box = part.bounding_box()
        assert box["y"] + box["height"] < height


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
