"""The vocabulary of schema.org, from the type definitions of the npm package schema-dts."""

import re
from functools import cache

from tests.support.projects.tools import NODE_MODULES

DEFINITIONS = NODE_MODULES / "schema-dts" / "dist" / "schema.d.ts"
TYPE = re.compile(
    r"^(?:export )?interface (\w+?)(Base|Leaf) extends ([\w, ]+) \{\n(.*?)^\}", re.M | re.S
)
PROPERTY = re.compile(r'^    "(\w+)"\?: SchemaValue<(.*), "\w+">;', re.M)
TEXTS = {"Text", "URL", "Date", "DateTime", "PronounceableText", "CssSelectorType", "XPathType"}


@cache
def vocabulary() -> dict[str, tuple[list[str], dict[str, set[str]]]]:
    """{type: (the types it is a kind of, {property of its own: types of its values})}."""
    found: dict[str, tuple[list[str], dict[str, set[str]]]] = {"Thing": ([], {})}
    text = DEFINITIONS.read_text(encoding="utf-8")
    thing = re.search(r"interface ThingBase extends [^{]*\{\n(.*?)^\}", text, re.M | re.S)
    for name, _, parents, body in TYPE.findall(text):
        above = [parent.removesuffix("Base") for parent in parents.split(", ")]
        above = [parent for parent in above if parent != name]
        properties = {p: set(re.findall(r"\w+", values)) for p, values in PROPERTY.findall(body)}
        before = found.get(name, ([], {}))
        found[name] = (before[0] + above, before[1] | properties)
    if thing:
        found["Thing"][1].update(
            {p: set(re.findall(r"\w+", values)) for p, values in PROPERTY.findall(thing[1])}
        )
    return found


def kinds(name: str) -> set[str]:
    """A type and all that it is a kind of."""
    above = vocabulary().get(name, ([], {}))[0]
    return {name}.union(*(kinds(parent) for parent in above))


def range_of(type_name: str, key: str) -> set[str] | None:
    """The types that the values of a property may have; None: the type has no such property."""
    for kind in kinds(type_name):
        properties = vocabulary().get(kind, ([], {}))[1]
        if key in properties:
            return properties[key]
    return None


def term_faults(node: object, where: str = "") -> list[str]:
    """A JSON-LD node in; each type, property or kind of value that schema.org has not out."""
    if not isinstance(node, dict):
        return []
    type_name = node.get("@type")
    if type_name not in vocabulary():
        return [f"{where}: {type_name} is no type of schema.org"]
    faults = []
    for key, value in node.items():
        if key.startswith("@"):
            continue
        allowed = range_of(type_name, key)
        if allowed is None:
            faults.append(f"{where}: a {type_name} has no {key}")
            continue
        for one in value if isinstance(value, list) else [value]:
            fits = kinds(one.get("@type", "")) if isinstance(one, dict) else _plain_kinds(one)
            if not fits & allowed:
                faults.append(f"{where}: {key} cannot be {one!r}")
            faults += term_faults(one, f"{where}{key}.")
    return faults


def _plain_kinds(value: object) -> set[str]:
    if isinstance(value, bool):
        return {"Boolean"}
    return {"Number", "Integer"} if isinstance(value, (int, float)) else TEXTS
