"""The site in another language: the same facilities and pages, with other words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pydantic import BaseModel

from scripts.languages.markdown import has_words, with_passages
from scripts.languages.passages import NOT_TEXTS, NOT_WORDS, OF_A_PAGE, OF_THE_CLINIC
from scripts.languages.quoted import quoted
from scripts.load.facilities.fields import PROPER, SAID
from scripts.load.languages.languages import Language, in_digits
from scripts.load.pages.pages import PageSource
from scripts.load.site import Site
from scripts.load.values.marks import BESIDE, ENGLISH, NAME, marked
from scripts.load.values.phone import Phone
from scripts.load.words.staff_messages import AROUND_KEYS, PARTS, MessageWords, StaffMessages
from scripts.load.words.statements import Statement

M = TypeVar("M", bound=BaseModel)


def shown_languages(site: Site) -> tuple[Language, ...]:
    """Return the languages that a page may lead to: in a preview all, for the public those that a
    person has begun to approve, or that the clinic has set to be shown unchecked."""
    return tuple(one for one in site.languages if not site.live or one.unchecked or one.is_begun)


def editions(site: Site) -> tuple[Site, ...]:
    """Return the site in each language that it is shown in."""
    return tuple(_edition(site, language) for language in shown_languages(site))


def edition_of(path: str, found: Iterable[Site]) -> Site | None:
    """Return the edition that a path below docs/ (`fa/images.md`) belongs to; None for English."""
    return next((one for one in found if path.startswith(one.prefix)), None)


def may_be_shown(site: Site, language: Language, english: str) -> str:
    """Return the translation of a passage that readers of this build may see, "" for none."""
    one = language.translations.get(english)
    if one is None or one.guessed:
        return ""
    return one.text if one.approved or language.unchecked or not site.live else ""


@dataclass(frozen=True)
class _Say:
    """Says English passages in the language: with the English beside, or marked as English."""

    site: Site
    language: Language

    def __call__(self, english: str) -> str:
        if not has_words(english):
            return english
        found = may_be_shown(self.site, self.language, english)
        return found + marked(BESIDE, english) if found else marked(ENGLISH, english)

    def alone(self, english: str) -> str:
        """Return the passage without signs, for an e-mail."""
        return may_be_shown(self.site, self.language, english) or english

    def on_a_page(self, english: str) -> str:
        """Return a passage of Markdown: the English beside it has its words without the links."""
        found = may_be_shown(self.site, self.language, english)
        if not found:
            return marked(ENGLISH, english)
        return quoted(found, "theirs") + marked(BESIDE, quoted(english, "english"))


def _edition(site: Site, language: Language) -> Site:
    say = _Say(site, language)
    return replace(
        site,
        language=language,
        english=site,
        words=_words(site.words, say),
        clinic=site.clinic.model_copy(
            update={key: say(getattr(site.clinic, key)) for key in OF_THE_CLINIC}
        ),
        statements={key: _statement(one, say) for key, one in site.statements.items()},
        staff_messages=_messages(site.staff_messages, say),
        pages=tuple(_page(page, say) for page in site.pages),
        facilities=tuple(_record(place, say) for place in site.facilities),
    )


def _words(words: Mapping[str, Any], say: _Say) -> dict[str, Any]:
    language = say.language
    found = {
        group: of if group in NOT_WORDS else _group(of, group, say) for group, of in words.items()
    }
    found["site"] |= {
        "language": language.code,
        "direction": language.direction,
        "date": "long",
        "digits": language.digits,
        "comma": language.comma + marked(BESIDE, words["site"]["comma"]),
        "space": language.space + marked(BESIDE, " "),
    }
    asked_for = language.spoken_here + marked(BESIDE, language.spoken)
    found["script"] |= {"language": asked_for}
    found["roles"] = {role: say(role) for role in say.site.clinic.roles}
    return found


def _group(words: Any, name: str, say: _Say) -> Any:
    if isinstance(words, Mapping):
        return {key: _group(value, f"{name}.{key}", say) for key, value in words.items()}
    return words if name in NOT_TEXTS else say(words)


def _statement(one: Statement, say: _Say) -> Statement:
    plain = "\n\n".join(map(say, one.plain.split("\n\n"))) if one.plain else ""
    return replace(one, plain=plain, short=say(one.short))


def _messages(messages: StaffMessages, say: _Say) -> StaffMessages:
    def said(one: MessageWords) -> MessageWords:
        texts: dict[str, Any] = {part: say.alone(getattr(one, part)) for part in PARTS}
        return replace(one, **texts)

    around = {key: say.alone(getattr(messages, key)) for key in AROUND_KEYS}
    return replace(
        messages,
        **around,
        cases=tuple(map(said, messages.cases)),
        place=said(messages.place),
        place_without_number=said(messages.place_without_number),
    )


def _page(page: PageSource, say: _Say) -> PageSource:
    meta = dict(page.meta) | {key: say(page.meta[key]) for key in OF_A_PAGE}
    if "adds" in meta:
        meta["adds"] = tuple(_added(one, say) for one in meta["adds"])
    return replace(page, meta=meta, body=with_passages(page.body, say.on_a_page))


def _added(added: Mapping[str, str], say: _Say) -> dict[str, str]:
    said = {key: say(added[key]) for key in ("fact", "name") if added.get(key)}
    return {**added, **said}


def _record(record: M, say: _Say) -> M:
    """Return a record with its texts in the language, and its names, addresses and numbers as they
    are: the types of its fields say which is which."""
    changed: dict[str, Any] = {}
    for key, field in type(record).model_fields.items():
        value = getattr(record, key)
        if not value:
            continue
        if SAID in field.metadata:
            changed[key] = say(value)
        elif PROPER in field.metadata:
            changed[key] = _name(value)
        elif isinstance(value, Phone):
            changed[key] = _Painted(value.display, value.digits, value.ext)
        elif isinstance(value, int):
            changed[key] = in_digits(value, say.language.digits) + marked(BESIDE, str(value))
        elif isinstance(value, tuple):
            changed[key] = tuple(_item(one, say) for one in value)
    return record.model_copy(update=changed)


def _name(value: Any) -> Any:
    """Return a name as it is, or each of several."""
    return tuple(map(_name, value)) if isinstance(value, tuple) else marked(NAME, value)


def _item(value: Any, say: _Say) -> Any:
    """Return another address in the language; a way to get images as it is."""
    return _record(value, say) if isinstance(value, BaseModel) else value


@dataclass(frozen=True)
class _Painted(Phone):
    """A number whose digits are read from left to right, whatever stands around it."""

    @property
    def text(self) -> str:
        """For reading: with its extension as the desk says it."""
        return marked(NAME, super().text)
