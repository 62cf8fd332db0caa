"""Records that somebody read the words of a page on the review sheet, and approved them today."""

import argparse
import sys

from scripts.check.addresses import read_address
from scripts.check.provenance import unsourced_facts
from scripts.check.site import checked_site
from scripts.languages.approval import approved
from scripts.languages.sheet import language_sheet
from scripts.load.approvals import as_typed, read_role
from scripts.load.files.faults import BadValue, Faults, did_you_mean, shown, visible
from scripts.load.files.text_file import read_text
from scripts.load.site import Site
from scripts.machine import ROOT, CannotGoOn
from scripts.machine.write_file import write_file
from scripts.review.approval_file import approval_text, file_of
from scripts.review.changes import changes
from scripts.review.passages import Approvable
from scripts.review.state import SignOff, approved_words, next_review
from scripts.wording.dates import long_date


def main(arguments: list[str]) -> int:
    """`review <page> --by <role> --code <code>`: signs the words that the code stands for; with
    `--language <code>` instead of a page, all translations of a language."""
    parser = argparse.ArgumentParser("run.py review", description=__doc__)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("page", nargs="?", help="such as /images/, /statements/, /at/ or /staff/")
    what.add_argument("--language", help="all translations of a language instead, such as fa")
    parser.add_argument("--by", required=True, metavar="ROLE", help='such as "Family doctor"')
    parser.add_argument("--code", required=True, help="beside its words on the sheet /review/")
    options = parser.parse_args(arguments)
    try:
        site = checked_site(ROOT)
    except Faults as faults:
        print(faults, file=sys.stderr)
        raise CannotGoOn("Nothing was written: mend what stands above first.") from None
    try:
        if language := options.language or _language_of(options.page):
            lines = review_language(site, language, options.by, options.code)
        else:
            lines = review(site, options.page, options.by, options.code)
    except BadValue as bad:
        raise CannotGoOn(f"Nothing was written: {bad}") from None
    print(*lines, sep="\n")
    return 0


def review(site: Site, page: str, by: str, code: str) -> list[str]:
    """Sign off the words of a page for a role, as of the site's day. Return lines for a person.

    Raise BadValue, with nothing written, when there is no such page or role, or when the code is
    not that of the present words; CannotGoOn when the file cannot be written.
    """
    sign_off = SignOff(site)
    role = _role(site, by)
    thing = sign_off.things[read_address(page, sign_off.things)]
    if code.strip().lower() != thing.code:
        raise BadValue(
            f"{shown(code)} is not the code of the present words of {as_typed(thing.address)}",
            "Read them again on the sheet /review/, and write the code that stands there.",
        )
    file = site.root / file_of(thing.address)
    last = site.approvals.get(thing.address)
    if last and last.file != file_of(thing.address):
        file = site.root / last.file  # somebody gave the file a name of their own
    file.parent.mkdir(exist_ok=True)
    write_file(file, approval_text(thing, site.today, role))
    return [_first_line(site, thing, role), *_told(site, thing)]


def review_language(site: Site, code_of_language: str, by: str, code: str) -> list[str]:
    """Approve each translation on the sheet of a language. Return lines for a person.

    Raise BadValue, with nothing written, as `review` does.
    """
    role, sheet = _role(site, by), language_sheet(site, code_of_language)
    if code.strip().lower() != sheet.code:
        raise BadValue(
            f"{shown(code)} is not the code of the present translations ({sheet.language.code})",
            f"Read them again on the sheet /review/{sheet.language.prefix}, and write its code.",
        )
    text, _ = read_text(site.root, sheet.file)
    write_file(site.root / sheet.file, approved(text, sheet, site.today, role))
    count = sum(row.state == "open" for row in sheet.rows)
    return [f"Approved today by {role}: {count} translations, {sheet.language.in_english}."]


def _language_of(page: str) -> str:
    """Return `fa` for its sheet, /review/fa/; "" for any other page."""
    sheets, _, code = page.strip().strip("/").rpartition("/")
    return code if sheets == "review" else ""


def _role(site: Site, by: str) -> str:
    role = read_role(by)
    if role not in site.clinic.roles:
        raise BadValue(
            f"--by {shown(role)} is not on the list of roles",
            did_you_mean(role, site.clinic.roles),
        )
    return role


def _first_line(site: Site, thing: Approvable, role: str) -> str:
    again = long_date(next_review(site.today), site.words)
    words = sum(len(text.split()) for text in thing.words)
    return (
        f"Signed today by {role}: {as_typed(thing.address)}, {words} words, code {thing.code}. "
        f"To be read again by {again}. What is new since the last time:"
    )


def _told(site: Site, thing: Approvable) -> list[str]:
    last = site.approvals.get(thing.address)
    lines = []
    for change in changes(approved_words(last) if last else (), thing.passages):
        lines += [f"- {visible(change.old)}"] if change.old else []
        lines += [f"+ {visible(change.new)}"] if change.new else []
    open_facts = [fact for page, fact in unsourced_facts(site.pages) if page == thing.address]
    without = [f"Without a source, so the site cannot go live yet: {fact}" for fact in open_facts]
    return [*(lines or ["(nothing)"]), *without]
