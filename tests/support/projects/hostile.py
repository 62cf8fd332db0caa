"""A project in which every text that a person can type holds something hostile as well."""

import itertools
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import yaml

from tests.support.projects.project_copy import set_settings

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# gone #}",
    "[x](javascript:alert(1))",
    "![x](x)",
    "a | b",
    "one\ntwo",
    "</title></script><b>",
    "&lt;i&gt; &amp;amp;",
    "`code` **bold** _it_",
    "<!-- -->",
    "\\n\\,;x:",
    "]]>",
    "${7*7}",
    "<x@evil.example>",
    "&#60;u&#62;",
    "{.lead onclick=x}",
    "# h",
)
SHORTER = tuple(payload for payload in PAYLOADS if len(payload) < 18)
TEXTS = (
    "network",
    "desk",
    "phone_of",
    "also_ask",
    "hours",
    "online",
    "cost",
    "time",
    "bring",
    "pick_up",
    "good_to_know",
)
# What is read as something else than a text for the reader, or kept short for a text message
NOT_WORDS = (
    "site.date",
    "site.comma",
    "site.language",
    "site.direction",
    "finder.tests",
    "staff",
    "card.extension",
)
CLINIC = {
    "name": 'Smith & "Sons" <b>{{ 7*7 }}',
    "what_it_is": "your <i>doctor's</i> {# gone #}",
    "report_form_label": "Ask <i>us</i> {% raw %}",
    "contact_label": "Write [us](javascript:alert(1))",
    "report_form": "https://forms.example/a?b=1&c='x'",
}


HOSTILE_PAGE = "docs/images.md"
TITLE = """'Your visit <b>{{ 7*7 }}" onload=x'"""
FACT = """'<script>alert(2)</script> {% raw %} | Keep\\ " your.'"""


class _Quoted(yaml.SafeDumper):
    """Writes every text in double quotes, so that none is taken for a sign of YAML's."""


_Quoted.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


def make_hostile(copy: Path) -> None:
    """Changes the data, words, settings and front matter of a copy of the project."""
    places = hostile_records(_read(copy / "docs/_data/facilities.yml"))
    _write(copy / "docs/_data/facilities.yml", places)
    words = _read(copy / "docs/_data/words.yml")
    _write(copy / "docs/_data/words.yml", hostile_words(words))
    set_settings(copy, CLINIC)
    page = copy / HOSTILE_PAGE
    text = page.read_text(encoding="utf-8")
    for key, value in (("title", TITLE), ("  - fact", FACT)):
        text, count = re.subn(
            rf"^{key}: .*", lambda _, k=key, v=value: f"{k}: {v}", text, count=1, flags=re.M
        )
        assert count, f"{HOSTILE_PAGE} has no {key}:"
    page.write_text(text, encoding="utf-8")


def hostile_records(records: list[dict]) -> list[dict]:
    """Records in, the same with a payload in every text; none is added, so that pages keep their
    shape."""
    turn = itertools.cycle(PAYLOADS)
    short = itertools.cycle(SHORTER)
    return [_hostile_record(record, turn, short) for record in records]


def _hostile_record(record: dict, turn: Iterator[str], short: Iterator[str]) -> dict:
    changed = dict(record)
    for key in TEXTS:
        if key in record:
            changed[key] = f"{record[key]} {next(turn)}"
    if "short_name" in record:
        changed["short_name"] = f"{record['short_name'][:20]} {next(short)}"
        changed["name"] = f"{record['name']} {next(turn)}"
    else:
        changed["name"] = f"{record['name'][:20]} {next(short)}"
    changed["address"] = f"{next(turn)} {record['address']}"
    if "sites" in record:
        changed["sites"] = [
            site | {"name": f"{site['name']} {next(turn)}"} for site in record["sites"]
        ]
    told = {old["name"]: new["name"] for old, new in _sites(record, changed)}
    told[record.get("short_name")] = changed.get("short_name")
    changed["also_called"] = [  # one that stands elsewhere on the page is not shown, and stays such
        told.get(name) or (name if name in record.get("network", "") else f"{name} {next(turn)}")
        for name in record.get("also_called", [])
    ]
    return changed


def _sites(one: dict, other: dict) -> Iterator[tuple[dict, dict]]:
    return zip(one.get("sites", []), other.get("sites", []), strict=True)


def hostile_words(words: dict) -> dict:
    """The words of words.yml in, the same with a payload after each text out."""

    def change(node: object, path: str) -> object:
        if isinstance(node, dict):
            return {key: change(value, f"{path}{key}.") for key, value in node.items()}
        payload = PAYLOADS[zlib.crc32(path.encode()) % len(PAYLOADS)]  # always the same for a key
        return node if path.startswith(NOT_WORDS) else f"{node} {payload}"

    return change(words, "")


def _read(path: Path) -> object:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def _write(path: Path, data: object) -> None:
    text = yaml.dump(data, Dumper=_Quoted, allow_unicode=True, sort_keys=False, width=10_000)
    path.write_text(text, encoding="utf-8")
