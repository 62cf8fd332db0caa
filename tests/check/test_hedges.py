"""The plain words for a sentence of the clinic keep its every hedge, as often as it says it."""

import pytest

from scripts.check.hedges import hedge_faults
from scripts.load.words.statements import PLAIN_WORDS, Statement
from tests.support.projects.files import told


def statement(quote, plain, short=""):
    return Statement("sent", 7, quote, plain, short)


@pytest.mark.parametrize(
    ("quote", "plain"),
    [
        ("In general, we do not.", "In general, we do not."),
        ("As a general rule, we do.", "As a rule, we do."),
        ("We usually send it because it is usually all.", "Usually it is usually all."),
        ("Doctors may sometimes want it.", "Doctors sometimes want it, and sometimes not."),
        ("All relevant reports were attached.", "We attached the reports that matter."),
        ("We do not in the ordinary course.", "In our day-to-day work, we do not."),
    ],
)
def test_words_that_keep_the_hedge_are_fine(quote, plain):
    assert hedge_faults([statement(quote, plain)]) == []


@pytest.mark.parametrize(
    ("quote", "plain", "lost"),
    [
        ("In general, we do not.", "We do not.", "In general"),
        ("As a general rule, we do.", "We do.", "As a general rule"),
        ("We usually send it: it is usually all.", "We usually send it: it is all.", "usually"),
        ("They typically do not.", "They do not.", "typically"),
        ("Sometimes they ask.", "They ask.", "Sometimes"),
        ("Some specialists do.", "Specialists do.", "Some"),
        ("Specialists may ask.", "Specialists ask.", "may"),
        ("All relevant reports went.", "All reports went.", "relevant"),
        ("Not in the ordinary course.", "No.", "in the ordinary course"),
        ("It is awesome; some do.", "It is awesome.", "some"),
    ],
)
def test_a_lost_hedge_is_one_line(quote, plain, lost):
    assert told(hedge_faults([statement(quote, plain)]), PLAIN_WORDS) == [
        f'7: sent: plain words: "{lost}" of the quote is lost. Say it there too, as often.'
    ]


def test_a_short_line_keeps_the_hedges_of_one_sentence_at_least():
    quote = "As a rule, we sent it. It is usually all. Please ask."
    kept = "As a rule, we sent it. It is usually all."
    assert hedge_faults([statement(quote, kept, "As a rule, we sent it.")]) == []
    assert hedge_faults([statement(quote, kept, "It is usually all.")]) == []
    assert told(hedge_faults([statement(quote, kept, "We sent it.")]), PLAIN_WORDS) == [
        '7: sent: short: "As a rule" of the quote is lost. Say it there too, as often.'
    ]
