"""The built pages, one at a time: trees of thousands of places would fill memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.check.lamps.prose import Block, blocks

_FOR_STAFF = ("review/", "staff/")  # for doctors and the front desk, not for patients
_LABELS = ("aria-label", "alt", "placeholder")


@dataclass(frozen=True)
class Built:
    """`file`: where it stands. `address`: below the site's root: `""`, `at/sickkids/`,
    `404.html`."""

    file: Path
    address: str
    html: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The parsed page; nobody may change it."""
        return LexborHTMLParser(self.html)

    @cached_property
    def main(self) -> LexborNode | None:
        """The page's own part, between header and foot of the site."""
        return self.tree.css_first("main")

    @cached_property
    def blocks(self) -> list[Block]:
        """The blocks of the whole page."""
        return blocks(self.tree.body) if self.tree.body else []

    @cached_property
    def main_blocks(self) -> list[Block]:
        """The blocks of the page's own part."""
        return blocks(self.main) if self.main else []

    @property
    def is_moved(self) -> bool:
        """Whether it only leads on to another page."""
        return 'http-equiv="refresh"' in self.html

    @property
    def is_translated(self) -> bool:
        """Whether it is in another language than English."""
        return '<html lang="en' not in self.html[:200]

    @property
    def is_facility(self) -> bool:
        """Whether it is the page of one facility."""
        return self.address.startswith("at/") and not self.is_moved

    @property
    def is_for_patients(self) -> bool:
        """Whether a patient may meet it: all but the review sheet and the staff pages."""
        return not self.address.startswith(_FOR_STAFF) and "/staff/" not in self.address

    def texts(self) -> list[str]:
        """Return all that a reader reads or hears: blocks, title, description and labels; of the
        sources at the foot, which others gave their names, nothing."""
        found = [block.text for block in self.blocks if not is_source(block)]
        found += [title.text() for title in self.tree.css("head title")]
        for name in _LABELS:
            found += [tag.attributes[name] or "" for tag in self.tree.css(f"[{name}]")]
        description = self.tree.css_first('meta[name="description"]')
        return found + ([description.attributes["content"] or ""] if description else [])


def built_pages(site_dir: Path) -> Iterator[Built]:
    """Yield every page below a built site, in the order of their addresses."""
    files = {
        file.relative_to(site_dir).as_posix().removesuffix("index.html"): file
        for file in site_dir.rglob("*.html")
    }
    for address, file in sorted(files.items()):
        yield Built(file, address, file.read_text(encoding="utf-8"))


def is_source(block: Block) -> bool:
    """Return whether it is an item of the source list at the foot: names that others gave to their
    pages, and short labels of facts, which nobody reads as a text."""
    return "page-foot" in block.inside and block.tag == "li"
