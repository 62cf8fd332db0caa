"""What stands at the foot of a page: who reviewed it, where it comes from, its address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict
from urllib.parse import urlsplit

from scripts.load.words.words import Texts, Words
from scripts.review.state import ReviewState
from scripts.wording.dates import long_date
from scripts.wording.fill import fill


class Source(TypedDict):
    """One source of what a page adds. `source`: its address, or "". `facts`: what comes from it.
    `unsourced`: whether these facts have no source."""

    name: str
    source: str
    facts: list[str]
    unsourced: bool


def sources(meta: Mapping[str, Any], words: Words) -> list[Source]:
    """Return the sources of a page's `adds`, in the order in which they are first named."""
    say: Texts = words["foot"]
    groups: dict[str, Source] = {}
    for added in meta.get("adds", []):
        source, name = added.get("source"), added.get("name", "")
        if source == "us":
            source, name = "", say["from_us"]
        elif source is None:
            name = say["no_source"]
        group = groups.setdefault(
            f"{source}{name}",
            {"name": name, "source": source or "", "facts": [], "unsourced": source is None},
        )
        group["facts"].append(added["fact"])
    return list(groups.values())


def review_line(state: ReviewState, words: Words) -> str:
    """Return who reviewed the page and on which day, that its words changed since, or that nobody
    has reviewed it yet. It does not depend on the day on which it is read."""
    say: Texts = words["foot"]
    if state.last is None:
        return say["unreviewed"]
    if state.approval is None:
        return say["changed"]
    role = words.get("roles", {}).get(state.approval.by, state.approval.by)
    return fill(say["reviewed"], date=long_date(state.approval.day, words), role=role)


def short_address(url: str, site_url: str) -> str:
    """Return `images.example/at/sickkids` for `at/sickkids/`: what a person reads out or types."""
    site = urlsplit(site_url)
    return f"{site.netloc}{site.path}{url}".rstrip("/")
