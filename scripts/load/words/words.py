"""The words of templates and macros: `docs/_data/words.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.load.facilities.facility import Facility, OtherAddress
from scripts.load.facilities.numbers import MAIN, number_fields
from scripts.load.files.faults import Fault, did_you_mean, fault_at, shown
from scripts.load.files.text_file import read_text
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import Mapping, Node, Scalar, plain, wrong_kind

WORDS = "docs/_data/words.yml"

Texts = dict[str, str]  # one group: {key: text}
Words = dict[str, Any]  # {group: Texts}, and below kit, review and drawings one level more

# The blanks that each text has, which the code fills in: one that goes missing would leave out a
# number or a name, one that is misspelt would stop the build.
BLANKS: dict[str, set[str]] = {
    "site.home": {"clinic"},
    "site.title": {"title", "clinic"},
    "foot.reviewed": {"date", "role"},
    "foot.no_source": set(),
    "foot.from_facility": {"place"},
    "foot.clinic": {"clinic"},
    "moved.link": {"title"},
    "card.call": {"place"},
    "card.extension": {"ext"},
    "card.images_called": {"date"},
    "card.switchboard_desk": {"desk"},
    "card.called": {"date"},
    "dates.long": {"day", "month", "year"},
    "facility.title": {"place"},
    "facility.description": {"place"},
    "facility.unknown": {"list"},
    "facility.website": {"place"},
    "facility.contact_card": {"place"},
    "facility.lead_desk": {"place", "desk"},
    "facility.lead_records": {"place", "desk"},
    "table.group": {"kind", "first", "last"},
    "script.me_say": {"place", "ways"},
    "script.child_say": {"place"},
    "script.parent_say": {"place"},
    "script.first_desk": {"desk"},
    "script.ways": {"ways"},
    "finder.all": {"count"},
    "finder.one": {"place"},
    "finder.some": {"count"},
    "finder.near": {"count"},
    "kit.title": set(),
    "kit.description": set(),
    "kit.cases_title": set(),
    "kit.hospitals_title": set(),
    "kit.clinics_title": set(),
    "kit.ask_for": {"desk"},
    "kit.reaches.images": set(),
    "kit.reaches.images_called": set(),
    "kit.reaches.imaging": set(),
    "kit.reaches.records": set(),
    "kit.reaches.switchboard": set(),
    "kit.reaches.booking": set(),
    "kit.checked.unconfirmed": set(),
    "kit.checked.called": {"date"},
    "kit.brief.images": set(),
    "kit.brief.imaging": set(),
    "kit.brief.records": set(),
    "kit.brief.switchboard": set(),
    "kit.brief.booking": set(),
    "kit.brief.unconfirmed": {"reaches"},
    "kit.brief.called": {"reaches"},
    "review.adds_kit": set(),
    "review.never": set(),
    "review.from_list": set(),
    "review.same": {"place"},
    "review.changed": {"date", "role"},
    "review.last": {"date"},
    "review.phone_for": {"phone", "reaches"},
    "review.reaches.images": set(),
    "review.reaches.imaging": set(),
    "review.reaches.records": set(),
    "review.reaches.switchboard": set(),
    "review.reaches.booking": set(),
}

# The other texts that code reads by their names. (Those of templates are found in the templates.)
_READ = {
    "card": "booking images imaging none records switchboard unconfirmed",
    "dates": "months",
    "facility": "address also_called bring cost full_name know lead_none lead_phone network "
    "online pick_up records_email short_images short_none "
    "short_other time unknown_bring unknown_cost unknown_none unknown_pick_up "
    "unknown_time unknown_ways way_cd way_film way_online way_usb ways",
    "foot": "from_list from_us unreviewed",
    "kit": "copy_email copy_phone copy_subject copy_text email phone subject text",
    "missing": "description",
    "moved": "title",
    "nav": "images places questions reports",
    "review": "checked description desk hours phone sites title",
    "script": "ask_bring ask_cost ask_name ask_time ask_who first_booking first_imaging "
    "first_records first_switchboard here or way_cd way_film way_online way_usb ways_none",
    "table": "clinics hospitals no_number not_checked",
}
DIRECTIONS = ("ltr", "rtl")
OF_A_DRAWING = ("title", "desc", "caption")
NEEDED = {
    *BLANKS,
    *(f"{group}.{key}" for group in _READ for key in _READ[group].split()),
    *(f"facility.{key}" for m in (Facility, OtherAddress) for key in number_fields(m)),
} - {f"facility.{MAIN}"}


def load_words(root: Path) -> tuple[dict, list[Fault]]:
    """Return nested dicts of text, and every fault: not text, a blank that is unknown or gone."""
    text, faults = read_text(root, WORDS)
    if not text:
        return {}, faults
    tree, more = load_yaml(text, WORDS)
    faults += more
    if not isinstance(tree, Mapping):
        return {}, faults or [Fault(WORDS, 0, 'is not groups of "key: text" lines')]
    seen = set()
    for key, node in _texts(tree):
        seen.add(key)
        if not isinstance(node, Scalar):
            faults.append(fault_at(WORDS, node.line, key, wrong_kind(node, "text")))
        elif node.text:
            faults += _blank_faults(key, node) + _form_faults(key, node)
    drawings = {key.rpartition(".")[0] for key in seen if key.startswith("drawings.")}
    needed = NEEDED | {f"{drawing}.{part}" for drawing in drawings for part in OF_A_DRAWING}
    faults += [Fault(WORDS, 0, f"{key} is gone", "Put the line back.") for key in needed - seen]
    return plain(tree), faults


def missing_words(words: dict, asked: list[tuple[str, str, int]]) -> list[Fault]:
    """Faults for keys (dotted key, file, line) that a template reads and `words` does not have."""
    return [
        Fault(WORDS, 0, f"{key} is gone: {file}, line {line}, needs it", "Put the line back.")
        for key, file, line in asked
        if not _has(words, key.split("."))
    ]


def _has(words: object, path: list[str]) -> bool:
    for step in path:
        if not isinstance(words, dict) or step not in words:
            return False
        words = words[step]
    return True


def _texts(node: Mapping, before: str = "") -> Iterator[tuple[str, Node]]:
    for key, value in node.values.items():
        if isinstance(value, Mapping):
            yield from _texts(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def _blank_faults(key: str, node: Scalar) -> list[Fault]:
    wanted = BLANKS.get(key, set())
    found = set(re.findall(r"\{(\w*)\}", node.text))
    faults = []
    for blank in sorted(found - wanted):
        known = ", ".join(f"{{{name}}}" for name in sorted(wanted)) or "none"
        problem = f"{key}: {shown('{' + blank + '}')} is not a blank of this text"
        faults.append(Fault(WORDS, node.line, problem, f"It has: {known}."))
    for blank in sorted(wanted - found):
        problem = f"{key}: {{{blank}}} is gone"
        faults.append(Fault(WORDS, node.line, problem, "Put it back where it belongs."))
    if unclosed := re.search(r"\{[^\W\d]\w*+(?!\})", node.text):
        problem = f"{key}: the brace of {shown(unclosed[0])} is not closed"
        faults.append(Fault(WORDS, node.line, problem, f"Write {unclosed[0]}}}, or no brace."))
    return faults


def _form_faults(key: str, node: Scalar) -> list[Fault]:
    """Faults of the texts that are written for the code, not for a reader."""
    if key == "site.direction" and node.text not in DIRECTIONS:
        problem = f"{key}: {shown(node.text)} is not a direction of writing"
        return [Fault(WORDS, node.line, problem, did_you_mean(node.text, DIRECTIONS))]
    if key == "dates.months":
        months = [month.strip() for month in node.text.split(",")]
        if len(months) != 12 or not all(months):
            problem = f"{key}: has {len(months)} months between its commas, 12 are wanted"
            return [Fault(WORDS, node.line, problem, "Put one comma between two months.")]
    return []
