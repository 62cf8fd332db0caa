"""What a page rests on: the clinic's statements and the words of words.yml that it shows, also
through the macros it calls and the templates it is shown with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scripts.load.calls import Asked
from scripts.load.pages import PageSource
from scripts.load.templates import Template

TEMPLATE = "main.html"
PLACE_TEMPLATE = "facility.html"
# The site's frame, which is the same around each page and says nothing of images or reports.
FRAME = {"site", "nav", "foot"}
# Words that a macro takes for its partial, which therefore does not name them.
BY_MACRO = {"facility_table": "card", "drawing": "drawings"}


@dataclass(frozen=True)
class RestsOn:
    """`statements`: ids, sorted. `words`: the groups of words.yml that the page shows, sorted."""

    statements: tuple[str, ...]
    words: tuple[str, ...]


def page_rests_on(page: PageSource, templates: Iterable[Template]) -> RestsOn:
    """What a written page rests on."""
    return _rests_on([page.asked], [page.meta.get("template", TEMPLATE)], templates)


def place_rests_on(templates: Iterable[Template]) -> RestsOn:
    """What the page of each place rests on, besides its record."""
    return _rests_on([], [PLACE_TEMPLATE], templates)


def _rests_on(
    asked: Sequence[Asked], names: Sequence[str], templates: Iterable[Template]
) -> RestsOn:
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
    statements = {call.argument for call in calls if call.name in ("says", "short")} - {""}
    words = {key.partition(".")[0] for one in reached for key, _ in one.words}
    words |= {BY_MACRO[call.name] for call in calls if call.name in BY_MACRO}
    return RestsOn(tuple(sorted(statements)), tuple(sorted(words - FRAME)))


def _further(asked: Asked) -> list[str]:
    """The templates that are part of this source: what it includes, and its macros' partials."""
    return [*asked.templates, *(f"partials/{call.name}.html" for call in asked.calls)]
