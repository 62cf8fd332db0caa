"""The languages besides English: `docs/_data/languages.yml`, a line for each."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from pydantic import AfterValidator

from scripts.load.facilities.fields import Name
from scripts.load.files.faults import BadValue, Fault, shown
from scripts.load.files.typed import Record, read_as
from scripts.load.files.yaml_text import read_yaml
from scripts.load.files.yaml_tree import List, Mapping, Scalar
from scripts.load.languages.glossary import Glossary, load_glossary
from scripts.load.languages.translations import Translations, load_translations

LANGUAGES = "docs/_data/languages.yml"
FORM = "Write it like - {code: es, name: Español, spoken: Spanish, spoken_here: español}."


@dataclass(frozen=True)
class Language:
    """`code`: BCP 47, such as "zh-Hans". `name`: as its readers call it; `in_english`: as the desk
    does. `spoken`, `spoken_here`: the language that is asked for on the phone, in English and in
    itself. `comma`: between the items of a list.
    `digits`: for dates and ages, where they are not 0 to 9. `unchecked`: whether the public may
    see what no person has approved. `line`: in languages.yml.
    `glossary`: {English term: how it is said}."""

    code: str
    name: str
    in_english: str
    spoken: str
    spoken_here: str
    comma: str
    digits: str
    unchecked: bool
    line: int = 0
    translations: Translations = field(default_factory=dict, repr=False)
    glossary: Glossary = field(default_factory=dict, repr=False)

    @property
    def prefix(self) -> str:
        """What its addresses begin with, below the site's root: "zh-hans/"."""
        return f"{self.code.lower()}/"

    @property
    def direction(self) -> str:
        """ "ltr" or "rtl", as the Unicode CLDR has it."""
        return locale_of(self.code).text_direction

    @property
    def letters(self) -> str:
        """Its script, as ISO 15924 and the CLDR name it: "Latn", "Hans", "Arab"."""
        locale = locale_of(self.code)
        _, _, likely = get_global("likely_subtags").get(locale.language, "").partition("_")
        return locale.script or likely.partition("_")[0] or "Latn"

    @property
    def space(self) -> str:
        """What stands between two sentences."""
        return "" if self.letters in ("Hans", "Hant") else " "

    @property
    def is_begun(self) -> bool:
        """Return whether a person has approved a passage."""
        return any(one.approved for one in self.translations.values())


def locale_of(code: str) -> Locale:
    """Return the CLDR's locale of a BCP 47 code. Raise BadValue for one that it does not know."""
    try:
        return Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        problem = f"{shown(code)} is not the code of a language"
        raise BadValue(problem, "Write it like es or zh-Hans.") from None


def in_digits(value: object, digits: str) -> str:
    """Return a number, or a text with numbers, in other digits."""
    return str(value).translate(str.maketrans("0123456789", digits))


def load_languages(root: Path) -> tuple[tuple[Language, ...], list[Fault]]:
    """Return the languages with their translations, in the file's order, and all faults. A site in
    English alone has no such file."""
    tree, faults = read_yaml(root, LANGUAGES, required=False, may_be_empty=True)
    if tree is None:
        return (), faults
    if not isinstance(tree, List):
        return (), [*faults, Fault(LANGUAGES, tree.line, "is not a list of languages", FORM)]
    languages: list[Language] = []
    for node in tree.items:
        if not isinstance(node, Mapping):
            faults.append(Fault(LANGUAGES, node.line, "is not a language", FORM))
            continue
        code = node.values.get("code")
        owner = code.text if isinstance(code, Scalar) else ""
        typed, found = read_as(_Line, node, LANGUAGES, owner)
        faults += found
        if typed is None:
            continue
        if typed.code.lower() in [one.code.lower() for one in languages]:
            problem = f"{typed.code}: stands here twice"
            faults.append(Fault(LANGUAGES, node.line, problem, "Delete one of the two."))
            continue
        translations, found = load_translations(root, typed.code)
        faults += found
        glossary, found = load_glossary(root, typed.code)
        faults += found
        values = typed.model_dump() | {"unchecked": typed.unchecked == "shown"}
        languages.append(
            Language(**values, line=node.line, translations=translations, glossary=glossary)
        )
    return tuple(languages), faults


def _code(text: str) -> str:
    locale_of(text)
    if text.lower().startswith("en"):
        raise BadValue("English is what all others are made from", "Delete the line.")
    return text


def _digits(text: str) -> str:
    if [unicodedata.decimal(char, None) for char in text] != list(range(10)):
        raise BadValue(f"{shown(text)} are not ten digits", "Write them from 0 to 9.")
    return text


class _Line(Record):
    code: Annotated[str, AfterValidator(_code)]
    name: Name
    in_english: Name
    spoken: Name
    spoken_here: Name
    comma: str = ", "
    digits: Annotated[str, AfterValidator(_digits)] = "0123456789"
    unchecked: Literal["", "shown"] = ""
