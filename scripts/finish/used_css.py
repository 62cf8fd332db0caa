"""Keep the style rules that the built pages can use, and nothing else.

A rule stays when each class, id and element name in one of its selectors occurs somewhere in the
built pages (or in the words a script may add), whatever the media query or state (`:hover`,
`:focus`, `@media print` …) it waits for. Custom properties that nothing reads go too.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

import lightningcss
import tinycss2

# States and parts of an element: they ask for nothing that must stand in a page's source.
_CONDITIONAL_RULES = {"media", "supports", "layer", "container"}
_KEPT_WHOLE = {"page", "property", "keyframes", "-webkit-keyframes"}
_NAME = r"-?[_a-zA-Z\u0080-\uffff](?:[-\w\u0080-\uffff]|\\.)*"
_SIMPLE = re.compile(
    rf"\.(?P<cls>{_NAME})|#(?P<id>{_NAME})|\[(?P<attr>[^\]]+)\]"
    rf"|::?(?P<pseudo>{_NAME})|(?P<tag>{_NAME})|(?P<other>.)",
    re.S,
)


@dataclass
class Used:
    """The names that occur in the pages: classes, ids, elements, and attributes with values.

    `bare`: the elements that occur without a class.
    """

    classes: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    attributes: dict[str, set[str]] = field(default_factory=dict)
    bare: set[str] = field(default_factory=set)


class _Names(HTMLParser):
    def __init__(self, used: Used) -> None:
        super().__init__()
        self.used = used

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.used.tags.add(tag)
        if not any(name == "class" for name, _ in attrs):
            self.used.bare.add(tag)
        for name, value in attrs:
            self.used.attributes.setdefault(name, set()).add(value or "")
            if name == "class":
                self.used.classes.update((value or "").split())
            elif name == "id":
                self.used.ids.add(value or "")

    handle_startendtag = handle_starttag


def names_in(pages: list[str]) -> Used:
    """HTML texts in, every name that a selector could meet in them out."""
    used = Used()
    for html in pages:
        _Names(used).feed(html)
    return used


def _attribute_occurs(text: str, used: Used) -> bool:
    match = re.match(r"\s*([-\w]+)\s*(?:([~|^$*]?=)\s*[\"']?([^\"']*?)[\"']?\s*[is]?)?$", text)
    if not match:
        return True
    name, operator, value = match.groups()
    values = used.attributes.get(name)
    if values is None:
        return False
    return operator != "=" or value in values


def _may_match(selector: str, used: Used) -> bool:
    """Return True when every part of one selector occurs; what stands in `:not()` asks for nothing,
    but for Material's `table:not([class])`."""
    if any(tag not in used.bare for tag in re.findall(rf"({_NAME}):not\(\[class\]\)", selector)):
        return False
    selector = re.sub(r":not\((?:[^()]|\([^()]*\))*\)", "", selector)
    choices = re.search(r":(?:is|where|has|-webkit-any)\(((?:[^()]|\([^()]*\))*)\)", selector)
    if choices:
        before, after = selector[: choices.start()], selector[choices.end() :]
        return any(
            _may_match(f"{before} {choice} {after}", used)
            for choice in _split_list(choices.group(1))
        )
    selector = re.sub(r":[-\w]+\([^)]*\)", "", selector)
    for part in _SIMPLE.finditer(selector):
        if part["cls"] and part["cls"].replace("\\", "") not in used.classes:
            return False
        if part["id"] and part["id"] not in used.ids:
            return False
        if part["attr"] and not _attribute_occurs(part["attr"], used):
            return False
        if part["tag"] and part["tag"].lower() not in used.tags:
            return False
    return True


def _split_list(selectors: str) -> list[str]:
    """Split at commas that stand in no bracket."""
    return [part.strip() for part in re.split(r",(?![^(\[]*[)\]])", selectors) if part.strip()]


def _slim_rules(rules: list, used: Used) -> str:
    kept = []
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = _split_list(tinycss2.serialize(rule.prelude))
            matching = [selector for selector in selectors if _may_match(selector, used)]
            if matching:
                kept.append(f"{','.join(matching)}{{{tinycss2.serialize(rule.content)}}}")
        elif rule.type == "at-rule":
            name = rule.lower_at_keyword
            prelude = tinycss2.serialize(rule.prelude)
            if name in _CONDITIONAL_RULES and rule.content is not None:
                inner = tinycss2.parse_rule_list(rule.content, True, True)
                slimmed = _slim_rules(inner, used)
                if slimmed:
                    kept.append(f"@{name}{prelude}{{{slimmed}}}")
            elif name in _KEPT_WHOLE and rule.content is not None:
                kept.append(f"@{name}{prelude}{{{tinycss2.serialize(rule.content)}}}")
    return "".join(kept)


def _without_unread(css: str) -> str:
    """Drop custom properties that no `var()` reads and animations that nothing runs."""
    while True:
        read = set(re.findall(r"var\(\s*(--[-\w]+)", css))
        slimmed = re.sub(
            r"(?<=[{;])(--[-\w]+)\s*:(?:[^;{}\"']|\"[^\"]*\"|'[^']*')*(?:;|(?=\}))",
            lambda found, read=read: found.group(0) if found.group(1) in read else "",
            css,
        )
        if slimmed == css:
            break
        css = slimmed
    rest = re.sub(r"@(?:-webkit-)?keyframes[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", css)

    def runs(found: re.Match) -> str:
        run = re.search(rf"animation[^;}}]*\b{re.escape(found.group(1))}\b", rest)
        return found.group(0) if run else ""

    return re.sub(
        r"@(?:-webkit-)?keyframes\s+([-\w]+)\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", runs, css
    )


def slim(stylesheets: list[str], used: Used) -> str:
    """Whole stylesheets in their order in; the minified rules that the pages can use out.

    Raise ValueError when one cannot be read.
    """
    kept = "".join(_slim_rules(_rules(css), used) for css in stylesheets)
    # Minified first: the step that drops unread properties looks at text, and wants one form of it.
    text = lightningcss.process_stylesheet(kept, minify=True)
    return lightningcss.process_stylesheet(_without_unread(text), minify=True)


@cache  # each group of pages that shares a stylesheet asks for it
def _rules(css: str) -> list:
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    for rule in rules:
        if rule.type == "error":
            raise ValueError(f"line {rule.source_line}: {rule.message}")
    return rules
