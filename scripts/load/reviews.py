"""Who read which page, and when: `docs/_data/reviews.yml`, which `run.py review` writes."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from scripts.load.files.faults import BadValue, Fault, fault_at, nearest, shown
from scripts.load.files.text_file import read_text
from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import List, Mapping, check_keys, text_of, wrong_kind
from scripts.load.values.day import read_day

REVIEWS = "docs/_data/reviews.yml"
KEYS = ("page", "reviewed", "by", "digest")
START = 'Begin each review with "- page: ...", and indent its other keys by two spaces.'
LONGEST_ROLE = 60
_DIGEST = re.compile("[0-9a-f]{16}")


@dataclass(frozen=True)
class Review:
    """`address`: of the page, below the site's root (`""`, `images/`, `at/sickkids/`). `by`: a
    role, such as "Family doctor". `digest`: of what was approved (review_digest.py). `lines`: of
    KEYS, in that order, in the file."""

    address: str
    day: date
    by: str
    digest: str
    lines: tuple[int, ...] = field(default=(), compare=False)


def load_reviews(
    root: Path, addresses: Collection[str], today: date
) -> tuple[dict[str, Review], list[Fault]]:
    """Return the reviews by the address of their page, in the file's order, and all faults.

    `addresses`: of the pages that can be reviewed. `today`: no review can be later.
    """
    text, faults = read_text(root, REVIEWS, required=False)
    reviews, found = read_reviews(text, addresses, today)
    return reviews, faults + found


def read_reviews(
    text: str, addresses: Collection[str], today: date
) -> tuple[dict[str, Review], list[Fault]]:
    """Return the same from the text of the file."""
    tree, faults = load_yaml(text, REVIEWS)
    if tree is None:
        return {}, faults
    if not isinstance(tree, List):
        return {}, [*faults, Fault(REVIEWS, tree.line, "is not a list of reviews", START)]
    reviews: dict[str, Review] = {}
    for node in tree.items:
        if not isinstance(node, Mapping):
            faults.append(fault_at(REVIEWS, node.line, "a review", wrong_kind(node, "a group")))
            continue
        review, found = _read(node, addresses, today)
        faults += found
        if review and review.address in reviews:
            line = reviews[review.address].lines[0]
            problem = f"{as_typed(review.address)} has a review in line {line} too"
            faults.append(Fault(REVIEWS, node.line, problem, "Delete the older one."))
        elif review:
            reviews[review.address] = review
    return reviews, faults


def as_typed(address: str) -> str:
    """`images/` in, `/images/` out: an address as people write it."""
    return f"/{address}"


def read_address(text: str, addresses: Collection[str]) -> str:
    """Return the page that a text such as `/images/`, `images` or `/` names, as an address below
    the site's root. Raise BadValue when there is none, with the nearest right one."""
    wanted = text.strip().strip("/")
    address = f"{wanted}/" if wanted else ""
    if address in addresses:
        return address
    near = nearest(wanted, addresses)
    instead = f"Did you mean {as_typed(near)}?" if near else "Write it like /images/."
    raise BadValue(f"there is no page {shown(text)}", instead)


def read_role(text: str) -> str:
    """Return a role such as "Family doctor", in single spaces. Raise BadValue."""
    role = " ".join(text.split())
    if not any(sign.isalpha() for sign in role):
        raise BadValue("does not say who read the page", 'Write a role: "Family doctor".')
    if len(role) > LONGEST_ROLE or not role.isprintable():
        raise BadValue(f"{shown(role)} is not a role", f"Use {LONGEST_ROLE} characters at most.")
    return role


def _read(
    node: Mapping, addresses: Collection[str], today: date
) -> tuple[Review | None, list[Fault]]:
    faults = check_keys(node, KEYS, KEYS, REVIEWS, "a review")
    readers = {
        "page": lambda text: read_address(text, addresses),
        "reviewed": lambda text: read_day(text, today),
        "by": read_role,
        "digest": _read_digest,
    }
    values: dict[str, object] = {}
    for key in KEYS:
        if key not in node.values:
            continue
        text, found = text_of(node.values[key], REVIEWS, key)
        faults += found
        try:
            if text:
                values[key] = readers[key](text)
        except BadValue as bad:
            faults.append(fault_at(REVIEWS, node.lines[key], key, bad))
    if len(values) < len(KEYS):
        return None, faults
    lines = tuple(node.lines[key] for key in KEYS)
    return Review(*(values[key] for key in KEYS), lines), faults


def _read_digest(text: str) -> str:
    if not _DIGEST.fullmatch(text):
        raise BadValue(f"{shown(text)} is not a digest", "Review the page again: run.py review.")
    return text
