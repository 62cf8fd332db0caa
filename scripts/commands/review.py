"""Records that somebody read pages and approved them today, in docs/_data/reviews.yml."""

import argparse
import sys

from scripts.check.addresses import read_address
from scripts.check.provenance import unsourced_facts
from scripts.check.site import checked_site
from scripts.load.files.faults import BadValue, Faults
from scripts.load.files.text_file import read_text
from scripts.load.reviews import REVIEWS, Review, as_typed, read_role
from scripts.load.site import Site
from scripts.machine import ROOT, CannotGoOn
from scripts.machine.write_file import write_file
from scripts.review.reviews_file import with_reviews
from scripts.review.state import SignOff, next_review
from scripts.wording.dates import long_date


def main(arguments: list[str]) -> int:
    """`review <page> --by <role>` or `review --all --by <role>`: signs the pages off."""
    parser = argparse.ArgumentParser("run.py review", description=__doc__)
    parser.add_argument("page", nargs="*", help="its address, such as /images/ or at/sickkids")
    parser.add_argument("--by", default="", metavar="ROLE", help='such as "Family doctor"')
    parser.add_argument("--all", action="store_true", help="every page, after the whole sheet")
    options = parser.parse_args(arguments)
    if options.all == bool(options.page):
        raise CannotGoOn("Name the pages that were read, such as /images/, or write --all.")
    try:
        site = checked_site(ROOT)
    except Faults as faults:
        print(faults, file=sys.stderr)
        raise CannotGoOn("Nothing was written: mend what stands above first.") from None
    print(*review(site, options.page, options.by), sep="\n")
    return 0


def review(site: Site, pages: list[str], by: str) -> list[str]:
    """Sign off the `pages` (all, when there is none) for a role, as of the site's day.

    Return lines for a person. Raise CannotGoOn, with nothing written.
    """
    sign_off = SignOff(site)
    try:
        role = read_role(by)
    except BadValue as bad:
        raise CannotGoOn(f"Nothing was written: --by {bad}") from None
    try:
        addresses = [read_address(page, sign_off.digests) for page in pages]
    except BadValue as bad:
        raise CannotGoOn(f"Nothing was written: {bad}") from None
    addresses = list(dict.fromkeys(addresses or sign_off.digests))
    new = [Review(one, site.today, role, sign_off.digests[one]) for one in addresses]
    text, _ = read_text(site.root, REVIEWS, required=False)
    try:
        edited = with_reviews(text, site.reviews, new)
    except BadValue as bad:
        raise CannotGoOn(str(bad)) from None
    write_file(site.root / REVIEWS, edited)
    return _told(site, addresses, role)


def _told(site: Site, addresses: list[str], role: str) -> list[str]:
    named = ", ".join(as_typed(one) for one in addresses)
    pages = named if len(addresses) < 10 else f"{len(addresses)} pages"
    again = long_date(next_review(site.today), site.words)
    lines = [f"Reviewed today by {role}: {pages}. Next review: {again}."]
    open_facts = [fact for address, fact in unsourced_facts(site.pages) if address in addresses]
    lines += [f"Without a source, so the site cannot go live yet: {fact}" for fact in open_facts]
    return lines
