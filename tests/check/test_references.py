"""A page cannot ask for what there is not, and no statement of the clinic is left unsaid."""

from types import SimpleNamespace

import pytest

from scripts.check.references import (
    MARKS,
    PAGE_MACROS,
    drawing_faults,
    missing_words,
    reference_faults,
    unknown_macros,
    unsaid_statements,
)
from scripts.load.drawings import FOLDER
from scripts.load.pages.asked import asked_by
from scripts.load.words.statements import Statement
from scripts.load.words.words import WORDS
from tests.support.projects.files import told

STATEMENTS = {
    "no-images": Statement("no-images", 8, "We have none.", "We have none.", "None."),
    "asked": Statement("asked", 20, "You are asked.", "You are asked.", ""),
}
LOADED = SimpleNamespace(
    statements=STATEMENTS,
    facility_ids=frozenset(["sickkids", "kmh"]),
    words={"drawings": {"disc": {}, "path": {}}},
)
SAYS_ALL = '{{ says("no-images") }} {{ says("asked") }}\n'


def source(text, path="docs/x.md"):
    return SimpleNamespace(path=path, asked=asked_by(text, path)[0])


def faults_of(page, *templates):
    pages, rest = [source(page)], [source(text, "overrides/y.html") for text in templates]
    faults = reference_faults([*pages, *rest], LOADED) + unknown_macros(pages)
    return told(faults + unsaid_statements(STATEMENTS, [*pages, *rest]), "docs/x.md")


def test_a_page_that_asks_for_what_there_is_has_no_fault():
    page = '{{ short("no-images") }} {{ drawing("disc") }} {{ mark("report") }} {{ clinic.name }}'
    assert faults_of(SAYS_ALL + page + '{{ facility_card("kmh") }}{{ call_script() }}') == []


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        (
            '{{ says("no-image") }}',
            '2: says("no-image"): there is no such one. Did you mean "no-images"?',
        ),
        ('{{ short("asked") }}', "2: asked has no short: line in docs/_source/plain-words.md."),
        ('{{ drawing("disk") }}', '2: drawing("disk"): there is no such one. Did you mean "disc"?'),
        ('{{ mark("image") }}', '2: mark("image"): there is no such one. Did you mean "images"?'),
        (
            '{{ facility_card("sickkid") }}',
            '2: facility_card("sickkid"): there is no such one. Did you mean "sickkids"?',
        ),
        (
            "{{ report_frm() }}",
            '2: "report_frm" is not a macro that a page can use. Did you mean "report_form"?',
        ),
        ("{{ words.card.call }}", '2: "words" is not a macro that a page can use.'),
    ],
)
def test_what_there_is_not_is_named_with_its_line(page, fault):
    faults = faults_of(SAYS_ALL + page)
    assert len(faults) == 1 and faults[0].startswith(fault), faults


def test_a_text_that_a_template_asks_for_and_that_is_gone_names_the_template():
    template = source("\n\n{{ words.card.call }}\n{{ words.card.cost }}", "overrides/x.html")
    assert told(missing_words({"card": {"call": "Call"}}, [template]), WORDS) == [
        "card.cost is gone: overrides/x.html, line 4, needs it. Put the line back."
    ]


def test_a_drawing_that_words_describe_and_a_mark_have_a_file():
    files = [f"mark-{mark}" for mark in MARKS]
    assert drawing_faults(["disc"], ["disc", *files]) == []
    assert told(drawing_faults(["disk"], ["disc", *files[1:]])) == [
        f"{FOLDER}/disk.svg: the file is missing. Put it back, or check its name.",
        f"{FOLDER}/{files[0]}.svg: the file is missing. Put it back, or check its name.",
    ]


def test_a_statement_that_no_page_uses_is_named():
    assert faults_of('{{ says("no-images") }}') == [
        "docs/_source/plain-words.md:20: asked: no page says it. "
        'Write {{ says("asked") }} on the page where it belongs.'
    ]


def test_a_template_may_use_a_statement_and_more_names_than_a_page():
    assert faults_of('{{ says("no-images") }}', '{{ short("asked") }}{{ words.card }}') != []
    assert faults_of('{{ says("no-images") }}', '{{ says("asked") }}{{ words.card }}') == []


def test_every_name_that_a_page_may_use_is_there(root):
    from scripts.check.site import checked_site
    from scripts.macros.vocabulary import vocabulary

    assert set(PAGE_MACROS) <= set(vocabulary(checked_site(root)))
