"""Keep the style rules that the built pages can use, and nothing else.

A rule stays when each class, id and element name in one of its selectors occurs somewhere in the
built pages (or in the words a script may add), whatever the media query or state (`:hover`,
`:focus`, `@media print` …) it waits for. Custom properties that nothing reads go too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import lightningcss
import tinycss2

from scripts.finish.used_names import Used, may_match, split_list

_CONDITIONAL_RULES = {"media", "supports", "layer", "container"}
_KEPT_WHOLE = {"page", "property", "keyframes", "-webkit-keyframes"}


@dataclass(frozen=True)
class _Rule:
    selectors: tuple[str, ...]
    content: str


@dataclass(frozen=True)
class _Block:
    """A rule that waits for something, such as `@media print`, and the rules in it."""

    head: str
    rules: "tuple[_Part, ...]"


_Part = _Rule | _Block | str  # str: kept whole


def _slim_rules(rules: Sequence[_Part], used: Used) -> str:
    kept = []
    for rule in rules:
        match rule:
            case _Rule(selectors, content):
                matching = [selector for selector in selectors if may_match(selector, used)]
                if matching:
                    kept.append(f"{','.join(matching)}{{{content}}}")
            case _Block(head, inner):
                if slimmed := _slim_rules(inner, used):
                    kept.append(f"{head}{{{slimmed}}}")
            case str():
                kept.append(rule)
    return "".join(kept)


_PROPERTY = re.compile(r"(?<=[{;])(--[-\w]+)\s*:(?:[^;{}\"']|\"[^\"]*\"|'[^']*')*(?:;|(?=\}))")


def _if_read(read: set[str], found: re.Match[str]) -> str:
    return found[0] if found[1] in read else ""


def _without_unread(css: str) -> str:
    """Drop custom properties that no `var()` reads and animations that nothing runs."""
    while True:
        read = set(re.findall(r"var\(\s*(--[-\w]+)", css))
        slimmed = _PROPERTY.sub(partial(_if_read, read), css)
        if slimmed == css:
            break
        css = slimmed
    rest = re.sub(r"@(?:-webkit-)?keyframes[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", css)

    def runs(found: re.Match[str]) -> str:
        run = re.search(rf"animation[^;}}]*\b{re.escape(found.group(1))}\b", rest)
        return found.group(0) if run else ""

    return re.sub(
        r"@(?:-webkit-)?keyframes\s+([-\w]+)\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", runs, css
    )


def slim(stylesheets: Iterable[tuple[str, Used]]) -> str:
    """Return the minified rules of whole stylesheets, in their order, that pages can use: of each,
    those that could match the names beside it. Raise ValueError when one cannot be read."""
    kept = "".join(_slim_rules(_read(css), used) for css, used in stylesheets)
    # Minified first: the step that drops unread properties looks at text, and wants one form of it.
    text = lightningcss.process_stylesheet(kept, minify=True)
    return lightningcss.process_stylesheet(_without_unread(text), minify=True)


@cache  # each group of pages that shares a stylesheet asks for it
def _read(css: str) -> list[_Part]:
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    for rule in rules:
        if rule.type == "error":
            raise ValueError(f"line {rule.source_line}: {rule.message}")
    return list(_parts(rules))


def _parts(rules: list[Any]) -> Iterator[_Part]:
    for rule in rules:
        if rule.type not in ("qualified-rule", "at-rule") or rule.content is None:
            continue
        prelude, content = tinycss2.serialize(rule.prelude), tinycss2.serialize(rule.content)
        if rule.type == "qualified-rule":
            yield _Rule(tuple(split_list(prelude)), content)
        elif rule.lower_at_keyword in _CONDITIONAL_RULES:
            inner = tinycss2.parse_rule_list(rule.content, True, True)
            yield _Block(f"@{rule.lower_at_keyword}{prelude}", tuple(_parts(inner)))
        elif rule.lower_at_keyword in _KEPT_WHOLE:
            yield f"@{rule.lower_at_keyword}{prelude}{{{content}}}"
