"""The pages of a built site, as the tests read them."""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from bs4 import BeautifulSoup

FOR_STAFF = ("/review/", "/staff/")  # for doctors and the front desk, not for patients


@dataclass(frozen=True)
class Page:
    """`address`: "/", "/at/sickkids/", "/404.html". `html`: the file's text."""

    address: str
    html: str

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The parsed page; nobody may change it."""
        return BeautifulSoup(self.html, "html.parser")

    @property
    def is_translated(self) -> bool:
        """Whether it is in another language than English."""
        return '<html lang="en' not in self.html[:200]

    @property
    def is_moved(self) -> bool:
        """Whether it only leads on to another page."""
        return 'http-equiv="refresh"' in self.html

    @property
    def is_facility(self) -> bool:
        """Whether it is the page of one place."""
        return self.address.startswith("/at/") and not self.is_moved

    @property
    def is_for_patients(self) -> bool:
        """Whether a patient may meet it: all but the review sheet and the staff pages."""
        return not self.address.startswith(FOR_STAFF)


def read_pages(site: Path) -> list[Page]:
    """Every English page below a built site, sorted by address; read and parsed once a worker."""
    return [page for page in _read(site) if not page.is_translated]


def read_translated(site: Path) -> list[Page]:
    """Every page in another language."""
    return [page for page in _read(site) if page.is_translated]


@cache
def _read(site: Path) -> list[Page]:
    pages = []
    for file in site.rglob("*.html"):
        address = "/" + file.relative_to(site).as_posix().removesuffix("index.html")
        pages.append(Page(address, file.read_text(encoding="utf-8")))
    return sorted(pages, key=lambda page: page.address)
