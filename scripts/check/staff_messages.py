"""What comes out of the staff messages, held against the rules for those who get them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.check.addresses import PLACES, Addresses
from scripts.load.clinic import Clinic
from scripts.load.files.faults import Fault, fault_at, shown
from scripts.load.pages.asked import Asked, Call
from scripts.load.pages.templates import Template
from scripts.load.values.gsm7 import ONE_MESSAGE, foreign_letters, message_length, plain_letters
from scripts.load.words.message_form import fill_message, statement_blanks
from scripts.load.words.staff_messages import MESSAGES, PARTS, StaffMessages
from scripts.load.words.statements import Statement
from scripts.load.words.words import Words

LINE = 72  # letters in a line of a plain-text e-mail: RFC 5322 wants 78 at most, quoting takes some
PHONE_WORDS = 75  # thirty seconds
SENTENCE_WORDS = 20
PARAGRAPH_SENTENCES = 3
_TAKEN = ("at", "all", "main", "copy")  # /staff/at/, /staff/all.zip; ids of every page
_NUMBER = "416-555-0123, ext. 12345"


def as_template(messages: StaffMessages) -> Template:
    """Return what the messages ask of the clinic's statements, in the form of a template."""
    calls = tuple(Call(*one) for one in messages.statements())
    return Template(MESSAGES, Asked(calls=calls))


def message_faults(
    messages: StaffMessages,
    known: Addresses,
    statements: dict[str, Statement],
    words: Words,
    clinic: Clinic,
) -> list[Fault]:
    """Return a fault for each page that there is not, and each text that is too long once it is
    filled in.

    A place's name counts as one word and stands for every place, as its longest address and the
    longest words about a number do, so that a fault is told once. Statements that there are not
    are the business of references.py.
    """
    faults = []
    sample = statement_blanks(statements, clinic.name) | _sample(words)
    longest = max((one for one in known.anchors if one.startswith(PLACES)), key=len, default="")
    for owner, case in messages.words():
        if case.id in _TAKEN:
            problem = f"{owner}: id: {shown(case.id)} cannot be part of an address"
            faults.append(Fault(MESSAGES, case.lines["id"], problem, "Choose another word."))
        if case.page and (bad := known.wrong(case.page)):
            faults.append(fault_at(MESSAGES, case.lines["page"], f"{owner}: page", bad))
        filling = {**sample, "link": clinic.site_url + (case.page or longest)}
        try:
            texts = {part: fill_message(getattr(case, part), filling) for part in PARTS}
        except KeyError:  # an unknown statement, which has a fault already
            continue
        for part, problem, instead in _problems(texts):
            faults.append(Fault(MESSAGES, case.lines[part], f"{owner}: {part}: {problem}", instead))
    return faults


def _sample(words: Words) -> dict[str, str]:
    """Return what stands in the blanks of a message for any place."""
    return {"place": "Place", "number": _NUMBER, "about_number": words["card"]["images_called"]}


def text_message(text: str) -> str:
    """Return the filled text of a message, as a phone sends it in one piece: the address on a line
    of its own, in letters that take no more room than one."""
    return plain_letters(text.replace("\n\n", "\n"))


def fits(message: str) -> bool:
    """Return whether a text message goes out as one."""
    return not foreign_letters(message) and message_length(message) <= ONE_MESSAGE


def _problems(texts: dict[str, str]) -> list[tuple[str, str, str]]:
    """Yield (part, problem, instead) for each rule that a filled text breaks."""
    found = []
    message, phone = text_message(texts["text"]), texts["phone"]
    if letters := foreign_letters(message):
        found.append(("text", f"a text message has no {shown(letters)}", "Use plain letters."))
    elif (length := message_length(message)) > ONE_MESSAGE:
        problem = f"has {length} letters with its address, {ONE_MESSAGE} at most"
        found.append(("text", problem, "Say less: it must stay one text message."))
    if (count := _count(phone)) > PHONE_WORDS:
        found.append(("phone", f"has {count} words, {PHONE_WORDS} at most", "Say less."))
    if phone.count("?") != 1 or not phone.endswith("?"):
        problem = "does not end with its one question"
        found.append(("phone", problem, "Ask once, and last: May I send you the page?"))
    if (length := len(f"Subject: {texts['subject']}")) > LINE:
        problem = f"is {length - LINE} letters too long for one line"
        found.append(("subject", problem, "Say it shorter."))
    for paragraph in texts["email"].split("\n\n"):
        if (count := len(sentences(paragraph))) > PARAGRAPH_SENTENCES:
            problem = f"a paragraph has {count} sentences, {PARAGRAPH_SENTENCES} at most"
            found.append(("email", problem, "Put an empty line between them."))
    for part in ("email", "text", "phone"):
        for sentence in sentences(texts[part]):
            if (count := _count(sentence)) > SENTENCE_WORDS:
                problem = f"{shown(sentence)} has {count} words, {SENTENCE_WORDS} at most"
                found.append((part, problem, "Make two sentences of it."))
    return found


def sentences(text: str) -> list[str]:
    """Return a plain text's sentences: each ends with . ? ! or : before a letter ("ext. 12" goes
    on), or with its line."""
    return [part for part in re.split(r"(?<=[.?!:])\s+(?=\W*[^\W\d_])|\n+", text) if part]


def _longest(texts: Iterable[str]) -> str:
    return max(texts, key=_count, default="")


def _count(text: str) -> int:
    return len(text.split())
