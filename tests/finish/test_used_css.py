"""The stylesheet keeps what a page, a state or a script can bring up, and nothing else."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.finish.used_css import slim
from scripts.finish.used_names import Used

PAGE = """<html dir="ltr"><body><nav class="menu open" id="top"><a href="/a" aria-current="page">
</a></nav><table class="places"><tr><td>1</td></tr></table><input type="search"><p>b</p>"""


def slimmed(css: str, *pages: str) -> str:
    used = Used()
    for page in pages or (PAGE,):
        used.add(LexborHTMLParser(page))
    return slim([(css, used)])


@pytest.mark.parametrize(
    "rule",
    [
        "p{color:red}",
        ".menu{color:red}",
        "#top{color:red}",
        ".menu.open{color:red}",
        "nav a:hover{color:red}",
        'p::before{content:"x"}',
        "a[aria-current]{color:red}",
        "[dir=ltr] p{color:red}",
        "input[type=search]{color:red}",
        ".menu:not(.closed){color:red}",
        ":is(p,.gone){color:red}",
        "tr:not([hidden]){color:red}",
        "@media print{p{color:red}}",
        "@supports (display:grid){p{color:red}}",
        "@page{margin:1cm}",
        "*{color:red}",
        "td:nth-child(2n){color:red}",
        "p:not([class]){color:red}",
        "nav:has(a){color:red}",
    ],
)
def test_a_rule_that_the_page_can_use_stays(rule):
    assert slimmed(rule), rule


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        "#gone{color:red}",
        "video{color:red}",
        "nav:hover .gone{color:red}",
        "input[type=text]{color:red}",
        "[data-x]{color:red}",
        "@media print{.gone{color:red}}",
        ":is(.gone,video){color:red}",
        "table:not([class]) td{color:red}",
        "@font-face{font-family:x;src:url(x)}",
        ".menu:has(.gone){color:red}",
        "@import url(x);",
        "[dir=rtl] p{color:red}",
    ],
)
def test_a_rule_that_no_page_can_use_goes(rule):
    assert slimmed(rule) == "", rule


def test_of_several_selectors_those_that_can_match_stay():
    assert slimmed(".gone,p,.menu .gone{color:red}") == "p{color:red}"


def test_what_a_reader_opens_keeps_its_looks_when_open():
    rule = "[open]>summary{color:red}"
    assert slimmed(rule, "<details><summary>More</summary></details>")
    assert not slimmed(rule, PAGE)


def test_a_name_in_any_page_counts():
    css = ".a{color:red}.b{color:blue}.c{color:green}"
    assert slimmed(css, "<i class=a>", "<i class=b>") == ".a{color:red}.b{color:#00f}"


def test_what_nothing_reads_goes_and_what_is_read_stays():
    css = ":root{--a:var(--b);--b:red;--c:blue}p{color:var(--a)}"
    assert slimmed(css) == ":root{--a:var(--b);--b:red}p{color:var(--a)}"


def test_an_animation_stays_with_its_user():
    frames = "@keyframes turn{0%{color:red}to{color:blue}}"
    assert "turn" in slimmed(frames + "p{animation:turn 1s}")
    assert slimmed(frames + "p{color:red}") == "p{color:red}"


def test_the_order_of_rules_is_kept():
    css = slimmed("p{color:red}@media print{p{color:blue}}.menu{color:green}p{margin:0}")
    assert css.index("red") < css.index("@media") < css.index("green") < css.index("margin")
