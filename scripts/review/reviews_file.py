"""Edits docs/_data/reviews.yml line by line, so that its comments and its order stay."""

import json
import re
from datetime import date

from scripts.load.files.faults import BadValue
from scripts.load.reviews import KEYS, REVIEWS, Review, as_typed, read_reviews

# "- page: ", "  by: ", then the value, then a comment.
_LINE = re.compile(r"""(\s*(?:-\s+)?\w+:\s+)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|.*?)(\s+\#.*)?""")


def with_reviews(text: str, old: dict[str, Review], new: list[Review]) -> str:
    """Return the text of the file with the new reviews in it: each in the place of its page's old
    one, or at the end. Raise BadValue when a person wrote it in a way that this cannot edit."""
    lines = text.rstrip("\n").split("\n")
    for review in new:
        values = [as_typed(review.address), review.day.isoformat(), review.by, review.digest]
        if review.address in old:
            for value, number in zip(values, old[review.address].lines, strict=True):
                if found := _LINE.fullmatch(lines[number - 1]):
                    lines[number - 1] = f"{found[1]}{_quoted(value)}{found[2] or ''}"
        else:
            pairs = zip(KEYS, values, strict=True)
            lines.append("- " + "\n  ".join(f"{key}: {_quoted(value)}" for key, value in pairs))
    return _checked(lines, old | {review.address: review for review in new})


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _checked(lines: list[str], wanted: dict[str, Review]) -> str:
    text = "\n".join(lines) + "\n"
    found, faults = read_reviews(text, date.max)
    if faults or found != wanted:
        raise BadValue(
            f"{REVIEWS} has been written by hand in a way that this command cannot edit",
            "Give each review four lines, page, reviewed, by and digest, then try again.",
        )
    return text
