"""A generated page is front matter that reads back as what was put in, and nothing is run."""

from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from scripts.generate.front_matter import front_matter

typed = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]))


@given(typed, st.lists(st.dictionaries(st.sampled_from(["fact", "name"]), typed)))
def test_mkdocs_reads_what_was_put_in(title, adds):
    body, meta = get_data(front_matter({"title": title, "adds": adds}))
    assert meta == {"title": title, "adds": adds, "render_macros": False}
    assert body.strip() == ""
