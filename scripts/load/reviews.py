"""Who read which page, and when: `docs/_data/reviews.yml`, which `run.py review` writes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator

from scripts.load.facilities.fields import Day
from scripts.load.files.faults import BadValue, Fault, shown
from scripts.load.files.text_file import read_text
from scripts.load.files.typed import Record, read_as
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import List, Mapping

REVIEWS = "docs/_data/reviews.yml"
KEYS = ("page", "reviewed", "by", "digest")
START = 'Begin each review with "- page: ...", and indent its other keys by two spaces.'
LONGEST_ROLE = 60


@dataclass(frozen=True)
class Review:
    """`address`: of the page, below the site's root (`""`, `images/`, `at/sickkids/`). `by`: a
    role, such as "Family doctor". `digest`: of what was approved (review/digest.py). `lines`: of
    KEYS, in that order, in the file."""

    address: str
    day: date
    by: str
    digest: str
    lines: tuple[int, ...] = field(default=(), compare=False)


def load_reviews(root: Path, latest: date) -> tuple[dict[str, Review], list[Fault]]:
    """Return the reviews by the address of their page, in the file's order, and all faults of the
    file. `latest`: no review can be later."""
    text, faults = read_text(root, REVIEWS, required=False)
    reviews, found = read_reviews(text, latest)
    return reviews, faults + found


def read_reviews(text: str, latest: date) -> tuple[dict[str, Review], list[Fault]]:
    """Return the same from the text of the file."""
    tree, faults = load_yaml(text, REVIEWS)
    if tree is None:
        return {}, faults
    if not isinstance(tree, List):
        return {}, [*faults, Fault(REVIEWS, tree.line, "is not a list of reviews", START)]
    reviews: dict[str, Review] = {}
    for node in tree.items:
        typed, found = read_as(_Review, node, REVIEWS, "a review", {"latest": latest})
        faults += found
        if not typed or not isinstance(node, Mapping):
            continue
        if typed.page in reviews:
            line = reviews[typed.page].lines[0]
            problem = f"{as_typed(typed.page)} has a review in line {line} too"
            faults.append(Fault(REVIEWS, node.line, problem, "Delete the older one."))
            continue
        lines = tuple(node.lines[key] for key in KEYS)
        reviews[typed.page] = Review(typed.page, typed.reviewed, typed.by, typed.digest, lines)
    return reviews, faults


def as_typed(address: str) -> str:
    """`images/` in, `/images/` out: an address as people write it."""
    return f"/{address}"


def as_address(text: str) -> str:
    """`/images/`, `images` or `/` in, `images/` or `` out: an address below the site's root."""
    wanted = text.strip().strip("/")
    return f"{wanted}/" if wanted else ""


def read_role(text: str) -> str:
    """Return a role such as "Family doctor", in single spaces. Raise BadValue."""
    role = " ".join(text.split())
    if not any(sign.isalpha() for sign in role):
        raise BadValue("does not say who read the page", 'Write a role: "Family doctor".')
    if len(role) > LONGEST_ROLE or not role.isprintable():
        raise BadValue(f"{shown(role)} is not a role", f"Use {LONGEST_ROLE} characters at most.")
    return role


def _read_digest(text: str) -> str:
    if not re.fullmatch("[0-9a-f]{16}", text):
        raise BadValue(f"{shown(text)} is not a digest", "Review the page again: run.py review.")
    return text


class _Review(Record):
    page: Annotated[str, AfterValidator(as_address)]
    reviewed: Day
    by: Annotated[str, AfterValidator(read_role)]
    digest: Annotated[str, AfterValidator(_read_digest)]
