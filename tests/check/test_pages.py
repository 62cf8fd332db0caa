"""Pages stand in docs/ itself; a language is not a copy of them."""

from types import SimpleNamespace

import pytest

from scripts.check.addresses import Addresses
from scripts.check.pages import (
    SCRIPTS,
    folder_faults,
    link_faults,
    overlaid_faults,
    page_faults,
)
from tests.support.projects.files import told

NO_COPIES = "Languages are not made by copying pages: see CONTRIBUTING.md, Languages."


def page(name, **meta):
    lines = {key: number for number, key in enumerate(meta, 2)}
    return SimpleNamespace(path=f"docs/{name}.md", address=f"{name}/", meta=meta, lines=lines)


def test_a_misspelt_script_is_named():
    assert told(page_faults([page("a", title="A", script="findr")])) == [
        'docs/a.md:3: script: there is no script "findr". Did you mean "finder"?'
    ]


def test_each_script_that_a_page_may_name_is_there(root):
    files = (root / "overrides/assets/javascripts").iterdir()
    assert sorted(SCRIPTS) == sorted(file.stem for file in files)


def test_a_page_under_a_generated_one_is_a_fault():
    assert told(overlaid_faults([page("review"), page("images")])) == [
        "docs/review.md: the site makes its own page /review/. Rename this file."
    ]


@pytest.mark.parametrize("folder", ["fr", "zh-hans", "pt_BR"])
def test_a_folder_named_like_a_language_is_one_fault_and_says_how_languages_are_made(folder):
    (line,) = told(folder_faults({folder: ("index.md", "images.md")}))
    assert line == (
        f'docs/{folder}: the folder holds pages ("index.md, images.md") and is named like a '
        f"language, which is no copy of the pages. {NO_COPIES}"
    )


def test_the_part_that_it_names_is_there(root):
    assert "\n## Languages\n" in (root / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", ["help", "at"])
def test_pages_in_any_other_folder_are_one_fault(folder):
    assert told(folder_faults({folder: ("x.md",)})) == [
        f'docs/{folder}: the folder holds pages ("x.md"). Pages stand in docs/ itself: move them '
        "there."
    ]


def test_a_page_whose_name_ends_with_a_language_is_one_fault():
    assert told(page_faults([page("images.fr", title="A"), page("images", title="B")])) == [
        "docs/images.fr.md: the name says that it is a page in another language (fr). " + NO_COPIES
    ]


KNOWN = Addresses(dict.fromkeys(("", "images/", "at/sickkids/"), frozenset()))


def linking(text, known=KNOWN):
    page = SimpleNamespace(path="docs/a.md", first_line=5, body=f"Call.\n{text}\n")
    return told(link_faults([page], known))


@pytest.mark.parametrize(
    "target",
    ["at/gone.md#call", "at/gone.vcf", "../at/gone/", "/at/gone/"],
)
def test_a_link_to_a_place_that_is_gone_is_one_line(target):
    for text in (f"See [it]({target}).", f'<a href="{target}">it</a>'):
        assert linking(text) == [
            f'docs/a.md:6: the link "{target}" leads nowhere: there is no page "at/gone/". '
            "Is the place gone? Delete the link, or give its record back."
        ]


def test_a_link_to_a_page_that_is_gone_is_one_line():
    assert linking("[x](image.md#a)") == [
        'docs/a.md:6: the link "image.md#a" leads nowhere: there is no page "image/". '
        'Did you mean "images/"?'
    ]


@pytest.mark.parametrize(
    "target",
    ["images.md", "index.md#a", "at/sickkids.md", "at/sickkids.vcf", "#call", "preview.png"]
    + ["https://a.example/at/gone/", "mailto:a@b.example", "tel:911", "//a.example/x/"],
)
def test_another_link_is_fine(target):
    assert linking(f"[x]({target})") == []


def test_where_the_file_does_not_tell_the_places_none_is_missed():
    assert linking("[x](at/gone.md)", Addresses({}, all_places=False)) == []
