"""A language's PO file brought up to date with the English: new passages empty, likely matches
offered as fuzzy, and nothing thrown away that a person typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from babel.messages.catalog import Catalog, Message

from scripts.languages.passages import Passage
from scripts.languages.po_text import header_of, written
from scripts.load.files.faults import Faults
from scripts.load.languages.catalog import read_catalog
from scripts.load.languages.languages import Language, locale_of
from scripts.load.languages.translations import file_of


def updated(text: str, language: Language, passages: Mapping[str, Sequence[Passage]]) -> str:
    """Return the text of the language's PO file with exactly these passages. What there is no more
    stays at its end, commented out. Raise Faults when the file cannot be read."""
    header = header_of(text) or _new_header(language)
    catalog, faults = read_catalog(text or header, file_of(language.code))
    if catalog is None:
        raise Faults(faults)
    template = Catalog(locale=locale_of(language.code))
    for english, places in passages.items():
        where = sorted({(one.file, 0) for one in places})
        keys = list(dict.fromkeys(one.key for one in places if one.key))
        template.add(english, locations=where, auto_comments=keys[:3])
    _update(catalog, template)
    return written(catalog, header)


def _update(catalog: Catalog, template: Catalog) -> None:
    """Update the catalog, and keep what Babel forgets: a passage that came back, the English that
    a guess was made for, and the approved words of a passage from which something was guessed."""
    for english in [str(one.id) for one in template if one.id and one.id not in catalog]:
        if one := catalog.obsolete.pop(english, None):
            catalog[english] = one
    old: dict[str, Message] = {str(one.id): one for one in catalog if one.id}
    catalog.update(template)
    for new in catalog:
        before = old.get(new.previous_id[0] if new.previous_id else str(new.id))
        if before and before.previous_id:
            new.previous_id = before.previous_id
    for english, one in old.items():
        if one.string and english not in catalog:
            catalog.obsolete[english] = one


def _new_header(language: Language) -> str:
    lines = [
        f"# {language.in_english}. Open this file in Poedit or Weblate, or edit it by hand.",
        "# A passage that no person has approved yet is marked fuzzy.",
        'msgid ""',
        'msgstr ""',
        f'"Language: {language.code}\\n"',
        '"MIME-Version: 1.0\\n"',
        '"Content-Type: text/plain; charset=utf-8\\n"',
        '"Content-Transfer-Encoding: 8bit\\n"',
    ]
    return "\n".join(lines)
