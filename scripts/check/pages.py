"""The pages that people write, held against each other and against what the site has for them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.check.addresses import GENERATED, PLACES, Addresses
from scripts.load.files.faults import Fault, did_you_mean, shown
from scripts.load.pages.pages import PageSource

SCRIPTS = ("finder", "soon", "staff")  # overrides/assets/javascripts/
# A folder or an ending that names a language: fr, zh-hans, pt-BR.
_LANGUAGE = re.compile(r"[a-z]{2,3}([-_][a-z0-9]{2,8})*", re.I)
# In Markdown, and in HTML that stands in it.
_LINK = re.compile(r"""\]\(\s*<?([^)\s>]+)|\bhref=["']?([^"'\s>]+)""")
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|\{", re.I)
_COPIES = "Languages are not made by copying pages: see CONTRIBUTING.md, Languages."
_MADE = {PLACES.rstrip("/"), *(address.split("/")[0] for address in GENERATED)}


def overlaid_faults(pages: Iterable[PageSource]) -> list[Fault]:
    """Return a fault for each written page at the address of a generated one: nobody would see
    it."""
    return [
        Fault(page.path, 0, f"the site makes its own page /{page.address}", "Rename this file.")
        for page in pages
        if page.address in GENERATED
    ]


def page_faults(pages: Iterable[PageSource]) -> list[Fault]:
    """Return a fault for each script that there is not, and each page whose name says that it is a
    copy in another language (`images.fr.md`)."""
    faults = []
    for page in pages:
        script = page.meta.get("script")
        if script and script not in SCRIPTS:
            problem = f"script: there is no script {shown(script)}"
            instead = did_you_mean(script, SCRIPTS)
            faults.append(Fault(page.path, page.lines["script"], problem, instead))
        ending = page.address.rstrip("/").rpartition(".")
        if ending[1] and _LANGUAGE.fullmatch(ending[2]):
            problem = f"the name says that it is a page in another language ({ending[2]})"
            faults.append(Fault(page.path, 0, problem, _COPIES))
    return faults


def link_faults(pages: Iterable[PageSource], known: Addresses) -> list[Fault]:
    """Return a fault for each link to a page of the site that there is not, also to that of a place
    that is gone. (Anchors are MkDocs's to check: macros make some of them.)"""
    faults = []
    for page in pages:
        for number, line in enumerate(page.body.split("\n"), page.first_line):
            for target in (one or other for one, other in _LINK.findall(line)):
                address = _address(target)
                if address is None or not (bad := known.wrong(address)):
                    continue
                instead = bad.instead
                if address.startswith(PLACES):
                    instead = "Is the place gone? Delete the link, or give its record back."
                problem = f"the link {shown(target)} leads nowhere: {bad.problem}"
                faults.append(Fault(page.path, number, problem, instead))
    return faults


def _address(target: str) -> str | None:
    """Return the address of the page that a link leads to; None for other files and other sites."""
    if _OUTSIDE.match(target):
        return None
    path = re.sub(r"^(\.{0,2}/)+", "", target.partition("#")[0].partition("?")[0])
    if path.endswith((".md", "/")) or path.startswith(PLACES):
        name = re.sub(r"(\.\w+|/)$", "", path)
        return "" if name == "index" else f"{name}/"
    return None


def folder_faults(folders: dict[str, tuple[str, ...]]) -> list[Fault]:
    """Return one fault for each folder below docs/ that holds pages, {folder: files}: a page stands
    in docs/ itself, and a language is not a copy of the pages."""
    faults = []
    for folder, files in folders.items():
        problem = f"the folder holds pages ({shown(', '.join(files))})"
        instead = "Pages stand in docs/ itself: move them there."
        if _LANGUAGE.fullmatch(folder) and folder not in _MADE:
            problem += " and is named like a language, which is no copy of the pages"
            instead = _COPIES
        faults.append(Fault(f"docs/{folder}", 0, problem, instead))
    return faults
