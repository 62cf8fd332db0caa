"""The words of templates and macros: `docs/_data/words.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.load.files.faults import Fault, did_you_mean, fault_at, shown
from scripts.load.files.yaml_text import read_yaml
from scripts.load.files.yaml_tree import Mapping, Node, Scalar, is_empty, plain, wrong_kind

WORDS = "docs/_data/words.yml"

# Each text that code reads by its name, in its group, with the blanks that the code fills in: one
# that goes missing would leave out a number or a name, one that is misspelt would stop the build.
# (The other texts of templates are found in the templates.)
_READ = """
site: home{clinic} title{clinic,title} language direction date comma
foot: reviewed{date,role} no_source clinic{clinic} from_us unreviewed changed
moved: link{title} title
card: call{place} extension{ext} images images_called imaging{of} records{of} switchboard{of}
    switchboard_desk{desk,of} booking{of} booking_desk{desk,of} of{whose} called{date}
    closed{date} none unconfirmed
card.brief: images imaging records switchboard booking
facility: title{place} description{place} title_closed{place} description_closed{place}
    website{place} contact_card{place} signs{age} signs_from
    fax{desk} records_fax records_phone called{date,what} not_called{what} not_checked{what}
    address also_called bring cost full_name know network online pick_up records_email time
    way_cd way_film way_online way_usb ways
table: group{first,kind,last} clinics hospitals no_number not_checked closed
script: tests{place} first_desk{desk} copy{ways} ways{ways} ask_bring ask_cost ask_name ask_time
    first_booking first_images first_imaging first_records first_switchboard here or way_cd
    way_film way_online way_usb ways_none who who_child wanted card no_voice_fax
    interpreter{language} language
answers: wrong_desk_they wrong_desk_you wrong_desk_then doctor_they doctor_you doctor_then sent_they
    sent_you fee_they fee_you fee_then late_they late_you late_then nobody_they nobody_you
    nobody_then
soon: by{date} between{start,date} after{date} two week later
examples: signs_from{place,value} time{place,value}
finder: example{names} all{count} one{place} some{count} near{count} search_some{count}
    search_near{count}
staff: title description cases_title hospitals_title clinics_title copy_email
    copy_phone copy_subject copy_text email phone subject text
review: title description time{minutes} box state_never state_changed{date,role}
    state_approved{date,role} messages_title pattern_title statements_title
    with_number without_number message email text phone language_title{language}
    language_description{language} language_time{language,minutes} language_how{file}
missing: description
language: label note in_english beside unchecked partly checked english_page for_the_desk
nav: images places questions reports
"""


def _blanks() -> dict[str, frozenset[str]]:
    """Return {"card.call": {"place"}, ...} of _READ."""
    found = {}
    for word in _READ.split():
        if word.endswith(":"):
            group = word[:-1]
        else:
            key, _, blanks = word.removesuffix("}").partition("{")
            found[f"{group}.{key}"] = frozenset(blanks.split(",") if blanks else ())
    return found


NEEDED = _blanks()  # {text: its blanks}
DIRECTIONS = ("ltr", "rtl")
OF_A_DRAWING = ("title", "desc", "caption")
Texts = dict[str, str]  # one group: {key: text}
Words = dict[str, Any]  # texts, and groups of the same


def load_words(root: Path) -> tuple[Words, list[Fault]]:
    """Return nested dicts of text, and every fault: not text, a blank that is unknown or gone."""
    tree, faults = read_yaml(root, WORDS)
    if not isinstance(tree, Mapping):
        return {}, faults or [Fault(WORDS, 0, 'is not groups of "key: text" lines')]
    for group, node in tree.values.items():
        if not isinstance(node, Mapping):
            faults.append(fault_at(WORDS, node.line, group, wrong_kind(node, "a group")))
    seen = set()
    for key, node in _texts(tree):
        seen.add(key)
        if not isinstance(node, Scalar):
            faults.append(fault_at(WORDS, node.line, key, wrong_kind(node, "text")))
        elif node.text:
            faults += _blank_faults(key, node) + _form_faults(key, node)
    drawings = {key.rpartition(".")[0] for key in seen if key.startswith("drawings.")}
    needed = NEEDED.keys() | {f"{drawing}.{part}" for drawing in drawings for part in OF_A_DRAWING}
    faults += [Fault(WORDS, 0, f"{key} is gone", "Put the line back.") for key in needed - seen]
    return {key: plain(value) for key, value in tree.values.items() if not is_empty(value)}, faults


def _texts(node: Mapping, before: str = "") -> Iterator[tuple[str, Node]]:
    for key, value in node.values.items():
        if isinstance(value, Mapping):
            yield from _texts(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def _blank_faults(key: str, node: Scalar) -> list[Fault]:
    wanted = NEEDED.get(key, frozenset())
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
    return []
