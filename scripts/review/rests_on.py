"""What a page rests on: the clinic's statements, and the words of words.yml that it shows through
the macros it calls and the templates of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scripts.check.references import OF_STATEMENTS, words_asked
from scripts.load.pages.asked import Asked
from scripts.load.pages.templates import Template

# The site's frame, which is the same around each page and says nothing of images or reports.
FRAME = {"site", "nav", "foot", "language"}
# Words that a macro takes for its partial, which therefore does not name them.
BY_MACRO = {"facility_table": "card", "drawing": "drawings", "examples": "examples"}
# Settings that a macro shows.
SETTINGS_OF = {
    "report_form": ("report_form_label", "report_form"),
    "contact_clinic": ("contact_label", "contact"),
}


@dataclass(frozen=True)
class RestsOn:
    """`statements`: their ids. `words`: groups of words.yml, or one drawing's (`drawings.disc`).
    `settings`: of the clinic. All sorted."""

    statements: tuple[str, ...]
    words: tuple[str, ...]
    settings: tuple[str, ...]


def rests_on(
    templates: Iterable[Template], asked: Sequence[Asked] = (), names: Sequence[str] = ()
) -> RestsOn:
    """Return what pages with these sources, or shown with the templates of these names, rest on."""
    known = {template.path.removeprefix("overrides/"): template.asked for template in templates}
    reached, ahead = list(asked), list(names)
    for one in asked:
        ahead += _further(one)
    seen: set[str] = set()
    while ahead:
        name = ahead.pop()
        if name in known and name not in seen:
            seen.add(name)
            reached.append(known[name])
            ahead += _further(known[name])
    calls = [call for one in reached for call in one.calls]
    statements = {call.argument for call in calls if call.name in OF_STATEMENTS} - {""}
    words = {key.partition(".")[0] for one in reached for key, _ in words_asked(one)}
    for call in calls:
        if call.name in BY_MACRO:
            one_drawing = call.name == "drawing" and call.argument
            words.add(f"drawings.{call.argument}" if one_drawing else BY_MACRO[call.name])
    settings = {key for call in calls for key in SETTINGS_OF.get(call.name, ())}
    return RestsOn(tuple(sorted(statements)), tuple(sorted(words - FRAME)), tuple(sorted(settings)))


def _further(asked: Asked) -> list[str]:
    """Return the templates that are part of this source: what it includes, and its macros'
    partials."""
    return [*asked.templates, *(f"partials/{call.name}.html" for call in asked.calls)]
