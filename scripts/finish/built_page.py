"""The built pages, each parsed once: what the steps of finish ask of a page.

No tree is kept, which thousands of places would fill memory with: what is kept of it is what it was
asked, and the text in UTF-8, which takes half of a str.
"""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.finish.used_names import Used


@dataclass(frozen=True)
class BuiltPage:
    """`file`: where it stands. `address`: below the site's root, `""`, `at/sickkids/`, `404.html`.
    `source`: its text as MkDocs built it, in UTF-8.

    `stylesheets`: the files that it links to; `used`: the names in all pages that link to the same
    ones. `links`: what it points to, as written. `headings`: the ids of the headings of a text for
    patients, which ends where the help begins. `data`: its texts for machines (JSON-LD).
    `script`: whether it runs one. `noindex`: whether it asks search engines to leave it out.
    `moved`: whether it only leads on to another page.
    """

    file: Path
    address: str
    source: bytes = b""
    stylesheets: tuple[str, ...] = ()
    used: Used = field(default_factory=Used)
    links: frozenset[str] = frozenset()
    headings: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    script: bool = False
    noindex: bool = False
    moved: bool = False


def built_pages(site_dir: Path, unwritten: Mapping[str, bytes] | None = None) -> list[BuiltPage]:
    """Return every page of the built site, parsed, sorted by address: the HTML files below it, and
    those that are not `unwritten` there yet, {path below it: text}."""
    sources = {name: (site_dir / name).read_bytes() for name in files_below(site_dir, ".html")}
    sources |= unwritten or {}
    used: dict[tuple[str, ...], Used] = defaultdict(Used)
    pages = [_parsed(site_dir / name, name, source, used) for name, source in sources.items()]
    return sorted(pages, key=lambda page: page.address)


def _parsed(file: Path, name: str, source: bytes, used: dict[tuple[str, ...], Used]) -> BuiltPage:
    """Parse one page. Its names are added to those in `used` of the pages with its stylesheets."""
    # What a script takes out of a template counts too; a parser keeps it out of the page's tree.
    tree = LexborHTMLParser(source.replace(b"<template", b"<x-template"))
    stylesheets = tuple(_taken_out(tree, 'head link[rel="stylesheet"][href^="/"]'))
    used[stylesheets].add(tree)
    return BuiltPage(
        file,
        name.removesuffix("index.html"),
        source,
        stylesheets,
        used[stylesheets],
        links=frozenset(_links(tree)),
        headings=tuple(_headings(tree)),
        data=tuple(node.text() for node in tree.css('script[type="application/ld+json"]')),
        script=tree.css_first("script[src]") is not None,
        noindex=b'<meta name="robots" content="noindex">' in source,
        moved=b'<meta http-equiv="refresh"' in source,
    )


def files_below(folder: Path, ending: str | tuple[str, ...] = "") -> list[str]:
    """Return the path of each file below a folder, from there, with slashes."""
    found: list[str] = []
    for here, _, names in os.walk(folder):
        below = here[len(str(folder)) + 1 :].replace(os.sep, "/")
        found += [f"{below}/{name}" if below else name for name in names if name.endswith(ending)]
    return found


def _taken_out(tree: LexborHTMLParser, selector: str) -> Iterator[str]:
    """Yield the address in each link that matches, without its slash, and remove it."""
    for node in tree.css(selector):
        yield (node.attributes["href"] or "").removeprefix("/")
        node.decompose()


def _links(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css("[href], [src], meta[content*='://']"):
        attributes = node.attributes
        link = attributes.get("href") or attributes.get("src") or attributes.get("content")
        if link:
            yield link


def _headings(tree: LexborHTMLParser) -> list[str]:
    found: list[str] = []
    for node in tree.css("article h2[id], article h3[id], article section.help"):
        if node.tag == "section":
            return found
        found.append(node.id or "")
    return []  # for staff and doctors: a patient has no link into the midst of it
