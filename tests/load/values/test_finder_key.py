"""Somebody who types a name without its accents, dots, apostrophes or capitals finds the place."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.load.values.finder_key import finder_key

NAMES = {
    "St. Mike's": "st mikes",
    "St. Mike’s": "st mikes",
    "Stʼ Mike`s": "st mikes",
    "Hôpital Montfort": "hopital montfort",
    "Bloor–Yonge  (East)": "bloor yonge east",
    "St… Mikeŉ": "st miken",
    "１２３ Edward": "123 edward",
    "Straße": "straße",
    "多伦多 医院": "多伦多 医院",
    "Ёлка": "елка",
    "بيمارستان كودكان": "بیمارستان کودکان",  # typed on an Arabic keyboard
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_becomes_its_letters(name):
    assert finder_key(name) == NAMES[name]


LATIN = st.text("abcdefghijklmnopqrstuvwxyzéèêôàçïü 0123456789-/", max_size=40)


@given(st.text())
@settings(max_examples=300)
def test_a_key_is_its_own_key(text):
    key = finder_key(text)
    assert finder_key(key) == key
    assert key == " ".join(key.split())


@given(LATIN, st.lists(st.integers(0, 40)))
@settings(max_examples=200)
def test_case_accents_dots_and_apostrophes_do_not_matter(name, places):
    key = finder_key(name)
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    dotted = name
    for place, sign in zip(places, "..'’ʼ.'", strict=False):
        dotted = dotted[:place] + sign + dotted[place:]
    assert finder_key(name.upper()) == finder_key(plain) == finder_key(dotted) == key
