"""A language that a machine makes in a moment: English with an accent on each vowel."""

import io
import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from scripts.check.site import checked_site
from scripts.languages.markdown import NO_WORDS
from scripts.languages.passages import passages
from scripts.load.languages.languages import LANGUAGES
from scripts.load.languages.translations import file_of
from tests.support.projects.files import put

CODE = "eo"  # any that the CLDR knows
LINE = (
    f"- {{code: {CODE}, name: Ĥéĺĺö, in_english: Accented, spoken: Accented, spoken_here: áććéńt}}"
)
ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
KEPT = re.compile(rf"{NO_WORDS.pattern}|&\w+;")


def add_fifth_language(project: Path) -> Path:
    """Writes the one line and the one file that a language is into a project; returns it."""
    catalog = Catalog(locale=CODE)
    for english in passages(checked_site(project)):
        catalog.add(english, accented(english))
    text = io.BytesIO()
    write_po(text, catalog)
    put(project, LANGUAGES, f"{LINE}\n")
    put(project, file_of(CODE), text.getvalue().decode())
    return project


def accented(text: str) -> str:
    """The text with an accent on each vowel that is not part of a macro, a link or a blank."""
    at, parts = 0, []
    for kept in KEPT.finditer(text):
        parts += [text[at : kept.start()].translate(ACCENTS), kept[0]]
        at = kept.end()
    return "".join([*parts, text[at:].translate(ACCENTS)])
