"""What comes out of the staff messages: how long it is, on a phone, in an e-mail, read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.addresses import PLACES, addresses
from scripts.check.lamps.budgets import PARAGRAPH, PHONE_WORDS
from scripts.check.lamps.prose import long_sentences, words
from scripts.check.staff_messages import LINE, text_message
from scripts.load.files.faults import Lamp, shown
from scripts.load.site import Site
from scripts.load.values.gsm7 import ONE_MESSAGE, foreign_letters, message_length
from scripts.load.words.message_form import fill_message, statement_blanks
from scripts.load.words.staff_messages import MESSAGES, PARTS
from scripts.load.words.words import Words

_NUMBER = "416-555-0123, ext. 12345"
_Said = tuple[str, str, str]  # part, problem, instead


def message_lamps(site: Site) -> Iterator[Lamp]:
    """Yield a lamp for each text that is too long once it is filled in.

    A place's name counts as one word and stands for every place, as its longest address and the
    longest words about a number do, so that a thing is told once.
    """
    sample = statement_blanks(site.statements, site.clinic.name) | _sample(site.words)
    known = addresses(site).anchors
    longest = max((one for one in known if one.startswith(PLACES)), key=len, default="")
    for owner, case in site.staff_messages.words():
        filling = {**sample, "link": site.clinic.site_url + (case.page or longest)}
        texts = {part: fill_message(getattr(case, part), filling) for part in PARTS}
        for part, problem, instead in _problems(texts):
            yield Lamp(MESSAGES, case.lines[part], f"{owner}: {part}: {problem}", instead)


def _sample(words: Words) -> dict[str, str]:
    """Return what stands in the blanks of a message for any place."""
    return {"place": "Place", "number": _NUMBER, "about_number": words["card"]["images_called"]}


def _problems(texts: dict[str, str]) -> Iterator[_Said]:
    """Yield (part, problem, instead) for each rule that a filled text breaks."""
    message, phone = text_message(texts["text"]), texts["phone"]
    if letters := foreign_letters(message):
        problem = f"{shown(letters)} is not in the alphabet of text messages"
        yield "text", f"{problem}: it is sent as several", "Use plain letters."
    elif (length := message_length(message)) > ONE_MESSAGE:
        problem = f"has {length} letters with its address, and one message holds {ONE_MESSAGE}"
        yield "text", f"{problem}: it is sent as two", "Say less, or choose a shorter site address."
    if (count := len(words(phone))) > PHONE_WORDS:
        yield "phone", f"has {count} words, more than thirty seconds ({PHONE_WORDS})", "Say less."
    if phone.count("?") != 1 or not phone.endswith("?"):
        problem = "does not end with its one question"
        yield "phone", problem, "Ask once, and last: May I send you the page?"
    if (length := len(f"Subject: {texts['subject']}")) > LINE:
        problem = f"is {length - LINE} letters too long for one line"
        yield "subject", problem, "Say it shorter."
    for paragraph in texts["email"].split("\n\n"):
        if (count := len(sentences(paragraph))) > PARAGRAPH:
            problem = f"a paragraph has {count} sentences, {PARAGRAPH} are easy to read"
            yield "email", problem, "Put an empty line between them."
    for part in ("email", "text", "phone"):
        for _, problem, instead in long_sentences(sentences(texts[part])):
            yield part, problem, instead


def sentences(text: str) -> list[str]:
    """Return a plain text's sentences: each ends with . ? ! or : before a letter ("ext. 12" goes
    on), or with its line."""
    return [part for part in re.split(r"(?<=[.?!:])\s+(?=\W*[^\W\d_])|\n+", text) if part]
