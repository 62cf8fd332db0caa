"""The pages that people write: their titles, descriptions and headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.check.lamps.budgets import DESCRIPTION, TITLE
from scripts.load.files.faults import Lamp, shown
from scripts.load.pages.pages import PageSource

_HEADING = re.compile(r"[\s>*+-]*#{2,6}\s*(.*?)\s*(?:\{[^}]*\})?\s*$")
_MAY_ASK = "questions/"


def page_lamps(pages: Iterable[PageSource]) -> Iterator[Lamp]:
    """Yield a lamp for each title and description that is too long or that two pages have, and for
    each heading that asks, where a reader looks for an answer."""
    first: dict[tuple[str, str], str] = {}
    for page in pages:
        title, description = page.meta["title"], page.meta["description"]
        if len(title) > TITLE:
            problem = (
                f"title: has {len(title)} characters, of which a list of results shows {TITLE}"
            )
            yield Lamp(page.path, page.lines["title"], problem, "Say it shorter.")
        if not DESCRIPTION[0] <= len(description) <= DESCRIPTION[1]:
            wanted = "{} to {} are shown whole".format(*DESCRIPTION)
            problem = f"description: has {len(description)} characters; {wanted}"
            yield Lamp(page.path, page.lines["description"], problem, "Write it anew.")
        for key in ("title", "description"):
            other = first.setdefault((key, page.meta[key]), page.path)
            if other != page.path:
                problem, instead = f"{key}: {other} has the same one", "Give each page its own."
                yield Lamp(page.path, page.lines[key], problem, instead)
        yield from _questions(page)


def _questions(page: PageSource) -> Iterator[Lamp]:
    if page.address == _MAY_ASK:
        return
    headings = [(page.lines["title"], page.meta["title"])]
    for line, text in enumerate(page.body.split("\n"), page.first_line):
        if found := _HEADING.match(text):
            headings.append((line, found[1]))
    for line, heading in headings:
        if "?" in heading:
            problem = f"the heading {shown(heading)} asks a question"
            yield Lamp(page.path, line, problem, "Say it as a statement.")
