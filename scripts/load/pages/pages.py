"""The pages that people write, `docs/*.md`: front matter, headings, and what they ask for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.load.facilities.fields import LONGEST_TITLE
from scripts.load.files.faults import BadValue, Fault, did_you_mean, fault_at, shown
from scripts.load.files.text_file import read_text
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import List, Mapping, check_keys, plain, text_of, wrong_kind
from scripts.load.pages.asked import Asked, asked_by
from scripts.load.values.web_address import read_web_address

_KNOWN = ("title", "description", "adds", "script")
SCRIPTS = ("finder", "staff")  # overrides/assets/javascripts/
_DESCRIPTION = (50, 160)
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.S)
# As Markdown reads one: without a space too, and in a list or a quotation.
_HEADING = re.compile(r"^(?:[\s>*+-]|\d+\.)*(#{1,6})\s*(.*)$")
_UNDERLINE = re.compile(r"[\s>]*(=+|-+)\s*")
_ANCHOR = re.compile(r"\{ #([a-z0-9]+(?:-[a-z0-9]+)*) \}$")


@dataclass(frozen=True)
class PageSource:
    """`path`: from the project root. `address`: below the site's root (`""`, `images/`).

    `meta`: its front matter as text. `body`: its Markdown, which begins in line `first_line`.
    `anchors`: written by hand, in order.
    """

    path: str
    address: str
    meta: dict
    body: str
    anchors: tuple[str, ...]
    asked: Asked
    first_line: int = 1


def load_pages(root: Path) -> tuple[tuple[PageSource, ...], list[Fault]]:
    """Return every page below docs/ but for `_source` and `_data`, and all their faults."""
    docs = root / "docs"
    files = sorted(
        file.relative_to(root).as_posix()
        for file in docs.rglob("*.md")
        if file.relative_to(docs).parts[0] not in ("_source", "_data")
    )
    read = [_load_page(root, path) for path in files]
    faults = [fault for _, found in read for fault in found]
    pages = tuple(page for page, _ in read if page)
    first: dict[str, str] = {}
    for page in pages:
        title = page.meta.get("title", "")
        if title and title in first:
            problem = f"title: {first[title]} has the same one"
            faults.append(Fault(page.path, 2, problem, "Give each page its own."))
        first[title] = page.path
    if not pages:
        faults.append(Fault("docs", 0, "holds no page", "Put index.md back."))
    return pages, faults


def overlaid_faults(pages: Iterable[PageSource], generated: Collection[str]) -> list[Fault]:
    """Return a fault for each written page at the address of a `generated` one: nobody would see
    it."""
    return [
        Fault(page.path, 0, f"the site makes its own page /{page.address}", "Rename this file.")
        for page in pages
        if page.address in generated
    ]


def _load_page(root: Path, path: str) -> tuple[PageSource | None, list[Fault]]:
    text, faults = read_text(root, path)
    if not text:
        return None, faults
    found = _FRONT_MATTER.match(text)
    if not found:
        problem = "has no front matter"
        return None, [*faults, Fault(path, 1, problem, "Begin with ---, title, description, ---.")]
    tree, more = load_yaml(found[1], path, first_line=2)
    meta, meta_faults = _meta(tree, path)
    body, first_line = text[found.end() :], found[0].count("\n") + 1
    asked, call_faults = asked_by(body, path, first_line)
    anchors, anchor_faults = _anchors(body, path, first_line)
    address = path.removeprefix("docs/").removesuffix(".md") + "/"
    address = re.sub(r"(^|/)index/$", r"\1", address)
    page = PageSource(path, address, meta, body, anchors, asked, first_line)
    return page, [*faults, *more, *meta_faults, *call_faults, *anchor_faults]


def _meta(tree: object, path: str) -> tuple[dict, list[Fault]]:
    if not isinstance(tree, Mapping):
        return {}, [Fault(path, 1, "the front matter holds nothing", "Add title and description.")]
    faults = check_keys(tree, _KNOWN, ("title", "description"), path)
    for key, value in tree.values.items():
        if key == "adds":
            faults += _adds_faults(value, path)
        elif key in _KNOWN:
            text, found = text_of(value, path, key)
            faults += found
            if text:
                faults += _text_faults(key, text, path, tree.lines[key])
    return plain(tree), faults


def _text_faults(key: str, text: str, path: str, line: int) -> list[Fault]:
    if key == "script" and text not in SCRIPTS:
        problem = f"script: there is no script {shown(text)}"
        return [Fault(path, line, problem, did_you_mean(text, SCRIPTS))]
    problem = ""
    if key == "title" and len(text) > LONGEST_TITLE:
        problem = f"title: has {len(text)} characters, {LONGEST_TITLE} at most"
    if key == "title" and "?" in text and not path.endswith("questions.md"):
        problem = "title: asks a question"
    if key == "description" and not _DESCRIPTION[0] <= len(text) <= _DESCRIPTION[1]:
        low, high = _DESCRIPTION
        problem = f"description: has {len(text)} characters, {low} to {high} are wanted"
    return [Fault(path, line, problem, "Write it anew.")] if problem else []


def _adds_faults(node: object, path: str) -> list[Fault]:
    if not isinstance(node, List):
        return [fault_at(path, node.line, "adds", wrong_kind(node, "a list"))]
    faults = []
    for item in node.items:
        if not isinstance(item, Mapping):
            faults.append(fault_at(path, item.line, "adds", wrong_kind(item, "a group")))
            continue
        texts = {key: text_of(value, path, f"adds: {key}") for key, value in item.values.items()}
        faults += [fault for _, found in texts.values() for fault in found]
        source = texts.get("source", ("", []))[0]
        named = () if source in ("us", "") else ("name",)
        known = ("fact", "source", "name")
        # A fact without a source can be seen on the page and the review sheet (provenance.py).
        faults += check_keys(item, known, ("fact", *named), path, "adds")
        if named:
            try:
                read_web_address(source)
            except BadValue as bad:
                faults.append(fault_at(path, item.lines["source"], "adds: source", bad))
    return faults


def _anchors(body: str, path: str, first_line: int) -> tuple[tuple[str, ...], list[Fault]]:
    """Anchors are promises: each heading carries one written by hand, and each only once."""
    anchors, faults, above = [], [], ""
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
        if "?" in heading[2] and not path.endswith("questions.md"):
            problem = f"the heading {heading[2]!r} asks a question"
            faults.append(Fault(path, line, problem, "Say it as a statement."))
    return tuple(anchors), faults
