"""A language's PO file brought up to date with the English: new passages empty, likely matches
offered as fuzzy, and nothing thrown away that a person typed."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from scripts.languages.passages import Passage
from scripts.load.files.faults import Faults
from scripts.load.languages.languages import Language, locale_of
from scripts.load.languages.translations import file_of, read_catalog

WIDTH = 99


def updated(text: str, language: Language, passages: Mapping[str, Sequence[Passage]]) -> str:
    """Return the text of the language's PO file with exactly these passages. What there is no more
    stays at its end, commented out. Raise Faults when the file cannot be read."""
    header = _header(text) or _new_header(language)
    catalog, faults = read_catalog(text or header, file_of(language.code))
    if catalog is None:
        raise Faults(faults)
    template = Catalog(locale=locale_of(language.code))
    for english, places in passages.items():
        where = sorted({(one.file, 0) for one in places})
        keys = list(dict.fromkeys(one.key for one in places if one.key))
        template.add(english, locations=where, auto_comments=keys[:3])
    catalog.update(template)
    return written(catalog, header)


def written(catalog: Catalog, before: str, notes: Mapping[str, str] | None = None) -> str:
    """Return the text of a PO file with these entries. `before`: the file as it was, whose header
    stays as it stands, but for the `notes` that go into it."""
    lines = _header(before).split("\n")
    for key, value in (notes or {}).items():
        lines = [line for line in lines if not line.startswith(f'"{key}:')]
        lines.append(f'"{key}: {value}\\n"')
    entries = io.BytesIO()
    write_po(
        entries, catalog, width=WIDTH, omit_header=True, include_previous=True, include_lineno=False
    )
    return "\n".join(lines) + f"\n\n{entries.getvalue().decode().strip()}\n"


def _header(text: str) -> str:
    """Return the first entry of a PO file as it stands, with the comments above it; "" for none."""
    first, _, _ = text.strip().partition("\n\n")
    return first if '\nmsgid ""\nmsgstr ""\n"' in f"\n{first}" else ""


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
