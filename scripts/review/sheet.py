"""What stands on the review sheet: all that a doctor signs, and what of it has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from scripts.load.approvals import AROUND, PATTERN, STAFF, STATEMENTS
from scripts.load.facilities.facility import Facility
from scripts.load.site import Site
from scripts.load.words.message_form import BLANK, STATEMENT
from scripts.load.words.staff_messages import PARTS
from scripts.load.words.words import WORDS, Texts
from scripts.review.changes import narrowed
from scripts.review.page_foot import Source, sources
from scripts.review.passages import Approvable
from scripts.review.state import ReviewState, SignOff
from scripts.wording.dates import long_date
from scripts.wording.fill import fill


@dataclass(frozen=True)
class Part:
    """What one code stands for. `state`: a sentence. `open`: it is to be read, whole when it was
    `never` approved, else its `changes`: (old, new)."""

    address: str
    title: str
    code: str
    state: str
    open: bool
    never: bool
    changes: list[tuple[str, str]]


@dataclass(frozen=True)
class Sentence:
    """One of the clinic's statements. `open`: to be read."""

    number: int
    quote: str
    plain: tuple[str, ...]
    short: str
    open: bool


@dataclass(frozen=True)
class Labels:
    """Words of words.yml: `sentences` one by one, the others (`short`) in a row."""

    sentences: list[str] = field(default_factory=list)
    short: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class SheetPage:
    """A written page. `labels`: what it shows in boxes and the pattern does not."""

    part: Part
    description: str
    adds: list[Source]
    labels: Labels


@dataclass(frozen=True)
class SheetMessage:
    """A message. `texts`: its subject, e-mail, text message and words for the phone."""

    title: str
    texts: list[str]
    open: bool


@dataclass(frozen=True)
class ReviewSheet:
    """All parts, in the order in which they are read."""

    statements: Part
    sentences: list[Sentence]
    pages: list[SheetPage]
    pattern: Part
    labels: Labels
    example: str
    staff: Part
    messages: list[SheetMessage]
    around: Labels

    @property
    def is_open(self) -> bool:
        """Whether anything is to be read."""
        parts = [self.statements, *(page.part for page in self.pages), self.pattern, self.staff]
        return any(part.open for part in parts)


def review_sheet(sign_off: SignOff) -> ReviewSheet:
    """Return the contents of the sheet."""
    site = sign_off.site
    say: Texts = site.words["review"]
    pattern = sign_off.things[PATTERN]
    return ReviewSheet(
        statements=_part(STATEMENTS, say["statements_title"], sign_off),
        sentences=list(_sentences(sign_off)),
        pages=list(_pages(sign_off)),
        pattern=_part(PATTERN, say["pattern_title"], sign_off),
        labels=_labels(pattern, [], site),
        example=next((f"at/{place.id}/" for place in site.facilities), ""),
        staff=_part(STAFF, say["messages_title"], sign_off),
        messages=list(_messages(sign_off)),
        around=_labels(sign_off.things[STAFF], _texts_of(pattern), site),
    )


def numbers_of(site: Site) -> dict[str, int]:
    """Return the number of each of the clinic's statements, by its id."""
    return {name: number for number, name in enumerate(site.statements, 1)}


def _part(address: str, title: str, sign_off: SignOff) -> Part:
    state, thing = sign_off.states[address], sign_off.things[address]
    found = [narrowed(one.old, one.new) for one in sign_off.changes(address)]
    never = state.state == "never"
    told = _state_line(state, sign_off.site)
    return Part(address, title, thing.code, told, not state.approval, never, found)


def _state_line(state: ReviewState, site: Site) -> str:
    say: Texts = site.words["review"]
    if state.last is None:
        return say["state_never"]
    day = long_date(state.last.day, site.words)
    return fill(say[f"state_{state.state}"], date=day, role=state.last.by)


