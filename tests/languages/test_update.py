"""`translate`: the file follows the English, and nothing that a person typed is thrown away."""

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st

from scripts.languages.passages import Passage
from scripts.languages.po_text import written
from scripts.languages.update import updated
from scripts.load.files.faults import Faults
from scripts.load.languages.catalog import read_catalog
from scripts.load.languages.languages import load_languages
from tests.support.projects.files import put
from tests.support.projects.translated import FILE, HEADER, LINE, entry, po

OLD, NEW = "Call the place that did your test.", "Call the place that did your X-ray test."
OTHER = "Bring your health card."


@pytest.fixture
def language(tmp_path):
    """language(text): with the translations of this PO file."""

    def language(text):
        put(tmp_path, "docs/_data/languages.yml", LINE)
        put(tmp_path, FILE, text)
        (language,), faults = load_languages(tmp_path)
        assert faults == []
        return language

    return language


@pytest.fixture
def update(language):
    """update(text, "English", ...): the file with exactly these passages."""

    def update(text, *english):
        known = {one: [Passage(one, "docs/a.md", "title")] for one in english}
        new = updated(text, language(text or po()), known)
        assert updated(new, language(new), known) == new, "twice is not the same text"
        return new

    return update


def test_a_new_passage_is_empty_and_says_where_it_stands(update):
    assert update(po(entry(OTHER, "Kunportu.")), OTHER, "Ask.").split("\n\n")[1:] == [
        f'#. title\n#: docs/a.md\nmsgid "{OTHER}"\nmsgstr "Kunportu."',
        '#. title\n#: docs/a.md\nmsgid "Ask."\nmsgstr ""\n',
    ]


def test_the_first_file_of_a_language_has_a_header_for_poedit(update, language):
    text = update("", "Ask.")
    assert text.startswith("# Accents. Open this file in Poedit or Weblate, or edit it by hand.\n")
    assert '"Language: eo\\n"' in text and language(text).translations["Ask."].text == ""


def test_changed_english_is_offered_its_old_translation_as_a_guess(update, language):
    text = update(po(entry(OLD, "Voku la lokon.")), NEW)
    assert f'#, fuzzy\n#| msgid "{OLD}"\nmsgid "{NEW}"\nmsgstr "Voku la lokon."' in text
    one = language(text).translations[NEW]
    assert (one.text, one.approved, one.guessed, one.before) == ("Voku la lokon.", False, True, OLD)


def test_a_guess_that_changes_again_names_the_english_that_it_was_made_for(update, language):
    again = NEW.replace("X-ray", "MRI")
    text = update(update(po(entry(OLD, "Voku la lokon.")), NEW), again)
    assert language(text).translations[again].before == OLD


def test_english_that_comes_back_finds_its_approved_translation(update, language):
    text = update(po(entry(OLD, "Voku la lokon.")), NEW)
    mended = text.replace(f'#, fuzzy\n#| msgid "{OLD}"\n', "").replace("lokon.", "lokon por X.", 1)
    assert language(mended).translations[NEW].text == "Voku la lokon por X."
    back = language(update(mended, OLD)).translations[OLD]
    assert (back.text, back.approved, back.guessed) == ("Voku la lokon.", True, False)


def test_what_nobody_approved_is_not_approved_when_its_english_comes_back(update, language):
    gone = update(po(entry(OTHER, "Kunportu.", "fuzzy")), "Ask.")
    assert language(gone).translations["Ask."].text == ""
    back = language(update(gone, OTHER)).translations[OTHER]
    assert (back.text, back.approved) == ("Kunportu.", False)


def test_what_is_gone_stays_at_the_end_with_the_comment_of_its_translator(update, language):
    text = po(
        "# Said so by my aunt.\n\n" + entry(OTHER, "Kunportu."), '#~ msgid "Older."\n#~ msgstr "M."'
    )
    new = update(text, "Ask.")
    assert f'# Said so by my aunt.\n#~ msgid "{OTHER}"\n#~ msgstr "Kunportu."' in new
    assert '#~ msgid "Older."\n#~ msgstr "M."' in new
    assert list(language(new).translations) == ["Ask."]


def test_the_comments_of_a_translator_stay_as_long_as_they_are(update):
    comment = "# " + "A long comment with the reason for these words, " * 4 + "and its end."
    assert comment in update(po(f"{comment}\n{entry(OTHER, 'Kunportu.')}"), OTHER)


@pytest.mark.parametrize(
    "header",
    [
        '# Ana\n#, fuzzy\nmsgid ""\nmsgstr ""\n"Last-Translator: Ana\\n"\n"X-Generator: Poedit\\n"',
        '# Licence\n\n# Ana\nmsgid ""\nmsgstr ""\n"Last-Translator: Ana\\n"',
        'msgid ""\nmsgstr "Language: eo\\n"',
    ],
)
def test_the_header_stays_as_it_stands(update, header):
    new = update(f"{header}\n\n{entry(OTHER, 'Kunportu.')}", OTHER, "Ask.")
    assert new.startswith(f"{header}\n\n#. title")


def test_a_file_without_a_header_gets_one(update):
    new = update(entry(OTHER, "Kunportu."), OTHER)
    header, first = new.rstrip().split("\n\n")
    assert '"Language: eo\\n"' in header and first.endswith('msgstr "Kunportu."')


def test_quotes_breaks_and_long_lines_are_what_they_were(update, language):
    english = 'Say "yes" to {place}.\n\n' + "And then wait \\ for them. " * 9
    theirs = english.replace("yes", "jes")
    text = update(po(entry(english, theirs)), english)
    assert language(text).translations[english].text == theirs
    assert max(map(len, text.split("\n"))) < 102
    guess = language(update(text, f"{english}Bye.")).translations[f"{english}Bye."]
    assert (guess.text, guess.before) == (theirs, english)


def test_a_file_that_cannot_be_read_is_its_faults(language):
    with pytest.raises(Faults, match=r"eo.po:5: is not a PO file here"):
        updated(f"{HEADER}\nhello\n", language(po()), {})


@given(st.text(st.sampled_from('ab "\\\n{}é–'), min_size=1, max_size=300))
def test_any_text_is_read_as_it_was_written(words):
    catalog = Catalog()
    catalog.add(words, words[::-1], flags=["fuzzy"], previous_id=[f"{words} "])
    read, faults = read_catalog(written(catalog, ""), "eo.po")
    assert (read, faults) != (None, [])
    (one,) = [one for one in read if one.id]
    assert (one.id, one.string, one.previous_id) == (words, words[::-1], [f"{words} "])
