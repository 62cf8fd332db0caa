"""The text of a PO file, as Poedit and Weblate read it. Babel's own writer breaks the old English
of a guess into lines that they refuse, and lets an obsolete entry forget that it is fuzzy."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import denormalize, escape, normalize

WIDTH = 99
_HEADER = re.compile(r'(?:(?:#.*)?\n)*msgid ""\nmsgstr ".*(?:\n".*)*')
_NO_HEADER = 'msgid ""\nmsgstr ""'


def header_of(text: str) -> str:
    """Return the first entry of a PO file as it stands, with the comments above it; "" for none."""
    found = _HEADER.match(text.lstrip())
    return found[0] if found else ""


def written(catalog: Catalog, before: str, notes: Mapping[str, str] | None = None) -> str:
    """Return the text of a PO file with these entries. `before`: the file as it was, whose header
    stays as it stands, but for the `notes` that go into it."""
    lines = (header_of(before) or _NO_HEADER).split("\n")
    for key, value in (notes or {}).items():
        lines = [line for line in lines if not line.startswith(f'"{key}:')]
        lines.append(escape(f"{key}: {value}\n"))
    entries = ["\n".join(_entry(one)) for one in catalog if one.id]
    entries += ["\n".join(_entry(one, "#~ ")) for one in catalog.obsolete.values()]
    return "\n\n".join(["\n".join(lines), *entries]) + "\n"


def _entry(one: Message, sign: str = "") -> Iterator[str]:
    yield from (f"# {comment}".rstrip() for comment in one.user_comments)
    if not sign:
        for comment in one.auto_comments:
            yield from _wrapped("#. ", comment)
        yield from _wrapped("#: ", " ".join(sorted(file for file, _ in one.locations)))
    if one.flags:
        yield ", ".join(["#", *sorted(one.flags)])
    if one.previous_id:
        before = sign[:2] + "| " if sign else "#| "
        yield f"{before}msgid {_quoted(one.previous_id[0], before)}"
    yield f"{sign}msgid {_quoted(str(one.id), sign)}"
    yield f"{sign}msgstr {_quoted(str(one.string or ''), sign)}"


def _quoted(text: str, sign: str) -> str:
    """Return a text in quoted lines. Where Babel's wrapping adds a line end, it is not wrapped."""
    found = normalize(text, prefix=sign, width=WIDTH)
    is_same = denormalize(found.replace(f"\n{sign}", "\n")) == text
    return found if is_same else normalize(text, prefix=sign, width=0)


def _wrapped(sign: str, text: str) -> Iterator[str]:
    lines = textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    yield from (f"{sign}{line}" for line in lines)
