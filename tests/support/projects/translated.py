"""A language that nobody speaks, for tests: English with accents, made by machine, under `eo`."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from scripts.check.site import checked_site
from scripts.languages.markdown import NO_WORDS
from scripts.languages.passages import passages
from scripts.load.languages.languages import LANGUAGES, Language
from scripts.load.languages.translations import Translation, file_of
from scripts.load.site import Site
from tests.support.projects.files import put
from tests.support.projects.whole_project import TODAY

LINE = "- {code: eo, name: Aĉĉents, in_english: Accents, spoken: Accents, spoken_here: aĉĉents}\n"
HEADER = 'msgid ""\nmsgstr ""\n"Language: eo\\n"\n'
FILE = file_of("eo")
_ACCENTS = str.maketrans("aceinosu", "âĉêîñôŝû")
_WORD = re.compile(rf"({NO_WORDS.pattern})|[a-z]+")


def accented(english: str) -> str:
    """The translation of a passage: its links, macros and blanks stay as they are."""
    return _WORD.sub(lambda found: found[1] or found[0].translate(_ACCENTS), english)


def entry(english: str, theirs: str, flags: str = "", before: str = "") -> str:
    """An entry of a PO file. `before`: the English that a guess was made for."""
    lines = [f"#, {flags}"] if flags else []
    lines += [f"#| msgid {json.dumps(before, ensure_ascii=False)}"] if before else []
    lines.append(f"msgid {json.dumps(english, ensure_ascii=False)}")
    lines.append(f"msgstr {json.dumps(theirs, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def po(*entries: str) -> str:
    """A PO file of these entries."""
    return "\n".join((HEADER, *entries))


def add_language(
    project: Path, is_approved: Callable[[str], bool] = lambda english: False, line: str = LINE
) -> None:
    """Adds the language to a project, with every passage translated by machine."""
    known = passages(checked_site(project, TODAY, live=False))
    assert known
    entries = (
        entry(english, accented(english), "" if is_approved(english) else "fuzzy")
        for english in known
    )
    put(project, LANGUAGES, line)
    put(project, FILE, po(*entries))


def in_accents(
    site: Site,
    approved: Iterable[str] = (),
    guessed: Iterable[str] = (),
    missing: Iterable[str] = (),
    unchecked: bool = False,
) -> Site:
    """The site with the language, as if it had been loaded: all is translated and nothing approved,
    but for these passages."""
    known = passages(site)
    assert known and {*approved, *guessed, *missing} <= set(known)
    translations = {
        english: Translation(
            accented(english),
            english in approved,
            english in guessed,
            "Old English." if english in guessed else "",
            number,
        )
        for number, english in enumerate(known)
        if english not in missing
    }
    language = Language(
        code="eo",
        name="Aĉĉents",
        in_english="Accents",
        spoken="Accents",
        spoken_here="aĉĉents",
        comma=", ",
        digits="0123456789",
        unchecked=unchecked,
        translations=translations,
    )
    return replace(site, languages=(language,))
