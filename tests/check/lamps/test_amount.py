"""A page has its budget of words, bytes and paper, and says nothing a second time."""

import random

import pytest

from scripts.check.lamps.amount import (
    amount_lamps,
    call_lamps,
    paper_lamps,
    sheet_lamps,
    twice_lamps,
    weight_lamps,
)
from scripts.load.facilities.facilities import FILE


def paragraph(count: int) -> str:
    return f"<p>{'word ' * count}</p>"


@pytest.fixture
def told(sources):
    return lambda rule, page, *more: [str(lamp) for lamp in rule(page, sources, *more)]


def test_a_page_of_more_words_than_its_budget_is_told(told, page):
    assert told(amount_lamps, page("why/", paragraph(300))) == []
    assert told(amount_lamps, page("why/", paragraph(301))) == [
        "docs/why.md:2: /why/ has 301 words, 1 more than planned. Say less there."
    ]


def test_a_review_sheet_of_more_than_5500_words_is_told_folded_or_not(told, page):
    folded = f"<details><summary>Why</summary>{paragraph(5000)}</details>"
    assert told(sheet_lamps, page("review/", folded + paragraph(499))) == []
    (line,) = told(sheet_lamps, page("review/", folded + paragraph(500)))
    assert line.startswith("overrides/review.html:1: /review/ has 5501 words, 1 more than planned.")
    assert told(sheet_lamps, page("why/", folded + paragraph(500))) == []


@pytest.mark.parametrize(
    "html",
    [
        "<details><summary>Why</summary>{}</details>",
        "<section class=script>{}</section>",
        "<details class=answers open>{}</details>",
        "<table><tr><td>{}</td></tr></table>",
        "<section class=help>{}</section><footer class=page-foot>{}</footer>",
        "<figure><svg><title>x</title><desc>{}</desc></svg></figure>",
    ],
)
def test_what_a_reader_need_not_read_is_not_counted(told, page, html):
    text = html.replace("{}", "word " * 300)
    assert told(amount_lamps, page("why/", paragraph(299) + text)) == []
    assert len(told(amount_lamps, page("why/", paragraph(301) + text))) == 1
    assert len(told(amount_lamps, page("why/", f"<details open>{'word ' * 301}</details>"))) == 1


def test_a_records_own_texts_are_not_counted(told, page, site):
    place = next(one for one in site.facilities if one.bring)
    address = f"at/{place.id}/"
    own = f"<p>{place.name}</p><dl><dd>{place.bring}</dd></dl>"
    assert told(amount_lamps, page(address, paragraph(300) + own)) == []
    (line,) = told(amount_lamps, page(address, paragraph(301) + own))
    assert line.startswith(f"{FILE}:") and f"/{address} has 301 words" in line


def test_an_answer_of_more_than_60_words_is_told_with_its_question(told, page):
    html = f"<h2>1. Who?</h2>{paragraph(60)}<h2>2. What is it?</h2>{paragraph(31)}{paragraph(30)}"
    (line,) = told(amount_lamps, page("questions/", html))
    assert line.startswith("docs/questions.md:") and '"2. What is it?" has 61 words' in line


def test_a_long_script_and_a_long_answer_in_the_box_are_told_once(told, page):
    script = f"<section class=script><div class=say><h2>Say</h2>{paragraph(111)}</div></section>"
    box = f"<details class=answers><dl><dt>No.</dt><dd>{paragraph(41)}</dd></dl></details>"
    seen = set()
    lines = told(call_lamps, page("images/", script + box), seen)
    assert "the words to say on the phone are 111 (on /images/)" in lines[0]
    assert "has 41 words. 40 are planned" in lines[1] and len(lines) == 2
    assert told(call_lamps, page("why/", script + box), seen) == []


NINE = "<p>Call them first, then write down what they say.</p>"


def test_a_paragraph_of_9_words_on_two_pages_is_told(told, page):
    first = {}
    assert told(twice_lamps, page("cd/", NINE), first) == []
    assert told(twice_lamps, page("cd/", NINE), first) == []
    assert told(twice_lamps, page("why/", NINE), first) == [
        'docs/why.md:2: "Call them first, then write down what they say." stands on /cd/ and '
        "/why/. Say it on one of them, and link to it."
    ]
    short = "<p>Call them first.</p>"
    assert told(twice_lamps, page("cd/", short), first) == []
    assert told(twice_lamps, page("why/", short), first) == []


def test_foot_box_script_and_the_clinics_short_lines_may_stand_on_every_page(told, page, site):
    short = next(one.short for one in site.statements.values() if len(one.short.split()) > 8)
    html = f"<p>{short}</p><section class=script>{NINE}</section><div class=answers>{NINE}</div>"
    html += f"<footer class=page-foot>{NINE}</footer><nav><ul><li>{NINE[3:-4]}</li></ul></nav>"
    first = {}
    for address in ("cd/", "why/"):
        assert told(twice_lamps, page(address, html), first) == []


def test_pages_of_places_are_one_pattern(told, page, site):
    first = {}
    for place in site.facilities[:3]:
        assert told(twice_lamps, page(f"at/{place.id}/", NINE), first) == []
    assert "stands on /at/<id>/ and /why/" in told(twice_lamps, page("why/", NINE), first)[0]


@pytest.mark.parametrize(
    ("address", "most"),
    [("at/{}/", 8_192), ("why/", 10_240), ("places/", 12_288), ("review/", 43_008)],
)
def test_a_page_that_weighs_more_than_its_budget_is_told(told, page, site, address, most):
    signs = "".join(random.Random(7).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=80_000))
    address = address.format(site.facilities[0].id)
    (line,) = told(weight_lamps, page(address, signs))
    assert f"/{address} has " in line and "more than planned" in line
    light, heavy = signs[: int(most * 1.3)], signs[: int(most * 1.56)]
    assert told(weight_lamps, page(address, light)) == []
    (line,) = told(weight_lamps, page(address, heavy))
    weight = int(line.partition(" has ")[2].split()[0])
    assert most < weight < most * 1.1


def test_a_second_sheet_is_told(sources, site):
    place = f"at/{site.facilities[0].id}/"
    counted = {place: 2, "why/": 2, "images/": 2, "cd/": 1, "places/": 99}
    lines = [str(lamp) for lamp in paper_lamps(counted, sources, site.facilities)]
    assert lines[0].startswith(f"{FILE}:") and f"/{place} takes 2 sheets of paper, 1" in lines[0]
    assert lines[1].startswith("docs/why.md:2: /why/ takes 2 sheets") and len(lines) == 3
