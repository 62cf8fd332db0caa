"""The names that occur in pages, and whether a selector could match any element of them."""

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser

_NAME = r"-?[_a-zA-Z\u0080-\uffff](?:[-\w\u0080-\uffff]|\\.)*"
_PART = re.compile(
    rf"(?P<cls>\.{_NAME})|(?P<id>#{_NAME})|(?P<attr>\[[^\]]+\])"
    rf"|(?P<pseudo>::?{_NAME})|(?P<tag>{_NAME})"
)
_WITHOUT_CLASS = re.compile(rf"({_NAME}):not\(\[class\]\)")
_NOT = re.compile(r":not\((?:[^()]|\([^()]*\))*\)")
_CHOICES = re.compile(r":(?:is|where|has|-webkit-any)\(((?:[^()]|\([^()]*\))*)\)")
_FUNCTION = re.compile(r":[-\w]+\([^)]*\)")


@dataclass
class Used:
    """The names that occur in the pages: elements, classes, and attributes (ids too) with values.

    `bare`: the elements that occur without a class.
    """

    tags: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    attributes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    bare: set[str] = field(default_factory=set)

    def without(self, tags: set[str]) -> "Used":
        """Return the same names but for these elements."""
        return replace(self, tags=self.tags - tags)

    def add(self, tree: LexborHTMLParser) -> None:
        """Take in every name in a parsed page that a selector could meet."""
        known = self.attributes
        for node in tree.css("*"):
            attributes = node.attributes
            self.tags.add(node.tag or "")
            if "class" not in attributes:
                self.bare.add(node.tag or "")
            for name, value in attributes.items():
                known[name].add(value or "")
            if node.tag == "details":
                known["open"].add("")  # once a reader has opened it
        self.classes.update(*map(str.split, known["class"]))


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
    if ":" in selector:
        if any(tag not in used.bare for tag in _WITHOUT_CLASS.findall(selector)):
            return False
        selector = _NOT.sub("", selector)
        if choices := _CHOICES.search(selector):
            before, after = selector[: choices.start()], selector[choices.end() :]
            return any(
                may_match(f"{before} {choice} {after}", used) for choice in split_list(choices[1])
            )
        selector = _FUNCTION.sub("", selector)
    return all(_occurs(part.lastgroup or "", part[0], used) for part in _PART.finditer(selector))


def _occurs(kind: str, text: str, used: Used) -> bool:
    match kind:
        case "cls":
            return text[1:].replace("\\", "") in used.classes
        case "id":
            return text[1:] in used.attributes["id"]
        case "tag":
            return text.lower() in used.tags
        case "attr":
            return _attribute_occurs(text[1:-1], used)
    return True


def split_list(selectors: str) -> list[str]:
    """Split at commas that stand in no bracket."""
    return [part.strip() for part in re.split(r",(?![^(\[]*[)\]])", selectors) if part.strip()]
