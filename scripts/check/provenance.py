"""Where what a page adds to the clinic's text comes from: `adds:` in its front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable

from phonenumbers import Leniency, PhoneNumberMatcher

from scripts.load.clinic import Clinic
from scripts.load.files.faults import Fault, shown
from scripts.load.pages.pages import PageSource

# An address off the site, in whatever Markdown or HTML it stands.
_LINK = re.compile(
    r"""(?:\b(?:https?:|mailto:|tel:)|(?<!:)//)[^\s<>"')]*[^\s<>"').,:;]""", re.IGNORECASE
)
# A price, an e-mail address: facts that must not be anybody's guess, as a phone number is.
_FIGURE = re.compile(
    r"\$ ?\d[\d.,]*\d|\$ ?\d|\d[\d.,]* ?(?:dollars?|cents?|CAD)\b|[\w.+-]+@[\w-]+\.[\w.-]+\w",
    re.IGNORECASE,
)


def unsourced_facts(pages: Iterable[PageSource]) -> list[tuple[str, str]]:
    """Yield (address, fact) of each fact that a page adds without a source.

    It does not stop the build, so that it can be seen: the page says so at its foot, the review
    sheet marks it, and the go-live gate is open until somebody adds the source.
    """
    return [
        (page.address, added["fact"])
        for page in pages
        for added in page.meta.get("adds", [])
        if not added.get("source")
    ]


def provenance_faults(pages: Iterable[PageSource], clinic: Clinic) -> list[Fault]:
    """Return a fault for each link off the site that is neither one of its page's sources nor a
    setting of the clinic, and for each price, phone number and e-mail address in a page that no
    fact of its `adds:` names."""
    settings = {clinic.website, clinic.report_form, clinic.contact}
    faults = []
    for page in pages:
        if not page.meta:  # it has a fault of its own: its sources are not known
            continue
        adds = page.meta.get("adds", [])
        sources = {added.get("source") for added in adds}
        facts = " ".join(added.get("fact", "") for added in adds)
        for number, line in enumerate(page.body.split("\n"), page.first_line):
            for link in _LINK.findall(line):
                known = link in sources | settings or link.startswith(clinic.site_url)
                if not known:
                    problem = f"the link {shown(link)} is not among the page's sources"
                    instead = "Add to adds: what it is the source of."
                    faults.append(Fault(page.path, number, problem, instead))
            for figure in _figures(_LINK.sub("", line)):
                if figure not in facts:
                    problem = f"{shown(figure)} stands in no fact of adds:"
                    instead = "Add the fact there, with its source."
                    faults.append(Fault(page.path, number, problem, instead))
    return faults


def _figures(line: str) -> list[str]:
    """Return the prices, e-mail addresses and phone numbers in a line, as they stand there."""
    phones = PhoneNumberMatcher(line, "CA", leniency=Leniency.POSSIBLE)
    return [*_FIGURE.findall(line), *(phone.raw_string for phone in phones)]
