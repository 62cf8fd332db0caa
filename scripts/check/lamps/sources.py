"""Where a text of a built page was typed: the file and the line that a lamp names."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cached_property

from scripts.check.addresses import PLACES
from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.lines import FacilityLines, facility_lines
from scripts.load.files.text_file import read_text
from scripts.load.pages.moved import MOVED
from scripts.load.site import Site
from scripts.load.words.staff_messages import MESSAGES
from scripts.load.words.statements import PLAIN_WORDS
from scripts.load.words.words import WORDS

Place = tuple[str, int]  # file, line
_RUNS = (5, 3)  # words in a row by which a text is found: in any file, in the page's own
_TEMPLATES = {"404.html": "overrides/404.html", "review/": "overrides/review.html"}


class Lines:
    """A file's words, and the line of each."""

    def __init__(self, file: str, text: str, first_line: int = 1) -> None:
        self.file = file
        self._starts, self._lines = [0], [first_line]
        found = []
        length = 1
        for number, line in enumerate(text.split("\n"), first_line):
            for word in _words(line):
                self._starts.append(length)
                self._lines.append(number)
                length += len(word) + 1
                found.append(word)
        self._text = f" {' '.join(found)} "

    def line_of(self, run: list[str]) -> int | None:
        """Return the line where these words stand in a row, or None."""
        at = self._text.find(f" {' '.join(run)} ")
        return None if at < 0 else self._lines[bisect(self._starts, at + 1) - 1]


class Sources:
    """The files of a loaded site, in which texts of its pages are looked up."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.places = {place.id: place for place in site.facilities}
        self._pages = {page.address: page for page in site.pages}
        self._cache: dict[str, Lines] = {}

    @cached_property
    def records(self) -> FacilityLines:
        """Where each record stands."""
        return facility_lines(self.site.root)

    def of_page(self, address: str) -> Place:
        """Return where a page is made: its Markdown file, or the id of its facility."""
        if page := self._pages.get(address):
            return page.path, page.lines.get("title", 1)
        if address.startswith(PLACES) and (line := self.records.of(address.split("/")[1], "id")):
            return FILE, line
        if move := self.site.moves.get(address):
            return MOVED, move.line
        return _TEMPLATES.get(address, MESSAGES), 1

    def of_text(self, address: str, text: str) -> Place:
        """Return where a text of a page was typed; where that cannot be told, where the page is
        made: what is put together from pieces is found by its longest one."""
        wanted = _words(text)
        for size in dict.fromkeys(min(run, len(wanted)) for run in _RUNS):
            everywhere = size > 2 and size in (_RUNS[0], len(wanted))
            for start in range(len(wanted) - size + 1 if size else 0):
                for lines in self._files(address, everywhere):
                    if line := lines.line_of(wanted[start : start + size]):
                        return lines.file, line
        return self.of_page(address)

    def _files(self, address: str, everywhere: bool) -> Iterator[Lines]:
        """Yield the files that may hold a page's texts, its own first. Not `everywhere`: no other,
        since any file may hold a few of the words."""
        if page := self._pages.get(address):
            yield self._lines(page.path)
        elif address.startswith(PLACES):
            yield self._record_lines(address.split("/")[1])
        for file in (WORDS, PLAIN_WORDS, FILE) if everywhere else ():
            yield self._lines(file)

    def _lines(self, file: str) -> Lines:
        if file not in self._cache:
            self._cache[file] = Lines(file, read_text(self.site.root, file)[0])
        return self._cache[file]

    def _record_lines(self, id_: str) -> Lines:
        """Return one record as words; nothing where there is no such record."""
        key = f"{FILE} {id_}"
        if key not in self._cache:
            begins = [self.records.of(one) for one in self.records.records]
            first = self.records.of(id_)
            last = min((line - 1 for line in begins if line > first), default=None)
            text = read_text(self.site.root, FILE)[0].split("\n")[first - 1 : last] if first else []
            self._cache[key] = Lines(FILE, "\n".join(text), first)
        return self._cache[key]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
