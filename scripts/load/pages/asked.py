"""What a page or template asks for, found without running it: macros, their arguments, names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from scripts.load.files.faults import Fault


@dataclass(frozen=True)
class Call:
    """A macro's name, its first argument where that is a text (else ""), and its line."""

    name: str
    argument: str
    line: int


@dataclass(frozen=True)
class Asked:
    """`calls`: macros that run. `dotted`: what is read of a name, such as `words.card.call`, where
    it stands whole in the source, with its line. `names`: every name that is read but not set in
    the source itself. `templates`: those that it extends or includes by a name that stands in it.
    """

    calls: tuple[Call, ...] = ()
    dotted: tuple[tuple[str, int], ...] = ()
    names: tuple[tuple[str, int], ...] = ()
    templates: tuple[str, ...] = ()


@cache
def _environment() -> Environment:
    return Environment(autoescape=True)


@cache  # `serve` loads the whole site at each change, of one file mostly
def asked_by(source: str, file: str, first_line: int = 1) -> tuple[Asked, tuple[Fault, ...]]:
    """Return what the source of a page or template asks for; a fault if Jinja cannot read it."""
    try:
        tree = _environment().parse(source)
    except TemplateSyntaxError as error:
        line = error.lineno + first_line - 1
        hint = "Write { #anchor } with a space after the brace." if "comment" in str(error) else ""
        return Asked(), (Fault(file, line, f"a macro cannot be read: {error.message}", hint),)
    before = first_line - 1
    calls = [
        Call(node.node.name, _text_argument(node), node.lineno + before)
        for node in tree.find_all(nodes.Call)
        if isinstance(node.node, nodes.Name)
    ]
    dotted = [
        (key, node.lineno + before)
        for node in tree.find_all((nodes.Getattr, nodes.Getitem))
        if (key := _dotted(node))
    ]
    names = [
        (node.name, node.lineno + before)
        for node in tree.find_all(nodes.Name)
        if node.ctx == "load"
    ]
    templates = [name for name in meta.find_referenced_templates(tree) if name]
    return Asked(tuple(calls), tuple(dotted), tuple(names), tuple(templates)), ()


def _text_argument(call: nodes.Call) -> str:
    first = call.args[0] if call.args else None
    return str(first.value) if isinstance(first, nodes.Const) else ""


def _dotted(node: nodes.Node) -> str:
    """`words.card.call` for that expression; "" for one that is not names all the way."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = _dotted(node.node)
        return f"{before}.{node.attr}" if before else ""
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        before = _dotted(node.node)
        return f"{before}.{node.arg.value}" if before else ""
    return ""
