"""What pages, templates and messages ask for, held against what there is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from scripts.load.drawings import FOLDER
from scripts.load.facilities.facility import Facility, OtherAddress
from scripts.load.facilities.numbers import MAIN, number_fields
from scripts.load.files.faults import Fault, did_you_mean, shown
from scripts.load.pages.asked import Asked
from scripts.load.pages.pages import PageSource
from scripts.load.pages.templates import Template
from scripts.load.site import Loaded
from scripts.load.words.statements import PLAIN_WORDS, Statement
from scripts.load.words.words import WORDS, Words

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
    "answers",
    "not_here",
    "examples",
    "days_left",
    "mark",
)
OF_STATEMENTS = ("says", "short")  # macros whose argument is the id of a statement
MARKS = ("images", "report")  # each is drawn in mark-<name>.svg

Source = PageSource | Template


def reference_faults(
    sources: Iterable[Source], loaded: Loaded, words_are_whole: bool = True
) -> list[Fault]:
    """Return a fault for each statement, drawing, mark and facility that is asked for and that
    there is not."""
    statements, ids = loaded.statements, loaded.facility_ids
    known: dict[str, Collection[str]] = {"mark": MARKS}
    if statements:
        known["says"] = list(statements)
        known["short"] = [one.id for one in statements.values() if one.short]
    if words_are_whole:
        known["drawing"] = list(loaded.words.get("drawings", ()))
    if ids is not None:
        known["facility_card"] = known["call_script"] = sorted(ids)
    faults = []
    for source in sources:
        for call in source.asked.calls:
            if not call.argument or call.argument in known.get(call.name, (call.argument,)):
                continue
            problem = f"{call.name}({shown(call.argument)}): there is no such one"
            if call.name == "short" and call.argument in statements:
                problem = f"{call.argument} has no short: line in {PLAIN_WORDS}"
            instead = did_you_mean(call.argument, known[call.name])
            faults.append(Fault(source.path, call.line, problem, instead))
    return faults


def unknown_macros(pages: Iterable[PageSource]) -> list[Fault]:
    """Return a fault for each name in a page that is not one of PAGE_MACROS."""
    faults = []
    for page in pages:
        for name, line in page.asked.names:
            if name not in PAGE_MACROS:
                problem = f"{shown(name)} is not a macro that a page can use"
                faults.append(Fault(page.path, line, problem, did_you_mean(name, PAGE_MACROS)))
    return faults


def unsaid_statements(statements: dict[str, Statement], sources: Iterable[Source]) -> list[Fault]:
    """Return a fault for each of the clinic's statements that nothing says."""
    said = {
        call.argument
        for source in sources
        for call in source.asked.calls
        if call.name in OF_STATEMENTS
    }
    return [
        Fault(
            PLAIN_WORDS,
            one.line,
            f"{one.id}: no page says it",
            f'Write {{{{ says("{one.id}") }}}} on the page where it belongs.',
        )
        for one in statements.values()
        if one.id not in said
    ]


def missing_words(words: Words, templates: Sequence[Template]) -> list[Fault]:
    """Return a fault for each text that a template reads and `words` does not have."""
    return [
        Fault(WORDS, 0, f"{key} is gone: {one.path}, line {line}, needs it", "Put the line back.")
        for one in templates
        for key, line in words_asked(one.asked)
        if not _has(words, key.split("."))
    ]


def missing_labels(words: Words) -> list[Fault]:
    """Return a fault for each kind of number that a record may hold and `words` has no name for."""
    keys = {key for model in (Facility, OtherAddress) for key in number_fields(model)} - {MAIN}
    return [
        Fault(WORDS, 0, f"facility.{key} is gone", "Put the line back.")
        for key in sorted(keys)
        if not _has(words, ["facility", key])
    ]


def drawing_faults(described: Iterable[str], there: Collection[str]) -> list[Fault]:
    """Return a fault for each drawing that words describe, and each mark, without a file."""
    names = (*described, *(f"mark-{mark}" for mark in MARKS))
    return [
        Fault(f"{FOLDER}/{name}.svg", 0, "the file is missing", "Put it back, or check its name.")
        for name in names
        if name not in there
    ]


def words_asked(asked: Asked) -> list[tuple[str, int]]:
    """Return the dotted key of each text of words.yml that a source asks for, and its line."""
    return [
        (key.removeprefix("words."), line) for key, line in asked.dotted if key.startswith("words.")
    ]


def _has(words: object, path: Iterable[str]) -> bool:
    for step in path:
        if not isinstance(words, dict) or step not in words:
            return False
        words = words[step]
    return True
