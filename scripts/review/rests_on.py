"""What a page rests on: the clinic's statements and the words of words.yml that it shows, also
through the macros it calls and the templates it is shown with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scripts.check.addresses import STAFF
from scripts.check.references import OF_STATEMENTS, words_asked
from scripts.check.staff_messages import as_template
from scripts.load.facilities.facility import Facility
from scripts.load.pages.asked import Asked
from scripts.load.pages.pages import PageSource
from scripts.load.pages.templates import Template
from scripts.load.words.staff_messages import StaffMessages

# What the messages for places say of a number is what its page says.
IN_MESSAGES = ("card", "table")
TEMPLATE = "base.html"
PLACE_TEMPLATE = "facility.html"
# The site's frame, which is the same around each page and says nothing of images or reports.
FRAME = {"site", "nav", "foot"}
# Words that a macro takes for its partial, which therefore does not name them.
BY_MACRO = {
    "drawing": "drawings",
    "examples": "examples",
    "facility_card": "table",
    "facility_table": "card",
    "finder": "script",
}


@dataclass(frozen=True)
class RestsOn:
    """`statements`: ids, sorted. `words`: the groups of words.yml that the page shows, sorted."""

    statements: tuple[str, ...]
    words: tuple[str, ...]


def rests_on(
    pages: Iterable[PageSource],
    places: Iterable[Facility],
    messages: StaffMessages,
    templates: Iterable[Template],
) -> dict[str, RestsOn]:
    """Return what each page that can be reviewed rests on, by its address; that of a place, besides
    its record. All that staff send is one page: /staff/."""
    of_place = _rests_on([], [PLACE_TEMPLATE], templates)
    of_pages = {page.address: _rests_on([page.asked], [TEMPLATE], templates) for page in pages}
    of_messages = _rests_on([as_template(messages).asked], [], [])
    return {
        **of_pages,
        STAFF: replace(of_messages, words=IN_MESSAGES),
        **{f"at/{place.id}/": of_place for place in places},
    }


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
    statements = {call.argument for call in calls if call.name in OF_STATEMENTS} - {""}
    words = {key.partition(".")[0] for one in reached for key, _ in words_asked(one)}
    words |= {BY_MACRO[call.name] for call in calls if call.name in BY_MACRO}
    return RestsOn(tuple(sorted(statements)), tuple(sorted(words - FRAME)))


def _further(asked: Asked) -> list[str]:
    """Return the templates that are part of this source: what it includes, and its macros'
    partials."""
    return [*asked.templates, *(f"partials/{call.name}.html" for call in asked.calls)]
