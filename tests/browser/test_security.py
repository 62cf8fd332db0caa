"""What a page may do: nothing but show itself. No other site learns of a visit."""

import re

from playwright.sync_api import Error

from tests.support.projects.addresses import addresses, html_of, moved
from tests.support.projects.places_on_file import IDS, PLACES

ELSEWHERE = "https://elsewhere.example"
INJECTED = f"""<script>window.ran = "script"</script>
<script src="{ELSEWHERE}/x.js"></script>
<img src="{ELSEWHERE}/x.png" onerror="window.ran = 'handler'">
<button id="press" onclick="window.ran = 'button'">x</button>
<a id="follow" href="javascript:void(window.ran = 'address')">x</a>
<style>h1 {{ color: rgb(1, 2, 3) }}</style><p id="p" style="color: rgb(1, 2, 3)">x</p>
<iframe src="{ELSEWHERE}/frame"></iframe>
<form id="form" action="{ELSEWHERE}/form"></form>"""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def test_no_page_asks_another_site_for_anything(built, page, server):
    tab = page("/")
    asked = []
    tab.on("request", lambda request: asked.append(request.url))
    paths = addresses(built)
    assert len(paths) > PLACES
    leads_on = moved(built)
    for path in paths:
        try:
            tab.goto(server + path)
        except Error:  # it led on before it had loaded
            assert path in leads_on
        if path in leads_on:
            tab.wait_for_url(lambda url, path=path: not url.endswith(path))
    assert len(asked) >= len(paths)
    assert not [url for url in asked if not url.startswith(server + "/")]


def opened_with(page, server, built, path, policy):
    """The page at a path with INJECTED in it, and the addresses elsewhere that it asked for."""
    html = html_of(built, path)
    assert POLICY.search(html), f"no policy on {path}"
    html = html.replace("</h1>", f"</h1>{INJECTED}")
    html = html if policy else POLICY.sub("", html)
    tab = page("/assets/images/favicon.svg")
    asked = []

    def elsewhere(route):
        asked.append(route.request.url)
        route.fulfill(body="window.ran = 'file'", content_type="text/javascript")

    tab.route(f"{ELSEWHERE}/**", elsewhere)
    tab.route(server + path, lambda route: route.fulfill(body=html, content_type="text/html"))
    tab.goto(server + path)
    for button in ("press", "follow"):
        tab.evaluate(f"document.getElementById('{button}').click()")
    return tab, asked


def test_what_is_put_into_a_page_does_not_run_or_load(built, page, server):
    for path in ("/", "/places/", f"/at/{IDS[0]}/"):
        tab, asked = opened_with(page, server, built, path, policy=True)
        assert tab.evaluate("window.ran") is None, path
        assert tab.url == server + path
        for mark in ("h1", "#p"):
            color = tab.evaluate(f"getComputedStyle(document.querySelector('{mark}')).color")
            assert color != "rgb(1, 2, 3)", f"a style got in on {path}"
        tab.evaluate("document.getElementById('form').submit()")
        tab.wait_for_timeout(200)
        assert asked == [], path


def test_without_the_policy_it_would(built, page, server):
    """Else the test above shows nothing."""
    _tab, asked = opened_with(page, server, built, "/", policy=False)
    assert {f"{ELSEWHERE}/x.js", f"{ELSEWHERE}/x.png", f"{ELSEWHERE}/frame"} <= set(asked)


def follow_out(tab):
    """Follows the first link of a page that leads to another site; what that site is told."""
    told = []

    def elsewhere(route):
        told.append(route.request.all_headers())
        route.fulfill(body="there", content_type="text/html")

    tab.route(re.compile(r"^https://"), elsewhere)
    tab.locator("main a[href^='https://']").first.click()
    tab.wait_for_url(re.compile("^https://"))
    return told[0]


def test_other_sites_do_not_learn_where_a_reader_came_from(sample_page):
    for path in ("/images/", "/at/michael-garron/"):
        tab = sample_page(path)
        assert "referer" not in follow_out(tab), path
        assert tab.evaluate("document.referrer") == ""


def test_nothing_is_kept_in_the_browser(sample_page):
    tab = sample_page("/places/")
    tab.locator("#find").fill("sick kids")
    tab.locator("main a[href*='sickkids']").first.click()
    tab.wait_for_url("**/at/sickkids/")
    assert tab.context.cookies() == []
    assert tab.evaluate("localStorage.length + sessionStorage.length") == 0
    assert tab.evaluate("async () => (await indexedDB.databases()).length") == 0
    assert tab.evaluate("async () => (await caches.keys()).length") == 0
    # What was typed is in no address either.
    assert "sick" not in tab.evaluate("document.referrer") and "?" not in tab.url
