"""Which pages stand in the built site, by their addresses."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path

from tests.support.projects.built_pages import FOR_STAFF, read_pages, read_translated

TAG = re.compile(r"<(\w+)([^>]*)>")
NAMES = re.compile(r' (?:class|id)="[^"]*"')


@cache
def addresses(built: Path) -> tuple[str, ...]:
    """Every built page in English: "/", "/404.html", "/about/", ... in order of the alphabet."""
    return tuple(page.address for page in read_pages(built))


def translated(built: Path, prefix: str) -> list[str]:
    """The pages in another language, below "/fa/", that a patient may meet and that lead nowhere
    else."""
    pages = [page for page in read_translated(built) if page.address.startswith(prefix)]
    return [page.address for page in pages if not page.is_moved and "/staff/" not in page.address]


@cache
def moved(built: Path) -> list[str]:
    """The addresses that only lead on to another page."""
    return [path for path in addresses(built) if 'http-equiv="refresh"' in html_of(built, path)]


def places(built: Path) -> list[str]:
    """The pages of one place each, such as "/at/sickkids/"."""
    at = [path for path in addresses(built) if path.startswith("/at/")]
    return [path for path in at if path not in moved(built)]


def pages_of_their_own(built: Path) -> list[str]:
    """All other pages: those that people wrote, the review sheet, the 404 page."""
    other = {*places(built), *moved(built)}
    return [path for path in addresses(built) if path not in other]


def for_patients(built: Path) -> list[str]:
    """Those of them that a patient may meet."""
    return [path for path in pages_of_their_own(built) if not path.startswith(FOR_STAFF)]


def for_staff(built: Path) -> list[str]:
    """Those of them that are for doctors and the front desk."""
    return [path for path in pages_of_their_own(built) if path.startswith(FOR_STAFF)]


def some_places(built: Path) -> list[str]:
    """Pages of places that have between them whatever their template can show."""
    return differing(built, places(built))


def differing(built: Path, paths: Iterable[str]) -> list[str]:
    """Those of some pages that have between them each element beside each other one that it stands
    beside somewhere. The longest come first, and are among them."""
    chosen, seen = [], set()
    for path in sorted(paths, key=lambda path: -len(html_of(built, path))):
        main = html_of(built, path).partition("<main")[2].partition("</main>")[0]
        tags = [(name, *NAMES.findall(rest)) for name, rest in TAG.findall(main)]
        if new := set(pairwise(tags)) - seen:
            chosen.append(path)
            seen |= new
    return chosen


def html_of(built: Path, path: str) -> str:
    """The built HTML of an address."""
    file = path.lstrip("/")
    return (built / (file + "index.html" if path.endswith("/") else file)).read_text("utf-8")
