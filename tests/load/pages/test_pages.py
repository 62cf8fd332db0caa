"""A page that somebody wrote is read whole, or one line says what to mend, and where."""

import pytest

from scripts.load.pages.pages import load_pages, page_folders
from tests.support.projects.files import put, told

PAGE = """\
---
title: Get your images
description: "How to get a copy of your images from the place that did the test, step by step."
script: finder
adds:
  - fact: What to have ready.
    source: us
  - fact: Images are not kept for ever.
    source: https://hospital.example/keep
    name: A hospital.
---

In general, we do not have them.
{ .lead }

## Call the place { #call }

### If they say no { #no }
"""


def load(folder, text=PAGE, path="docs/images.md"):
    put(folder, path, text)
    pages, faults = load_pages(folder)
    return pages, told(faults, path)


def test_a_page_has_its_address_front_matter_and_anchors(tmp_path):
    (page,), faults = load(tmp_path)
    assert faults == []
    assert (page.path, page.address, page.first_line) == ("docs/images.md", "images/", 12)
    assert page.meta["title"] == "Get your images" and page.meta["script"] == "finder"
    assert page.meta["adds"][0] == {"fact": "What to have ready.", "source": "us"}
    assert page.anchors == ("call", "no")
    assert page.body.startswith("\nIn general")


@pytest.mark.parametrize(("path", "address"), [("docs/index.md", ""), ("docs/b.md", "b/")])
def test_an_address_is_that_of_its_file(tmp_path, path, address):
    assert load(tmp_path, path=path)[0][0].address == address


def test_pages_in_folders_are_listed_and_not_read(tmp_path):
    for path in ("docs/fr/index.md", "docs/fr/more/x.md", "docs/_data/note.md", "docs/help/a.txt"):
        put(tmp_path, path, "no front matter")
    pages, faults = load(tmp_path)
    assert ([page.address for page in pages], faults) == (["images/"], [])
    assert page_folders(tmp_path) == {"fr": ("index.md", "more/x.md")}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            PAGE,
            "No front matter.\n",
            "1: has no front matter. Begin with ---, title, description, ---.",
        ),
        ("title:", "titel:", '2: "titel" is not a key that is known here. Did you mean "title"?'),
        (
            "script: finder",
            "template: nope.html",
            '4: "template" is not a key that is known here.',
        ),
        ("    name: A hospital.\n", "", '8: adds: name is missing. Add a line "name: ...".'),
        (
            "https://hospital.example/keep",
            "javascript:alert(1)",
            '9: adds: source: "javascript:alert(1)" is not an http or https address.',
        ),
        (
            "## Call the place { #call }",
            "## Call the place",
            "16: the heading 'Call the place' has no anchor. Add one at its end, like { #call }.",
        ),
        (
            "## Call the place { #call }",
            "## Call the place {#call}",
            "16: a macro cannot be read: Missing end of comment tag. "
            "Write { #anchor } with a space after the brace.",
        ),
        (
            "## Call the place { #call }",
            "##Call the place",
            "16: the heading 'Call the place' has no anchor. Add one at its end, like { #call }.",
        ),
        (
            "## Call the place { #call }",
            "Call the place\n===",
            "17: the heading 'Call the place' is underlined. Write it like ## Call { #call }.",
        ),
        ("## Call", "# Call", "16: the title is the h1. Begin headings with ##."),
        ("{ #no }", "{ #call }", "18: the anchor call stands twice. Rename one."),
        ("{ #no }", "{ #No_1 }", "18: the heading 'If they say no { #No_1 }' has no anchor."),
    ],
)
def test_a_fault_is_one_line_with_its_place(tmp_path, old, new, fault):
    assert old in PAGE
    faults = load(tmp_path, PAGE.replace(old, new, 1))[1]
    assert any(line.startswith(fault) for line in faults), faults


def test_a_line_across_the_page_is_no_heading(tmp_path):
    assert load(tmp_path, PAGE.replace("### If", "---\n\n### If"))[1] == []


def test_a_site_without_pages_is_a_fault(tmp_path):
    assert told(load_pages(tmp_path)[1]) == ["docs: holds no page. Put index.md back."]
