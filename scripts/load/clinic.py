"""The clinic's settings: `extra.clinic` and `site_url` in mkdocs.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scripts.load.files.faults import BadValue, Fault, fault_at
from scripts.load.files.text_file import read_text
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import Mapping, Node, check_keys, find, text_of
from scripts.load.values.day import read_day
from scripts.load.values.web_address import read_email, read_web_address

SETTINGS = "mkdocs.yml"
_TEXTS = ("name", "report_form_label", "contact_label")
_ADDRESSES = ("website", "report_form", "contact")
_DAYS = ("site_url_confirmed", "report_form_confirmed", "contact_confirmed")
_LONGEST = 60


@dataclass(frozen=True)
class Clinic:
    """Who the site speaks for. `contact`: a web address, or `mailto:` an e-mail address.

    `..._confirmed`: the day somebody at the clinic said that it is right; None until then.
    """

    name: str
    website: str
    report_form: str
    report_form_label: str
    contact: str
    contact_label: str
    site_url: str
    site_url_confirmed: date | None = None
    report_form_confirmed: date | None = None
    contact_confirmed: date | None = None


def load_clinic(root: Path, today: date) -> tuple[Clinic | None, list[Fault]]:
    """Return the settings and all their faults. None when one that must be there is not."""
    text, faults = read_text(root, SETTINGS)
    tree, more = load_yaml(text, SETTINGS) if text else (None, [])
    faults += more
    if not isinstance(tree, Mapping):
        return None, faults or [Fault(SETTINGS, 0, "holds no settings", "Put them back.")]
    clinic = _step(_step(tree, "extra"), "clinic")
    if not isinstance(clinic, Mapping):
        line = find(tree, ["extra", "clinic"])[1]
        problem = "extra.clinic: the clinic's settings are missing"
        return None, [*faults, Fault(SETTINGS, line, problem, "Put them back.")]
    known = (*_TEXTS, *_ADDRESSES, *_DAYS)
    faults += check_keys(clinic, known, (*_TEXTS, *_ADDRESSES), SETTINGS, "extra.clinic")
    values: dict[str, object] = {}
    for key in known:
        if key in clinic.values:
            _read(key, clinic.values[key], today, values, faults)
    if "site_url" in tree.values:
        _read("site_url", tree.values["site_url"], today, values, faults)
    else:
        faults.append(Fault(SETTINGS, 0, "site_url is missing", 'Add "site_url: https://...".'))
    complete = {*_TEXTS, *_ADDRESSES, "site_url"} <= values.keys()
    return (Clinic(**values) if complete else None), faults


def _step(node: Node | None, key: str) -> Node | None:
    return node.values.get(key) if isinstance(node, Mapping) else None


def _read(
    key: str, node: Node, today: date, values: dict[str, object], faults: list[Fault]
) -> None:
    text, found = text_of(node, SETTINGS, key)
    faults += found
    if not text:
        return
    try:
        values[key] = _value(key, text, today)
    except BadValue as bad:
        faults.append(fault_at(SETTINGS, node.line, key, bad))


def _value(key: str, text: str, today: date) -> object:
    if key in _DAYS:
        return read_day(text, today)
    if key == "contact" and text.startswith("mailto:"):
        return f"mailto:{read_email(text.removeprefix('mailto:'))}"
    if key in _ADDRESSES:
        return read_web_address(text)
    if key == "site_url":
        if not re.fullmatch(r"https?://[^/?#]+/([^?#]*/)?", read_web_address(text)):
            raise BadValue("does not end in a slash", "Write it like https://images.example/.")
        return text
    if len(text) > _LONGEST:
        raise BadValue(f"is longer than {_LONGEST} characters", "Write a shorter one.")
    return text
