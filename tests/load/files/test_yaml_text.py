"""A YAML file is the text that a person typed in it, or a line for each thing that it cannot be."""

import re

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scripts.load.files import yaml_text
from scripts.load.files.faults import Fault
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import plain

PARSERS = [yaml.BaseLoader] + ([yaml.CBaseLoader] if hasattr(yaml, "CBaseLoader") else [])


@pytest.fixture(params=PARSERS, ids=lambda parser: parser.__name__)
def parser(request, monkeypatch):
    """Whether PyYAML comes with its C library or not, the reader gets the same."""
    monkeypatch.setattr(yaml_text, "PARSER", request.param)


def faults_of(text: str) -> list[str]:
    return [str(fault) for fault in load_yaml(text, "a.yml")[1]]


@pytest.mark.parametrize(
    "text",
    ["NO", "yes", "1.10", "017", "0x1F", "17:30", "2024-01-01", "~", "null", "1e3", "<<", "="],
)
def test_a_value_stays_the_text_that_it_is(parser, text):
    node, faults = load_yaml(f"a: {text}\n", "a.yml")
    assert (plain(node), faults) == ({"a": text}, [])


def test_lists_groups_and_quotes_are_read(parser):
    node, faults = load_yaml("- a: [x, 'y, z']\n  b:\n    c: \"é\"\n- d\n", "a.yml")
    assert plain(node) == [{"a": ["x", "y, z"], "b": {"c": "é"}}, "d"]
    assert faults == []


@pytest.mark.parametrize("text", ["", "\n", "# a comment\n", "---\n", "''"])
def test_a_text_that_holds_nothing_is_no_fault(parser, text):
    assert load_yaml(text, "a.yml") == (None, [])


QUOTE = 'Put the whole text in double quotes: key: "text".'
AS_TEXT = "Write the text itself; put it in quotes if it begins with &, * or !."
BEGINS = "Put a text that begins with [ or { in quotes."
INDENT = (
    "the indentation is wrong, or a quoted text goes on after it. "
    "Indent the keys of one item with the same number of spaces."
)
HASH = "Put the text in double quotes, or the comment on a line of its own."

FAULTS = {
    "tab": ("a:\n\tb: 1\n", ["a.yml:2: the line is indented with a tab. Use spaces."]),
    "tab in an empty line": (
        "a: 1\n \t\nb: 2\n",
        ["a.yml:2: the line is indented with a tab. Use spaces."],
    ),
    "too far in": ("a: 1\n  b: 2\n", [f"a.yml:2: {INDENT}"]),
    "text after quotes": ('a: "b" c\n', [f"a.yml:1: {INDENT}"]),
    "second colon": ("a: 1\nb: Ask: c\n", [f"a.yml:2: a second colon stands in the line. {QUOTE}"]),
    "open quote": (
        "x: 1\na: 'b\nc: d\n",
        ["a.yml:2: a quotation mark is opened and never closed. Close it."],
    ),
    "backslash": (
        'a: "C:\\q"\n',
        [
            "a.yml:1: a backslash stands in double quotes. "
            "Use single quotes, or write the backslash twice."
        ],
    ),
    "open bracket": (
        "x: 1\na: [1, 2\nb: 3\n",
        ["a.yml:2: a [ or { is not closed. Close it, or put the text in quotes."],
    ),
    "no colon": (
        "a: 1\nb\nc: 2\n",
        [
            "a.yml:2: a line has no colon after its key, or no space after the colon. "
            "Write it as key: value."
        ],
    ),
    "at sign": (
        "a: @b\n",
        [f"a.yml:1: a value begins with a sign that means something in YAML. {QUOTE}"],
    ),
    "bare star": ("a: *\n", [f"a.yml:1: &, * or ! begins a value. {QUOTE}"]),
    "bare brace": ("a: }\n", [f"a.yml:1: a value begins with ], }} or a comma. {QUOTE}"]),
    "bar": ("a: | b\n", [f"a.yml:1: a value begins with | or >. {QUOTE}"]),
    "list on the key's line": (
        "a: - b\n",
        ["a.yml:1: a list begins on the line of its key. Use a new line."],
    ),
    "text after the end": (
        "a: 1\n...\nb\n",
        ["a.yml:3: the file has %, --- or ... where a list or key belongs. Delete it."],
    ),
    "two documents": (
        "a: 1\n---\nb: 2\n",
        ["a.yml:2: a second document begins with ---. Delete the line."],
    ),
    "same key twice": (
        "a: 1\nb: 2\na: 3\n",
        ['a.yml:3: "a" stands here twice: first in line 1. Delete one of them.'],
    ),
    "no value": ("a: 1\nb:\n", ['a.yml:2: "b" has no value. Write one, or delete the line.']),
    "blank value": ("b: ' '\n", ['a.yml:1: "b" has no value. Write one, or delete the line.']),
    "empty item": (
        "- a\n-\n",
        ["a.yml:2: an item of the list is empty. Write it, or delete the -."],
    ),
    "comment after a text": (
        "address: 12 Main Street, Suite #5, Toronto\n",
        [f'a.yml:1: the text ends before " #", and the rest is lost. {HASH}'],
    ),
    "anchor and alias": (
        "a: &x b\nc: *x\n",
        [
            f"a.yml:1: &x names a value to use again. {AS_TEXT}",
            f"a.yml:2: *x stands for another value. {AS_TEXT}",
        ],
    ),
    "object": (
        "a: !!python/object/apply:os.system [ls]\n",
        [
            'a.yml:1: "tag:yaml.org,2002:python/object/apply:os.system" asks for an object. '
            + AS_TEXT
        ],
    ),
    "too deep": ("[" * 9, [f"a.yml:1: lists or groups stand 9 deep. {BEGINS}"]),
    "key is a list": ("? [a]\n: b\n", [f"a.yml:1: a key is not a word. {BEGINS}"]),
    "hidden character": (
        'a: "b\\u202e"\n',
        [
            "a.yml:1: holds a character that cannot be seen (U+202E). "
            "Type the line again by hand, instead of pasting it."
        ],
    ),
    "control character": (
        "a: 1\nb: \x00\n",
        [
            "a.yml:2: holds a character that cannot be seen (U+0000). "
            "Type the line again by hand, instead of pasting it."
        ],
    ),
}


