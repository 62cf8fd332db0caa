"""The pages that people write, `docs/*.md`: front matter, headings, and what they ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from scripts.load.files.faults import Fault
from scripts.load.files.text_file import read_text
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import Mapping
from scripts.load.pages.asked import Asked, asked_by
from scripts.load.pages.front_matter import Meta, read_front_matter

_NOT_PAGES = ("_source", "_data")
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.S)
# As Markdown reads one: without a space too, and in a list or a quotation.
_HEADING = re.compile(r"^(?:[\s>*+-]|\d+\.)*(#{1,6})\s*(.*)$")
_UNDERLINE = re.compile(r"[\s>]*(=+|-+)\s*")
_ANCHOR = re.compile(r"\{ #([a-z0-9]+(?:-[a-z0-9]+)*) \}$")


@dataclass(frozen=True)
class PageSource:
    """`path`: from the project root. `address`: below the site's root (`""`, `images/`).

    `meta`: its front matter as text; {} where it has a fault. `lines`: where each of its keys
    stands. `body`: its Markdown, which begins in line `first_line`. `anchors`: written by hand, in
    order.
    """

    path: str
    address: str
    meta: Meta
    body: str
    anchors: tuple[str, ...]
    asked: Asked
    first_line: int = 1
    lines: dict[str, int] = field(default_factory=dict)


def load_pages(root: Path) -> tuple[tuple[PageSource, ...], list[Fault]]:
    """Return every page of docs/, and all their faults. (What stands in folders below it is no
    page: see `page_folders`.)"""
    files = sorted(f"docs/{file.name}" for file in (root / "docs").glob("*.md"))
    read = [_load_page(root, path) for path in files]
    faults = [fault for _, found in read for fault in found]
    pages = tuple(page for page, _ in read if page)
    if not pages:
        faults.append(Fault("docs", 0, "holds no page", "Put index.md back."))
    return pages, faults


def page_folders(root: Path) -> dict[str, tuple[str, ...]]:
    """Return {folder below docs/: Markdown files in it}, from which MkDocs would make pages."""
    docs = root / "docs"
    files = sorted(file.relative_to(docs).as_posix() for file in docs.rglob("*/**/*.md"))
    found: dict[str, tuple[str, ...]] = {}
    for file in files:
        folder, _, name = file.partition("/")
        if folder not in _NOT_PAGES:
            found[folder] = (*found.get(folder, ()), name)
    return found


def _load_page(root: Path, path: str) -> tuple[PageSource | None, list[Fault]]:
    text, faults = read_text(root, path)
    if not text:
        return None, faults
    found = _FRONT_MATTER.match(text)
    if not found:
        problem = "has no front matter"
        return None, [*faults, Fault(path, 1, problem, "Begin with ---, title, description, ---.")]
    tree, more = load_yaml(found[1], path, first_line=2)
    meta, meta_faults = read_front_matter(tree, path)
    body, first_line = text[found.end() :], found[0].count("\n") + 1
    asked, call_faults = asked_by(body, path, first_line)
    anchors, anchor_faults = _anchors(body, path, first_line)
    name = path.removeprefix("docs/").removesuffix(".md")
    address = "" if name == "index" else f"{name}/"
    lines = tree.lines if isinstance(tree, Mapping) else {}
    page = PageSource(path, address, meta, body, anchors, asked, first_line, lines)
    return page, [*faults, *more, *meta_faults, *call_faults, *anchor_faults]


def _anchors(body: str, path: str, first_line: int) -> tuple[tuple[str, ...], list[Fault]]:
    """Anchors are promises: each heading carries one written by hand, and each only once."""
    anchors: list[str] = []
    faults, above = [], ""
    for line, text in enumerate(body.split("\n"), first_line):
        if above.strip() and _UNDERLINE.fullmatch(text):
            problem = f"the heading {above.strip()!r} is underlined"
            faults.append(Fault(path, line, problem, "Write it like ## Call { #call }."))
        above = text
        heading = _HEADING.match(text)
        if not heading:
            continue
        anchor = _ANCHOR.search(text)
        if heading[1] == "#":
            faults.append(Fault(path, line, "the title is the h1", "Begin headings with ##."))
        if not anchor:
            problem = f"the heading {heading[2]!r} has no anchor"
            faults.append(Fault(path, line, problem, "Add one at its end, like { #call }."))
        elif anchor[1] in anchors:
            faults.append(Fault(path, line, f"the anchor {anchor[1]} stands twice", "Rename one."))
        else:
            anchors.append(anchor[1])
    return tuple(anchors), faults
