"""Lamps of translations: a term said in another way than the language's glossary, a page that is
heavy or long."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from scripts.check.lamps import budgets
from scripts.check.lamps.built import Built
from scripts.languages.markdown import NO_WORDS
from scripts.languages.passages import passages
from scripts.load.files.faults import Lamp, cut, shown
from scripts.load.languages.languages import LANGUAGES, Language
from scripts.load.languages.translations import FOLDER, file_of
from scripts.load.site import Site

_BESIDE = re.compile(r' ?<span class="en" lang="en" dir="ltr">.*?</span>', re.S)


def glossary_lamps(site: Site) -> Iterator[Lamp]:
    """Yield a lamp for each translation that says a term of the glossary in another way."""
    for language in site.languages:
        terms = [
            (re.compile(rf"\b{re.escape(term)}\b", re.I), term, forms)
            for term, forms in language.glossary.items()
        ]
        for english, one in language.translations.items():
            if not one.text or one.guessed:
                continue
            said, words = one.text.casefold(), NO_WORDS.sub("", english)
            for pattern, term, forms in terms:
                if pattern.search(words) and not any(form.casefold() in said for form in forms):
                    where = (file_of(language.code), one.line)
                    problem = f"{shown(cut(english, 40))}: {shown(term)} is not said as {forms[0]}"
                    yield Lamp(*where, problem, "Say it so, or add the form to the glossary.")


def unused_term_lamps(site: Site) -> Iterator[Lamp]:
    """Yield a lamp for each term of a glossary that no English passage says any more: nothing holds
    the translation to it."""
    if not site.languages:
        return
    english = "\n".join(NO_WORDS.sub("", one) for one in passages(site))
    for language in site.languages:
        for term in language.glossary:
            if not re.search(rf"\b{re.escape(term)}\b", english, re.I):
                problem = f"{shown(term)} is in no English passage"
                file = f"{FOLDER}/{language.code}.glossary.yml"
                yield Lamp(file, 0, problem, "Write it as the English says it, or delete the line.")


def translated_weight_lamps(
    page: Built, site_dir: Path, languages: Iterable[Language]
) -> Iterator[Lamp]:
    """Yield the lamp of a page that weighs much more than its English one."""
    if not page.is_for_patients or page.is_moved:
        return
    for language in languages:
        if not page.address.startswith(language.prefix):
            continue
        english = site_dir / page.file.relative_to(site_dir / language.prefix)
        own, most = _weight(_BESIDE.sub("", page.html)), _weight(english.read_text("utf-8"))
        if own > budgets.TRANSLATED * most:
            problem = f"/{page.address} has {own} bytes (gzip -9), its English page {most}"
            yield Lamp(LANGUAGES, language.line, problem, "Say it shorter in this language.")


def translated_paper_lamps(
    sheets: Mapping[str, int], languages: Iterable[Language]
) -> Iterator[Lamp]:
    """Yield the lamp of a page that takes much more paper than its English one. `sheets`: {address:
    how many it takes}, of all languages."""
    for language in languages:
        for address, count in sheets.items():
            english = sheets.get(address.removeprefix(language.prefix))
            if not address.startswith(language.prefix) or english is None:
                continue
            most = english + budgets.TRANSLATED_SHEETS
            if count > most:
                problem = f"/{address} takes {count} sheets of paper, {most} planned"
                yield Lamp(LANGUAGES, language.line, problem, "Say it shorter in this language.")


def _weight(html: str) -> int:
    return len(gzip.compress(html.encode(), 9, mtime=0))
