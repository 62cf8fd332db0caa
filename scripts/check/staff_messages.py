"""The staff messages, held against the pages that they lead to; and how they are sent."""

from __future__ import annotations

from scripts.check.addresses import Addresses
from scripts.load.files.faults import Fault, fault_at, shown
from scripts.load.pages.asked import Asked, Call
from scripts.load.pages.templates import Template
from scripts.load.values.gsm7 import ONE_MESSAGE, foreign_letters, message_length, plain_letters
from scripts.load.words.staff_messages import MESSAGES, StaffMessages

LINE = 72  # letters in a line of a plain-text e-mail: RFC 5322 wants 78 at most, quoting takes some
_TAKEN = ("at", "all", "main", "copy")  # /staff/at/, /staff/all.zip; ids of every page


def as_template(messages: StaffMessages) -> Template:
    """Return what the messages ask of the clinic's statements, in the form of a template."""
    calls = tuple(Call(*one) for one in messages.statements())
    return Template(MESSAGES, Asked(calls=calls))


def message_faults(messages: StaffMessages, known: Addresses) -> list[Fault]:
    """Return a fault for each case whose id cannot be an address, and each page that there is
    not. (How long the texts are: check/lamps/messages.py.)"""
    faults = []
    for owner, case in messages.words():
        if case.id in _TAKEN:
            problem = f"{owner}: id: {shown(case.id)} cannot be part of an address"
            faults.append(Fault(MESSAGES, case.lines["id"], problem, "Choose another word."))
        if case.page and (bad := known.wrong(case.page)):
            faults.append(fault_at(MESSAGES, case.lines["page"], f"{owner}: page", bad))
    return faults


def text_message(text: str) -> str:
    """Return the filled text of a message, as a phone sends it in one piece: the address on a line
    of its own, in letters that take no more room than one."""
    return plain_letters(text.replace("\n\n", "\n"))


def fits(message: str) -> bool:
    """Return whether a text message goes out as one."""
    return not foreign_letters(message) and message_length(message) <= ONE_MESSAGE
