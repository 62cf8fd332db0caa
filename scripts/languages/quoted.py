"""A passage of Markdown where macros stand within it: each side takes its own half of what they
say, and the English beside a translation leads nowhere: the link is in the translation."""

from __future__ import annotations

import re
from typing import Literal

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)(\{[^{}]*\})?")
_MACRO = re.compile(r"\{\{(.*?)\}\}")


def quoted(passage: str, side: Literal["theirs", "english"]) -> str:
    """Return the passage with the macros of the one side: `theirs` or `english` is a filter."""
    if side == "english":
        passage = _LINK.sub(r"\1", passage)
    return _MACRO.sub(rf"{{{{\1| {side} }}}}", passage)
