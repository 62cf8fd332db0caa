"""Adds the addresses of this site to the ledger, docs/_data/addresses.txt. It never removes one."""

import argparse
import sys
import tempfile
from pathlib import Path

from scripts.commands.build import build_into
from scripts.finish.built_page import built_pages
from scripts.finish.ledger import addresses_of, new_addresses
from scripts.load.pages.promised import LEDGER, load_promised
from scripts.machine import ROOT, CannotGoOn
from scripts.machine.write_file import write_file


def main(arguments: list[str]) -> int:
    """`addresses`: builds the site into a folder of its own, and prints each address it added."""
    argparse.ArgumentParser("run.py addresses", description=__doc__).parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        faults = build_into(site)
        if faults:
            print(*faults, sep="\n", file=sys.stderr)
            raise CannotGoOn("Nothing was added: mend what stands above, then try again.")
        published = addresses_of(built_pages(site), site)
    promised, _ = load_promised(ROOT)
    new = new_addresses(published, promised)
    if new:
        lines = sorted({*promised, *new})
        text = "".join(f"{line}\n" for line in lines)
        write_file(ROOT / LEDGER, text)
        print(*new, sep="\n")
    print(f"{len(new)} added; the ledger holds {len(promised) + len(new)} addresses.")
    return 0
