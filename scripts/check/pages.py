"""The pages that people write, held against each other and against what the site has for them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.check.addresses import GENERATED, PLACES
from scripts.load.files.faults import Fault, did_you_mean, shown
from scripts.load.pages.pages import PageSource

SCRIPTS = ("finder", "soon", "staff")  # overrides/assets/javascripts/
# A folder or an ending that names a language: fr, zh-hans, pt-BR.
_LANGUAGE = re.compile(r"[a-z]{2,3}([-_][a-z0-9]{2,8})*", re.I)
_COPIES = "Languages are not made by copying pages: see CONTRIBUTING.md, A language."
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
    """Return a fault for each title that two pages have, each script that there is not, and each
    page whose name says that it is a copy in another language (`images.fr.md`)."""
    faults = []
    first: dict[str, str] = {}
    for page in pages:
        title, script = page.meta.get("title"), page.meta.get("script")
        if title and first.setdefault(title, page.path) != page.path:
            problem = f"title: {first[title]} has the same one"
            faults.append(Fault(page.path, page.lines["title"], problem, "Give each page its own."))
        if script and script not in SCRIPTS:
            problem = f"script: there is no script {shown(script)}"
            instead = did_you_mean(script, SCRIPTS)
            faults.append(Fault(page.path, page.lines["script"], problem, instead))
        ending = page.address.rstrip("/").rpartition(".")
        if ending[1] and _LANGUAGE.fullmatch(ending[2]):
            problem = f"the name says that it is a page in another language ({ending[2]})"
            faults.append(Fault(page.path, 0, problem, _COPIES))
    return faults


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
