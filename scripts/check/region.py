"""What in the words of the site holds for one region: names of places, portals and offices, figures
of its law. For the clinic that takes the site over, a list of lines to look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from scripts.load.clinic import SETTINGS
from scripts.load.facilities.facility import Facility
from scripts.load.files.faults import Lamp, shown
from scripts.load.files.text_file import read_text
from scripts.load.site import Loaded
from scripts.load.words.staff_messages import MESSAGES
from scripts.load.words.statements import PLAIN_WORDS
from scripts.load.words.words import WORDS

INSTEAD = "Is it so where you are? Write your own, or delete it."
# Names that mean the same everywhere.
_ANYWHERE = """
I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
July August September October November December X-ray X-rays MRI MRIs CT CTs CD CDs DVD USB ID IDs
PDF QR DICOM DICOMDIR OK Image Imaging Library Film Radiology Interpreter Privacy Page Ctrl Command
Mac C
"""
_NAME = r"[A-Z][\w'\u2019-]*"
_RUN = rf"{_NAME}(?: (?:(?:of|and|for|the|de) )*{_NAME})*"
# After a word, a number or a comma: not at the beginning of a sentence, a cell or a quotation.
_WITHIN = re.compile(rf"(?<=[a-z0-9,] )(?:{_RUN})")
_TWO_CAPITALS = re.compile(r"\b(?:[A-Z]+[a-z]+[A-Z]\w*|[A-Z]{2,})\b")  # PocketHealth, TGH
_ANCHOR = re.compile(r"#[a-z][a-z0-9-]+")
_ADDRESS = re.compile(r"https?://[^\s)\"'>]+")
# A price or a time, which differ from place to place and from law to law.
_FIGURE = re.compile(r"\$ ?\d+(?:[.,]\d+)*|\b\d+ (?:hours?|days?|weeks?|months?|years?)\b")
_MARKUP = re.compile(r"\{\{.*?\}\}|\{[ %#:.].*?\}|<[^>]*>|\]\([^)]*\)|[*_`\[\]]")
_TOWN = re.compile(r"(?:^|, )([A-Z][\w.' -]*?)(?:,? (?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT))\b")


def region_lamps(loaded: Loaded) -> list[Lamp]:
    """Return a lamp for each line of pages, words, messages, plain words and settings that holds a
    proper name, a price, a time, or an address of another site: whoever has other places and
    another law looks at each. Records and quotes are the new clinic's own."""
    lines = list(_lines(loaded))
    names = set(_of_records(loaded.facilities))
    for _, _, text in lines:
        names.update(_proper_names(text))
    any_name = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"\b(?:{any_name})(?!\w)") if names else re.compile(r"(?!)")
    anchors = {f"#{re.sub(r'[^a-z0-9]+', '-', name.lower())}" for name in names}
    lamps = []
    for file, number, text in lines:
        hosts = [urlsplit(found).hostname or "" for found in _ADDRESS.findall(text)]
        plain = _plain(text)
        named = [anchor for anchor in _ANCHOR.findall(text) if anchor in anchors]
        words = [*pattern.findall(plain), *_FIGURE.findall(plain)]
        if found := dict.fromkeys([*words, *hosts, *named]):
            lamps.append(Lamp(file, number, f"says {', '.join(map(shown, found))}", INSTEAD))
    return lamps


def _lines(loaded: Loaded) -> Iterator[tuple[str, int, str]]:
    """Yield (file, line, text) of what is written for readers, without comments and quotes."""
    for file in (*(page.path for page in loaded.pages), WORDS, MESSAGES, PLAIN_WORDS, SETTINGS):
        in_use = file != PLAIN_WORDS  # what stands above its first statement tells how to write
        for number, line in enumerate(read_text(loaded.root, file)[0].split("\n"), 1):
            if file == SETTINGS and line.startswith("site_name:"):
                break  # the rest says how the site is built
            in_use = in_use or line.startswith("## ")
            is_comment = line.lstrip().startswith("#") and file.endswith((".yml", ".yaml"))
            if in_use and not is_comment and not line.startswith(">"):
                yield file, number, line


def _of_records(facilities: Iterable[Facility]) -> Iterator[str]:
    for place in facilities:
        own = [place.name, place.short_name, place.network, *place.also_called]
        yield from (name for name in own if len(name) > 2)
        for address in (place.address, *(site.address for site in place.sites)):
            yield from _TOWN.findall(address)


def _proper_names(text: str) -> Iterator[str]:
    for run in _WITHIN.findall(_plain(text)) + _TWO_CAPITALS.findall(_plain(text)):
        words = [word for word in run.split() if word not in _ANYWHERE.split()]
        if words:
            yield from (" ".join(run.split()), *(word for word in words if word[0].isupper()))


def _plain(text: str) -> str:
    """Return a line without addresses, macros and markup."""
    return _MARKUP.sub("", _ADDRESS.sub("", text))
