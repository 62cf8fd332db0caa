"""A new version of the clinic's text: each sentence is found again, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.load.source_change import source_change
from scripts.load.statements import read_statements, words_of

TEXT = """\
X-Ray and MRI Images

Sometimes patients are asked to bring the following:

  • Images of previous tests (i.e. a picture that can be viewed, not just a summary thereof)

  • Reports of previous tests (i.e. a written summary of what a radiologist reviewed)

In general, your physician does not have access to any images of your tests.

Instead, you will need to contact the testing facility directly. As a rule, we attach all relevant
reports when first referring you. To be clear, that is usually all that we have access to.

Radiologists typically complete 5 years of training. Radiologists supply reports to the physician.
"""
IDS = "title asked images reports no-images ask sent usually train supply".split()
QUOTES = [
    "X-Ray and MRI Images",
    "Sometimes patients are asked to bring the following:",
    "Images of previous tests (i.e. a picture that can be viewed, not just a summary thereof)",
    "Reports of previous tests (i.e. a written summary of what a radiologist reviewed)",
    "In general, your physician does not have access to any images of your tests.",
    "Instead, you will need to contact the testing facility directly.",
    "As a rule, we attach all relevant reports when first referring you.",
    "To be clear, that is usually all that we have access to.",
    "Radiologists typically complete 5 years of training.",
    "Radiologists supply reports to the physician.",
]
PLAIN = "# For the doctor\n\nRead on.\n\n" + "\n".join(
    f"## {name}\n> {quote}\n\nPlain words of {name}.\n\nshort: Short {name}.\n"
    for name, quote in zip(IDS, QUOTES, strict=True)
)
STATEMENTS, _ = read_statements(PLAIN)


def change(text):
    """{id: (old, new)} of what changed; plain-words.md is checked to hold the new text whole."""
    found = source_change(STATEMENTS, PLAIN, text)
    after, _ = read_statements(found.plain_words)
    quoted = [word for one in after.values() for word in words_of(one.quote)]
    assert quoted == words_of(text)
    kept = [name for name in after if name in STATEMENTS]
    assert all(after[name].plain == STATEMENTS[name].plain for name in kept)
    assert all(after[name].short == STATEMENTS[name].short for name in kept)
    assert found.plain_words.startswith("# For the doctor\n\nRead on.\n\n## ")
    return {one.id: (one.old, one.new) for one in found.sentences}


def edited(old, new):
    assert TEXT.count(old) == 1
    return change(TEXT.replace(old, new))


def quote(name):
    return QUOTES[IDS.index(name)]


def test_the_same_text_changes_nothing():
    found = source_change(STATEMENTS, PLAIN, TEXT)
    assert (found.sentences, found.plain_words, found.share) == ((), PLAIN, 1.0)


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("does not have access to any images", "has no access to most images", "no-images"),
        ("In general, your physician", "Usually, your physician", "no-images"),
        ("images of your tests.", "images of your tests, even recent ones.", "no-images"),
        ("images of your tests.", "pictures.", "no-images"),
        ("thereof)", "of it)", "images"),
        ("(i.e. a picture that can be viewed", "(e.g. a picture. It can be viewed", "images"),
        ("5 years of training.", "5 years of training (i.e. after school).", "train"),
        ("Radiologists typically", "In Canada, radiologists typically", "train"),
        ("the following:", "the following", "asked"),
        ("X-Ray and MRI Images", "X-Ray, MRI and CT Images", "title"),
        ("supply reports to the physician.", "supply a report to the family physician!", "supply"),
        ("usually all", "all", "usually"),
        ("To be clear, that", "that, as a rule,", "usually"),
    ],
)
def test_a_sentence_that_was_edited_gets_its_new_words(old, new, name):
    assert edited(old, new) == {name: (quote(name), quote(name).replace(old, new))}


def test_two_neighbours_that_were_edited_each_get_their_own():
    text = TEXT.replace("facility directly. As a rule, we", "clinic at once. In most cases we")
    assert change(text) == {
        "ask": (quote("ask"), "Instead, you will need to contact the testing clinic at once."),
        "sent": (
            quote("sent"),
            "In most cases we attach all relevant reports when first referring you.",
        ),
    }


@pytest.mark.parametrize("name", IDS)
def test_a_sentence_that_went_takes_its_plain_words_and_no_other(name):
    assert change(TEXT.replace("\nreports when", " reports when").replace(quote(name), "")) == {
        name: (quote(name), "")
    }


def test_neighbours_that_went_take_no_other():
    gone = f"{quote('train')} {quote('supply')}"
    assert edited(gone, "") == {"train": (quote("train"), ""), "supply": (quote("supply"), "")}


NEW = "Please call us, i.e. the front desk, before noon."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TEXT, f"{NEW}\n\n{TEXT}"),
        (TEXT, f"{TEXT}\n{NEW}\n"),
        (TEXT, f"{TEXT.rstrip()} {NEW}"),
        ("  • Reports", f"  • {NEW}\n\n  • Reports"),
        ("  • Reports", f"  • {NEW}\n  • Reports"),
        ("In general,", f"{NEW} In general,"),
        (" As a rule,", f" {NEW} As a rule,"),
        ("Radiologists supply", f"{NEW} Radiologists supply"),
    ],
    ids=["start", "end", "end of paragraph", "list", "tight list", "before", "between", "twins"],
)
def test_a_sentence_that_came_has_an_id_of_its_own(old, new):
    assert edited(old, new) == {"new-1": ("", NEW)}


def test_a_list_item_without_a_full_stop_is_new_by_its_place():
    came = "films, if there are any"
    assert edited("  • Reports", f"  • {came}\n\n  • Reports") == {"new-1": ("", came)}


def test_a_sentence_that_came_where_lists_have_lost_their_signs():
    text = " ".join(word for word in TEXT.split() if word != "•")
    assert change(text.replace("Reports of", f"{NEW} Reports of")) == {"new-1": ("", NEW)}


def test_each_new_paragraph_is_a_sentence_to_write_plain_words_for():
    text = f"{TEXT}\nOne more thing. It is short.\n\nAnd another one.\n"
    assert change(text) == {
        "new-1": ("", "One more thing. It is short."), "new-2": ("", "And another one."),
    }


def test_a_new_sentence_has_no_plain_words_and_the_build_says_so_by_name():
    found = source_change(STATEMENTS, PLAIN, f"{TEXT}\n{NEW}")
    faults = [fault.problem for fault in read_statements(found.plain_words)[1]]
    assert faults == ["new-1: has no plain words"]


def test_a_second_new_text_does_not_take_an_id_that_is_there():
    once = source_change(STATEMENTS, PLAIN, f"{TEXT}\n{NEW}")
    statements, _ = read_statements(once.plain_words)
    twice = source_change(statements, once.plain_words, f"{TEXT}\n{NEW}\n\nGood luck.")
    assert [one.id for one in twice.sentences] == ["new-2"]


def test_a_sentence_that_was_replaced_by_quite_another_went():
    assert edited(quote("usually"), NEW) == {"new-1": ("", NEW), "usually": (quote("usually"), "")}


def test_an_edit_beside_a_new_sentence():
    found = edited(quote("usually"), f"To be plain, that is mostly all that we have. {NEW}")
    assert found == {
        "usually": (quote("usually"), "To be plain, that is mostly all that we have."),
        "new-1": ("", NEW),
    }


def test_two_sentences_that_were_swapped_only_move():
    text = TEXT.replace(
        f"{quote('train')} {quote('supply')}", f"{quote('supply')} {quote('train')}"
    )
    found = change(text)
    assert len(found) == 1
    assert all(old == new for old, new in found.values())


def test_paragraphs_that_were_swapped_only_move():
    first, second = TEXT.index("In general"), TEXT.index("Instead")
    third = TEXT.index("Radiologists typically")
    text = TEXT[:first] + TEXT[second:third] + TEXT[first:second] + TEXT[third:]
    assert change(text) == {"no-images": (quote("no-images"), quote("no-images"))}


def test_a_sentence_that_moved_and_was_edited_keeps_its_words():
    text = TEXT.replace(quote("no-images"), "") + quote("no-images").replace("any", "most")
    edited_quote = quote("no-images").replace("any", "most")
    assert change(text) == {"no-images": (quote("no-images"), edited_quote)}


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("\n\n", "\n"),
        TEXT.replace(". ", ".\n\n"),
        TEXT.replace("  • ", "- "),
        " ".join(TEXT.split()),
        TEXT.replace(" ", "\u00a0"),
    ],
    ids=["merged", "split", "other list signs", "one line", "hard spaces"],
)
def test_where_paragraphs_and_lines_break_changes_no_sentence(text):
    found = source_change(STATEMENTS, PLAIN, text)
    assert (found.sentences, found.plain_words) == ((), PLAIN)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The quick brown fox jumps over the lazy dog.\n" * 20, 0, 0.1),
        (TEXT + TEXT, 0.6, 0.7),
        (TEXT[: len(TEXT) // 4], 0.3, 0.5),
        (TEXT.replace("images", "pictures"), 0.9, 1),
    ],
    ids=["another text", "twice", "the first quarter", "one word"],
)
def test_it_tells_how_much_two_texts_share(text, low, high):
    assert low <= source_change(STATEMENTS, PLAIN, text).share <= high


@given(
    st.lists(
        st.one_of(st.sampled_from(QUOTES), st.text("abi .(\n•-é", min_size=1, max_size=30)),
        min_size=1, max_size=14,
    )
)
def test_whatever_the_new_text_is_the_quotes_are_the_whole_of_it(parts):
    text = "\n".join(parts)
    if words_of(text):
        change(text)
