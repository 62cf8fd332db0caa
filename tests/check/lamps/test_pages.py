"""Titles, descriptions and headings are told with the line where they stand."""

from types import SimpleNamespace

from scripts.check.lamps.pages import page_lamps

GOOD = "What to have ready, whom to call, what to say, and how to pick it up."


def told(*pages):
    return [str(lamp) for lamp in page_lamps(pages)]


def page(name, title="Get your images", description=GOOD, body=""):
    meta = {"title": title, "description": description}
    return SimpleNamespace(
        path=f"docs/{name}.md",
        address=f"{name}/",
        meta=meta,
        lines={"title": 2, "description": 3},
        body=body,
        first_line=5,
    )


def test_a_title_and_a_description_that_are_shown_whole_are_fine():
    assert told(page("a", title="x" * 65, body="## Call { #call }\n\nWho? We do.\n")) == []


def test_what_is_cut_off_in_a_list_of_results_is_told():
    assert told(page("a", title="x" * 66), page("b", description="Short.")) == [
        "docs/a.md:2: title: has 66 characters, of which a list of results shows 65. "
        "Say it shorter.",
        "docs/b.md:3: description: has 6 characters; 50 to 160 are shown whole. Write it anew.",
    ]


def test_two_pages_with_one_title_cannot_be_told_apart():
    assert told(page("a"), page("b", description=GOOD + " Now.")) == [
        "docs/b.md:2: title: docs/a.md has the same one. Give each page its own."
    ]
    assert told(page("a"), page("b", title="Other")) == [
        "docs/b.md:3: description: docs/a.md has the same one. Give each page its own."
    ]


def test_a_heading_that_asks_is_told_but_on_the_page_of_questions():
    body = "\n## Who to call? { #call }\n\n## Why { #why }\n"
    assert told(page("a", title="Why?", body=body)) == [
        'docs/a.md:2: the heading "Why?" asks a question. Say it as a statement.',
        'docs/a.md:6: the heading "Who to call?" asks a question. Say it as a statement.',
    ]
    assert told(page("questions", title="Why?", body=body)) == []
