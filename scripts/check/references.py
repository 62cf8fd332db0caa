"""What pages and templates ask for, held against what there is: all faults before the build."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.load.drawings import MARKS
from scripts.load.facilities.facility import Facility
from scripts.load.files.faults import Fault, did_you_mean, shown
from scripts.load.pages.pages import PageSource
from scripts.load.pages.templates import Template
from scripts.load.words.statements import PLAIN_WORDS, Statement

# What a page may say in its Markdown. (Templates may use more: see scripts/macros/vocabulary.py.)
PAGE_MACROS = (
    "says",
    "short",
    "clinic",
    "report_form",
    "contact_clinic",
    "routes",
    "drawing",
    "finder",
    "facility_table",
    "facility_card",
    "call_script",
    "mark",
)


def reference_faults(
    pages: Iterable[PageSource],
    templates: Iterable[Template],
    statements: dict[str, Statement],
    facilities: Iterable[Facility],
    words: dict,
) -> list[Fault]:
    """Unknown macros, statements, drawings, marks and places; statements that nothing uses."""
    places = [place.id for place in facilities]
    known = {
        "says": list(statements),
        "short": [s.id for s in statements.values() if s.short],
        "drawing": list(words.get("drawings", {})),
        "mark": list(MARKS),
        "facility_card": places,
        "call_script": places,
    }
    faults, used = [], set()
    for source in (*pages, *templates):
        for call in source.asked.calls:
            if call.name in ("says", "short"):
                used.add(call.argument)
            if call.argument and call.name in known and call.argument not in known[call.name]:
                problem = f"{call.name}({shown(call.argument)}): there is no such one"
                if call.name == "short" and call.argument in statements:
                    problem = f"{call.argument} has no short: line in {PLAIN_WORDS}"
                instead = did_you_mean(call.argument, known[call.name])
                faults.append(Fault(source.path, call.line, problem, instead))
    for page in pages:
        for name, line in page.asked.names:
            if name not in PAGE_MACROS:
                problem = f"{shown(name)} is not a macro that a page can use"
                faults.append(Fault(page.path, line, problem, did_you_mean(name, PAGE_MACROS)))
    for statement in statements.values():
        if statement.id not in used:
            problem = f"{statement.id}: no page says it"
            instead = f'Write {{{{ says("{statement.id}") }}}} on the page where it belongs.'
            faults.append(Fault(PLAIN_WORDS, statement.line, problem, instead))
    return faults
