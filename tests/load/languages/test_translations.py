"""A PO file as Poedit, Weblate or a hand leaves it: each passage with what is known of it, and what
cannot be read is one line."""

import pytest

from scripts.load.languages.translations import load_translations
from tests.support.projects.files import put, told
from tests.support.projects.translated import FILE, entry, po

HOW = "Open it in Poedit, or compare the line with those around it."
KINDS = "Write one msgid and one msgstr for each passage."


def load(folder, text):
    put(folder, FILE, text)
    translations, faults = load_translations(folder, "eo")
    return translations, told(faults, FILE)


def test_a_passage_is_approved_open_a_guess_or_missing(tmp_path):
    text = po(
        entry("Yes.", "Jes."),
        entry("No.", "Ne.", "fuzzy"),
        entry("Call.", "Voku.", "fuzzy, python-brace-format", before="Ring."),
        entry("Ask.", ""),
    )
    found, faults = load(tmp_path, text)
    assert faults == []
    assert {
        english: (one.text, one.approved, one.guessed, one.before) for english, one in found.items()
    } == {
        "Yes.": ("Jes.", True, False, ""),
        "No.": ("Ne.", False, False, ""),
        "Call.": ("Voku.", False, True, "Ring."),
        "Ask.": ("", False, False, ""),
    }
    assert text.split("\n")[found["No."].line - 1] == 'msgid "No."'


def test_a_guess_that_a_person_mended_by_hand_is_approved_when_the_mark_is_gone(tmp_path):
    found, _ = load(tmp_path, po(entry("Call.", "Voku.", before="Ring.")))
    assert (found["Call."].approved, found["Call."].guessed) == (True, False)


def test_lines_that_are_wrapped_are_one_passage_also_those_of_the_old_english(tmp_path):
    text = '#, fuzzy\n#| msgid ""\n#| "Ring \\"them\\" "\n#| "now."\nmsgid ""\n"Call "\n"now."\n'
    found, faults = load(tmp_path, po(f'{text}msgstr ""\n"Voku "\n"nun."\n'))
    assert faults == []
    assert (found["Call now."].text, found["Call now."].before) == ("Voku nun.", 'Ring "them" now.')


def test_what_is_obsolete_is_no_translation_and_no_fault(tmp_path):
    obsolete = '#, fuzzy\n#~| msgid "Older."\n#~ msgid "Old."\n#~ msgstr "Malnova."\n'
    found, faults = load(tmp_path, po(entry("Yes.", "Jes."), obsolete))
    assert (list(found), faults) == (["Yes."], [])
    assert found["Yes."].approved


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("hello\n", f'1: is not a PO file here ("hello"). {HOW}'),
        (
            po('msgctxt "menu"\n' + entry("Yes.", "Jes.")),
            f'5: has a passage with a context or a plural ("msgctxt"). {KINDS}',
        ),
        (po('msgid "Yes.\nmsgstr "Jes."\n'), f'5: is not a PO file here ("msgid "Yes."). {HOW}'),
        (po('msgid "Say "yes"."\nmsgstr "x"\n'), '5: is not a PO file here ("msgid "Say'),
        (po('msgid "Yes."\n'), "5: is not a PO file here ("),
        (po('msgstr "Jes."\n'), '5: is not a PO file here ("msgstr "Jes.""). '),
        (
            po(entry("Yes.", "Jes."), entry("Yes.", "Je.")),
            '8: "Yes.": stands in line 5 too. Keep the right one of the two.',
        ),
        (po(po()), "5: the header: stands in line 1 too. Keep the right one of the two."),
        ("<<<<<<< HEAD\n" + po(), '1: is not a PO file here ("<<<<<<< HEAD").'),
        (" \n", "the file is empty. Put its text back."),
        (po(entry("Yes.", "Jes\u202e.")), "6: holds a character that cannot be seen (U+202E)."),
    ],
)
def test_what_is_no_po_file_is_one_line(tmp_path, text, fault):
    found, faults = load(tmp_path, text)
    assert found == {}
    assert len(faults) == 1 and faults[0].startswith(fault), faults


def test_a_plural_is_a_line_for_each_of_its_lines_and_nothing_else(tmp_path):
    plural = 'msgid "1 day"\nmsgid_plural "{n} days"\nmsgstr[0] "x"\nmsgstr[1] "y"\n'
    found, faults = load(tmp_path, po(plural))
    assert found == {}
    assert [line.split(":")[0] for line in faults] == ["6", "7", "8"]
    assert all(line.endswith(KINDS) for line in faults)
