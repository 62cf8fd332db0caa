"""A page is read as a reader reads it: block by block, sentence by sentence."""

import pytest

from scripts.check.lamps.prose import blocks, sentences, without

PAGE = """<main><h1>Call</h1><p class="lead">Ask <b>them</b> <!-- not now --> <a href=x>today</a>.
<br>Or write.</p><script>var a</script><ul><li>one</li><li><p>two</p></li></ul>
<details><summary>More</summary>Hidden.</details><details open>Seen.</details></main>"""


def test_each_run_of_text_is_a_block_and_inline_tags_are_part_of_it():
    found = blocks(PAGE)
    assert [block.text for block in found] == [
        "Call", "Ask them today.", "Or write.", "one", "two", "More", "Hidden.", "Seen."
    ]  # fmt: skip
    assert [block.tag for block in found[:4]] == ["h1", "p", "p", "li"]
    assert "lead" in found[1].inside and "main" in found[1].inside
    assert "open" not in found[6].inside and "open" in found[7].inside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call them. Ask now.", ["Call them.", "Ask now."]),
        ("Ask Dr. Who at St. Mary's, ext. 12. Go.", ["Ask Dr Who at St Mary's, ext 12.", "Go."]),
        ("My test was on ........ I need it.", ["My test was on.", "I need it."]),
        ('"Do it." He did.', ['"Do it.', "He did."]),
        ("one, two", ["one, two"]),
        ("...", []),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text, expected):
    assert sentences(text) == expected


def test_names_are_taken_out_the_longest_first():
    assert without("Ask Women's College, not Womenfolk", {"Women", "Women's College"}) == (
        "Ask , not Womenfolk"
    )
