"""The ledger of addresses: what was once published works for ever.

`docs/_data/addresses.txt` holds every published path and `path#anchor`, sorted; it only grows.
"""

from pathlib import Path

from scripts.finish.built_page import BuiltPage
from scripts.load.faults import Fault
from scripts.load.promised import LEDGER




def addresses_of(pages: list[BuiltPage], site_dir: Path) -> set[str]:
    """What this build publishes: `/images/`, `/images/#call`, `/at/sickkids.vcf` ..."""
    addresses = set()
    for page in pages:
        if page.address == "404.html":
            continue
        addresses.add(f"/{page.address}")
        if not page.moved:
            addresses.update(f"/{page.address}#{anchor}" for anchor in page.anchors)
    cards = (file.relative_to(site_dir).as_posix() for file in site_dir.rglob("*.vcf"))
    return addresses | {f"/{card}" for card in cards}


def broken_promises(
    published: set[str], promised: list[str], moved: dict[str, str]
) -> list[Fault]:
    """The ledger's lines that lead nowhere in this build, each as a fault with its line.

    An anchor of a page that has moved is kept when the page it leads to has that anchor.
    """
    faults = []
    for line, address in enumerate(promised, 1):
        path, _, anchor = address.partition("#")
        new = moved.get(path.removeprefix("/"))
        if address in published:
            continue
        if anchor and new and f"/{new.partition('#')[0]}#{anchor}" in published:
            continue
        kind = "anchor" if anchor else "page"
        instead = (
            f"Give it back: {{ #{anchor} }} after the heading it stood on."
            if anchor
            else f"Give it back, or add a line to docs/_data/moved.yml that says where it went."
        )
        faults.append(Fault(LEDGER, line, f"{address}: this {kind} was published and is gone", instead))
    return faults
