"""What comes out of the kit, held against the rules for those who get it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.load.clinic import Clinic
from scripts.load.facilities.facility import Facility
from scripts.load.files.faults import Fault, did_you_mean, shown
from scripts.load.values.gsm7 import ONE_MESSAGE, foreign_letters, message_length, plain_letters
from scripts.load.words.kit import Kit, KitWords, fill_kit, statement_blanks
from scripts.load.words.kit_form import KIT
from scripts.load.words.statements import Statement

LINE = 72  # letters in a line of a plain-text e-mail: RFC 5322 wants 78 at most, quoting takes some
PHONE_WORDS = 75  # thirty seconds
SENTENCE_WORDS = 20
PARAGRAPH_SENTENCES = 3
_NUMBER = "416-555-0123, ext. 12345"


def kit_faults(
    kit: Kit,
    anchors: dict[str, set[str]],
    statements: dict[str, Statement],
    facilities: Iterable[Facility],
    words: dict,
    clinic: Clinic,
) -> list[Fault]:
    """Pages that there are not, and texts that are too long once they are filled in.

    `anchors`: {address: anchors} of each page. A place's name counts as one word and stands for
    every place, as its longest address and the longest words about a number do, so that a fault is
    told once. Statements that there are not are the business of references.py.
    """
    blanks = statement_blanks(statements, clinic.name)
    say = words.get("kit", {})
    longest = max((f"at/{place.id}/" for place in facilities), key=len, default="")
    sample = {
        "place": "Place",
        "number": _NUMBER,
        "ask_for": "",
        "about_number": "",
        "reaches": _longest(say.get("reaches", {}).values()),
        "checked": _longest(say.get("checked", {}).values()),
        "brief": "",
        "no_number": words.get("card", {}).get("none", ""),
    }
    faults = []
    for owner, case in kit.words():
        if case.page and (fault := _page_fault(owner, case, anchors)):
            faults.append(fault)
        filling = {**blanks, **sample, "link": clinic.site_url + (case.page or longest)}
        try:
            texts = {
                part: fill_kit(getattr(case, part), filling)
                for part in ("subject", "email", "text", "phone")
            }
        except KeyError:  # an unknown blank, which has a fault already
            continue
        for part, problem, instead in _problems(texts):
            faults.append(Fault(KIT, case.lines[part], f"{owner}: {part}: {problem}", instead))
    return faults


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


def _page_fault(owner: str, case: KitWords, anchors: dict[str, set[str]]) -> Fault | None:
    page, _, anchor = case.page.partition("#")
    problem = ""
    if page not in anchors:
        problem, instead = f"there is no page {shown(page)}", did_you_mean(page, anchors)
    elif "#" in case.page and anchor not in anchors[page]:
        problem = f"{page} has no anchor {shown(anchor)}"
        instead = did_you_mean(anchor, sorted(anchors[page]))
    if not problem:
        return None
    return Fault(KIT, case.lines["page"], f"{owner}: page: {problem}", instead)


def _longest(texts: Iterable[str]) -> str:
    return max(texts, key=_count, default="")


def _count(text: str) -> int:
    return len(text.split())
