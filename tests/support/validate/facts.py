"""A record, as somebody typed it, held against its page: a line for each fact that is not there."""

import re
from datetime import date

import phonenumbers
from babel.dates import format_date
from bs4 import Tag

from scripts.load.facilities.facility import Facility
from scripts.load.facilities.numbers import number_fields
from tests.support.projects.built_pages import Page

TEXTS = (
    "name",
    "network",
    "address",
    "desk",
    "phone_of",
    "also_ask",
    "online",
    "cost",
    "time",
    "bring",
    "pick_up",
    "good_to_know",
    "records_email",
)
NUMBERS = number_fields(Facility)  # {field: "call" or "fax"}, as the model has them
NUMBER = re.compile(r"\d{3}-\d{3}-\d{4}")  # as a reader sees it
OF_CLOSED = ("name", "network", "address")  # all that is told of a place that has closed
ASKED = ("cost", "time", "bring", "pick_up")
EXTENSION = re.compile(r",?\s*(?:ext\.?|extension|x\.?)\s*(\d+)$", re.IGNORECASE)


def flat(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.split())


def text_of(tag: Tag) -> str:
    """What a reader reads in a part of a page, with a space between its blocks."""
    return flat(re.sub(r"\s+([,.;:])", r"\1", flat(tag.get_text(" "))))


def digits_of(number: str) -> str:
    """The number as a phone dials it: "416-469-6580 ext. 2662" is "+14164696580,2662"."""
    main, *extension = EXTENSION.split(number)[:2]
    digits = phonenumbers.convert_alpha_characters_in_number(re.sub(r"\W", "", main))[-10:]
    return ",".join([f"+1{digits}", *extension])


def shown(number: str, words: dict) -> str:
    """The number as a reader sees it: "416-469-6580, ext. 2662" in the words of words.yml."""
    digits, _, extension = digits_of(number).removeprefix("+1").partition(",")
    extension = extension and f", {words['card']['extension'].replace('{ext}', extension)}"
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}{extension}"


def called_on(record: dict) -> str:
    """The day on which the number in the record was called: 2026-11-24. "" when nobody has."""
    day, _, number = record.get("checked", "").partition(", ")
    same = number and "phone" in record and digits_of(number) == digits_of(record["phone"])
    return day if same else ""


def long_day(typed: str, words: dict) -> str:
    """2026-11-24 as the site writes it: "24 November 2026" in the order of words.yml."""
    site = words["site"]
    language = site["language"].replace("-", "_")
    return format_date(date.fromisoformat(typed), site["date"], language)


def fact_faults(record: dict, page: Page, words: dict) -> list[str]:
    """Each fact of the record that its page does not show. `words`: those of words.yml."""
    main = text_of(page.soup.main)
    if "closed" in record:
        wanted = [flat(record[key]) for key in OF_CLOSED if key in record]
        wanted.append(long_day(record["closed"], words))
        faults = [f"does not show: {fact}" for fact in wanted if fact not in main]
        faults += [f"has closed and shows {number}" for number in NUMBER.findall(main)]
        return [f"{page.address}: {fault}" for fault in faults]
    wanted = [record[key] for key in TEXTS if key in record and not _is_unsaid(key, record)]
    if "signs_from" in record:
        wanted.append(words["facility"]["signs"].replace("{age}", record["signs_from"]))
    if "phone" in record:  # else nobody answers at these hours
        wanted += [record["hours"]] if "hours" in record else []
    wanted += record.get("also_called", [])
    wanted += [words["facility"][f"way_{way}"] for way in record.get("ways", [])]
    for site in record.get("sites", []):
        wanted += [site["name"], site.get("address", "")]
    numbers = [(record[key], kind) for key, kind in NUMBERS.items() if key in record]
    numbers += [(site["phone"], "call") for site in record.get("sites", []) if "phone" in site]
    links = {link["href"] for link in page.soup.main.find_all("a", href=True)}
    faults = [f"does not show: {fact}" for fact in map(flat, wanted) if fact not in main]
    if record.get("page") and record["page"] not in links:
        faults.append(f"does not link to {record['page']}")
    if record.get("source") and host_of(record["source"]) not in main:
        faults.append(f"does not name the website of {record['source']}")
    for number, kind in numbers:
        if shown(number, words) not in main:
            faults.append(f"does not show: {number}")
        elif kind == "call" and f"tel:{digits_of(number)}" not in links:
            faults.append(f"does not dial: {number}")
    return [f"{page.address}: {fault}" for fault in faults]


def host_of(address: str) -> str:
    """The name of a website: `uhn.ca` for `https://www.uhn.ca/x`."""
    return re.sub(r"^https?://(?:www\.)?|[/:?#].*$", "", address)


def _is_unsaid(key: str, record: dict) -> bool:
    """Whose number it is where there is none, or where it reaches the desk for images."""
    return key == "phone_of" and record.get("phone_reaches") in (None, "images")


def facts_below(page: Page) -> dict[str, list[str]]:
    """{anchor of a heading, or of what opens: the labelled facts that stand below it}."""
    found: dict[str, list[str]] = {}
    heading = ""
    for tag in page.soup.main.find_all(["h2", "dd"]):
        if tag.name == "h2":
            heading = tag["id"]
        else:
            opens = tag.find_parent("details")
            found.setdefault(opens["id"] if opens else heading, []).append(text_of(tag))
    return found


def unsure_numbers(page: Page, words: dict) -> list[str]:
    """Numbers of a place's page, the card's left out, that do not say beside them what they reach
    and whether somebody has called them."""
    blocks = [
        text.find_parent("dd") or text.find_parent(["li", "p"])
        for text in page.soup.main.find_all(string=NUMBER)
        if not text.find_parent(class_="card")
    ]
    return [f"{page.address}: {text_of(one)}" for one in blocks if not _is_sure(one, words)]


_LABELS = ("called", "not_called", "not_checked")


def _is_sure(block: Tag, words: dict) -> bool:
    say, said = words["facility"], text_of(block)
    labels = "|".join(re.sub(r"\{\w+\}", ".+", say[key]) for key in _LABELS)
    if block.name == "dd":
        return bool(re.fullmatch(labels, text_of(block.find_previous("dt"))))
    if block.name == "li":
        return bool(re.search(rf"\((?:{labels})\)$", said))
    return all(re.search(part, said) for part in (r"\bfax\b", r"\bdesk\b", r"\(not checked\)"))


def records_rule_faults(record: dict, page: Page) -> list[str]:
    """What is asked for written records and stands elsewhere, or the reverse."""
    below = facts_below(page)
    own, other = ("records", "how") if record.get("rules_for") == "records" else ("how", "records")
    return [
        f"{page.address}: {record[key]} stands not (only) below #{own}"
        for key in ASKED
        if key in record
        and (
            flat(record[key]) not in below.get(own, []) or flat(record[key]) in below.get(other, [])
        )
    ]
