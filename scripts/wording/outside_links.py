"""Other people's web pages that the site uses: where each stands, and the report about them."""

import re
from collections.abc import Iterable, Mapping

from scripts.load.clinic import SETTINGS
from scripts.load.facilities.facilities import FILE
from scripts.load.facilities.lines import facility_lines
from scripts.load.site import Site

SECTIONS = {  # worst first
    "dead": "DEAD: the page is gone. Find its new address, or take this one out.",
    "moved": "MOVED for good: write the new address.",
    "unsure": "NOT SURE: open it in a browser to see.",
}
_LINK = re.compile(r"""(?:\]\(|<|href=")(https?://[^\s)<>"]+)""")  # in Markdown and HTML


def outside_addresses(site: Site) -> dict[str, list[str]]:
    """Return {address: where it stands} of every one that settings, pages and records use.

    It stands at "docs/images.md:8" or, with its id, "docs/_data/facilities.yml:40 (sickkids)".
    """
    found: dict[str, list[str]] = {}

    def add(path: str, addresses: Iterable[str]) -> None:
        lines = (site.root / path).read_text(encoding="utf-8").splitlines()
        for address in dict.fromkeys(addresses):
            if address.startswith("http"):
                found.setdefault(address, []).append(f"{path}:{_line(lines, address)}")

    add(SETTINGS, [site.clinic.website, site.clinic.report_form, site.clinic.contact])
    for page in site.pages:
        sources = [added.get("source", "") for added in page.meta.get("adds", [])]
        add(page.path, [*sources, *_LINK.findall(page.body)])
    lines = facility_lines(site.root)
    for place in site.facilities:
        own = {place.page: "page"}
        own.setdefault(place.source, "source")
        for address, key in own.items():
            if address:
                where = f"{FILE}:{lines.of(place.id, key)} ({place.id})"
                found.setdefault(address, []).append(where)
    return found


def _line(lines: list[str], address: str) -> int:
    """Return the first line in which the address stands whole."""
    whole = re.compile(re.escape(address) + r"(?![\w/?&=#%~-])")
    return next((number for number, line in enumerate(lines, 1) if whole.search(line)), 1)


def report(
    where: Mapping[str, list[str]], answers: Mapping[str, tuple[str, str]]
) -> tuple[list[str], bool]:
    """Return lines about what does not simply work, worst first; and whether one must be mended.

    `answers`: (verdict, why) by address, as of machine/link_checker.py. One that is only unsure,
    since it turns programs away or has a bad day, need not be mended.
    """
    verdicts = [verdict for verdict, _ in answers.values()]
    counted = [f"{verdicts.count(one)} {one}" for one in ("works", "moved", "dead", "unsure")]
    lines = [f"{len(answers)} outside addresses: {', '.join(counted)}."]
    for section, heading in SECTIONS.items():
        found = [address for address in where if answers[address][0] == section]
        lines += ["", heading] if found else []
        for address in found:
            why = answers[address][1]
            lines += [f"- {address}", f"  {'now: ' if section == 'moved' else ''}{why}"]
            lines += [f"    {place}" for place in where[address]]
    return lines, "dead" in verdicts or "moved" in verdicts