def _sentences(sign_off: SignOff) -> Iterator[Sentence]:
    for number, one in enumerate(sign_off.site.statements.values(), 1):
        named = [
            text.replace("{clinic}", sign_off.site.clinic.name) for text in (one.plain, one.short)
        ]
        plain, short = named
        is_open = one.id in sign_off.unsigned
        yield Sentence(number, one.quote, tuple(plain.split("\n\n")), short, is_open)


def _pages(sign_off: SignOff) -> Iterator[SheetPage]:
    site = sign_off.site
    shown = _texts_of(sign_off.things[PATTERN])
    for page in sorted(site.pages, key=lambda page: page.address):
        thing = sign_off.things[page.address]
        yield SheetPage(
            _part(page.address, page.meta["title"], sign_off),
            page.meta["description"],
            sources(page.meta, site.words),
            _labels(thing, shown, site),
        )
        shown += _texts_of(thing)


def _texts_of(thing: Approvable) -> list[str]:
    """Return what a thing shows of words.yml."""
    return [_key_and_text(one.text)[1] for one in thing.passages if one.file == WORDS]


def _key_and_text(passage: str) -> tuple[str, str]:
    key, _, text = passage.removeprefix(f"{AROUND}: ").partition(": ")
    return key, text


def _labels(thing: Approvable, shown: list[str], site: Site) -> Labels:
    """Return what a thing shows of words.yml and does not stand in what was `shown` before; blanks
    in brackets, and where the words depend on the desk that answers, an example filled in."""
    found = Labels()
    for passage in thing.passages:
        key, text = _key_and_text(passage.text)
        is_read = text in shown or (" " in text and any(text in one for one in shown))
        is_label = passage.file == WORDS or passage.text.startswith(f"{AROUND}: ")
        if not is_label or is_read:
            continue
        whole = text.replace("{of}", site.words["card"]["of"])
        said = re.sub(r"\.{4,}", "...", _bracketed(_with_example(key, whole, site)))
        is_sentence = text.endswith((".", "?", ":")) and " " in text
        (found.sentences if is_sentence else found.short).append(said)
    return Labels(list(dict.fromkeys(found.sentences)), list(dict.fromkeys(found.short)))


def _with_example(key: str, text: str, site: Site) -> str:
    """Return a variant of what is said on the phone, for the first facility that it is for."""
    group, _, name = key.partition(".first_")
    if group != "script" or not name:
        return text
    place = next((one for one in site.facilities if _is_for(one, name)), None)
    if place is None:
        return text
    named = place.short_name or place.name
    return f"({named}) {text.replace('{desk}', place.desk).replace('{place}', named)}"


def _is_for(place: Facility, name: str) -> bool:
    asks_for_desk = bool(place.desk) and place.phone_reaches in ("switchboard", "booking")
    return asks_for_desk if name == "desk" else place.phone_reaches == name and not asks_for_desk


def _messages(sign_off: SignOff) -> Iterator[SheetMessage]:
    thing = sign_off.things[STAFF]
    last = sign_off.states[STAFF].last
    numbers = numbers_of(sign_off.site)
    say: Texts = sign_off.site.words["review"]
    for name, texts in thing.texts.items():
        if name != AROUND:
            title = texts.get("title") or say[name.removeprefix("place_")]
            said = [_marked(texts, key, numbers) for key in PARTS]
            yield SheetMessage(title, said, not last or last.texts.get(name) != texts)


def _marked(texts: dict[str, str], key: str, numbers: dict[str, int]) -> str:
    """Return a part of a message with numbers where it quotes statements, and other blanks in
    brackets."""

    def marked(blank: re.Match[str]) -> str:
        found = STATEMENT.fullmatch(blank[1])
        if found:
            return f"[{numbers.get(found[2], '?')}]"
        if blank[1] == "link" and "page" in texts:
            return f"(/{texts['page']})"
        return f"({blank[1].replace('_', ' ')})"

    return " ".join(BLANK.sub(marked, texts[key]).split())


def _bracketed(text: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda blank: f"({blank[1].replace('_', ' ')})", text)