@pytest.mark.parametrize(("text", "lines"), FAULTS.values(), ids=FAULTS)
def test_each_fault_is_one_line(parser, text, lines):
    assert faults_of(text) == lines


def test_eight_deep_is_deep_enough(parser):
    assert faults_of("[" * 8 + "a" + "]" * 8) == []


def test_anchors_that_expand_without_end_expand_to_nothing(parser):
    laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True):
        laughs += f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    node, faults = load_yaml(laughs, "a.yml")
    assert len(faults) == 9 + 8 * 9
    assert plain(node)["i"] == []


def test_a_megabyte_of_brackets_is_refused_at_once(parser):
    assert len(faults_of("[" * 1_000_000)) == 1


# What YAML gives a meaning to, what breaks lines, and what its escapes may hide.
PIECES = (
    "a;b: ;- ;\n;\n  ;\t; #;';\";\\x41;[;];{;};,;&x ;*x;!t ;|;>;%YAML;\n---\n;\n...\n;? ;: ;<<: "
)
PIECES += ';é;|\n;\r;\x85;\ufeff;"\\ud800";"\\UFFFFFFFF";\x00;\ud800;\u202e'
ANY_TEXT = st.text(st.characters(exclude_categories=()))
YAML_LIKE = st.lists(st.sampled_from(PIECES.split(";"))).map("".join)


@given(ANY_TEXT | YAML_LIKE)
@example("?")
@example('"\\UFFFFFFFF"')
@example('"\\ud800"')
@settings(max_examples=300)
def test_any_text_is_a_tree_or_faults(text):
    for each in PARSERS:
        yaml_text.PARSER = each  # the last one is the one that is used
        node, faults = load_yaml(text, "a.yml", first_line=5)
        assert all(isinstance(fault, Fault) for fault in faults)
        lines = len(re.split(yaml_text.LINE_END, text))
        assert all(5 <= fault.line < 5 + lines for fault in faults)
        if node is not None:
            plain(node)


@given(st.dictionaries(st.from_regex("[a-z]{1,8}", fullmatch=True), st.text(min_size=1)))
@settings(max_examples=300)
def test_what_is_written_in_quotes_arrives(values):
    values = {key: value for key, value in values.items() if value.strip() and value.isprintable()}
    lines = (f"{key}: '{value.replace(chr(39), chr(39) * 2)}'\n" for key, value in values.items())
    node, faults = load_yaml("".join(lines), "a.yml")
    assert faults == []
    assert (plain(node) if node else {}) == values
