"""A generated page is front matter that reads back as what was put in, and nothing is run."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from scripts.check.site import checked_site
from scripts.generate import generate
from scripts.generate.front_matter import front_matter
from tests.support.projects.hostile import PAYLOADS

typed = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]))


@given(typed, st.lists(st.dictionaries(st.sampled_from(["fact", "name"]), typed)))
def test_mkdocs_reads_what_was_put_in(title, adds):
    body, meta = get_data(front_matter({"title": title, "adds": adds}))
    assert meta == {"title": title, "adds": adds, "render_macros": False}
    assert body.strip() == ""


@pytest.mark.parametrize("text", [*PAYLOADS, "NO", "1.10", "017", "17:30", "---", "2026-01-01", ""])
def test_no_text_is_taken_for_anything_else(text):
    assert get_data(front_matter({"title": text}))[1]["title"] == text


def test_each_place_has_a_page_and_a_card_and_each_old_address_a_page(root):
    site = checked_site(root)
    files = generate(site)
    places = {place.id for place in site.facilities}
    assert {f"at/{name}.md" for name in places} | {f"at/{name}.vcf" for name in places} <= set(
        files
    )
    assert {f"{old}index.md" for old in site.moved} <= set(files)
    for path, text in files.items():
        if path.endswith(".md"):
            meta = yaml.safe_load(text.strip("-\n"))
            assert meta["render_macros"] is False and meta["title"] and meta["description"], path
