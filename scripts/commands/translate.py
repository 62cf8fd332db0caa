"""Brings the file of a language up to date with the English: what is new is empty, and nothing that
somebody typed is thrown away."""

import argparse
import sys

from scripts.check.site import checked_site
from scripts.languages.passages import passages
from scripts.languages.sheet import language_sheet
from scripts.languages.state import counted
from scripts.languages.update import updated
from scripts.load.files.faults import BadValue, Faults
from scripts.load.files.text_file import read_text
from scripts.load.languages.translations import file_of
from scripts.machine import ROOT, CannotGoOn
from scripts.machine.write_file import write_file


def main(arguments: list[str]) -> int:
    """`translate <language>`: such as fa or zh-Hans, as docs/_data/languages.yml has it."""
    parser = argparse.ArgumentParser("run.py translate", description=__doc__)
    parser.add_argument("language", help="its code in docs/_data/languages.yml, such as fa")
    code = parser.parse_args(arguments).language
    try:
        site = checked_site(ROOT)
        language = language_sheet(site, code).language
        file = file_of(language.code)
        text, _ = read_text(ROOT, file, required=False)
        new = updated(text, language, passages(site))
    except Faults as faults:
        print(faults, file=sys.stderr)
        raise CannotGoOn("Nothing was written: mend what stands above first.") from None
    except BadValue as bad:
        raise CannotGoOn(f"Nothing was written: {bad}") from None
    (ROOT / file).parent.mkdir(parents=True, exist_ok=True)
    write_file(ROOT / file, new)
    sheet = language_sheet(checked_site(ROOT), language.code)
    print(f"{file}: {counted(sheet)}.")
    print(f"What is left to do: python3 scripts/run.py check --language {language.code}")
    return 0
