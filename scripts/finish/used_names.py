"""The names that occur in pages, and whether a selector could match any element of them."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser

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
    attributes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    bare: set[str] = field(default_factory=set)

    def add(self, tree: LexborHTMLParser) -> None:
        """Take in every name in a parsed page that a selector could meet."""
        for node in tree.css("*"):
            tag, attributes = (node.tag or "").lower(), node.attributes
            self.tags.add(tag)
            if "class" not in attributes:
                self.bare.add(tag)
            for name, value in attributes.items():
                self.attributes[name].add(value or "")
                if name == "class":
                    self.classes.update((value or "").split())
                elif name == "id":
                    self.ids.add(value or "")


def _attribute_occurs(text: str, used: Used) -> bool:
    match = re.match(r"\s*([-\w]+)\s*(?:([~|^$*]?=)\s*[\"']?([^\"']*?)[\"']?\s*[is]?)?$", text)
    if not match:
        return True
    name, operator, value = match.groups()
    values = used.attributes.get(name)
    if values is None:
        return False
    return operator != "=" or value in values


def may_match(selector: str, used: Used) -> bool:
    """Return True when every part of one selector occurs; what stands in `:not()` asks for nothing,
    but for Material's `table:not([class])`."""
    if any(tag not in used.bare for tag in re.findall(rf"({_NAME}):not\(\[class\]\)", selector)):
        return False
    selector = re.sub(r":not\((?:[^()]|\([^()]*\))*\)", "", selector)
    choices = re.search(r":(?:is|where|has|-webkit-any)\(((?:[^()]|\([^()]*\))*)\)", selector)
    if choices:
        before, after = selector[: choices.start()], selector[choices.end() :]
        return any(
            may_match(f"{before} {choice} {after}", used) for choice in split_list(choices.group(1))
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


def split_list(selectors: str) -> list[str]:
    """Split at commas that stand in no bracket."""
    return [part.strip() for part in re.split(r",(?![^(\[]*[)\]])", selectors) if part.strip()]
