"""A group of a YAML file as a pydantic model, and pydantic's errors as lines for people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from scripts.load.files.faults import BadValue, Fault, did_you_mean, fault_at, shown
from scripts.load.files.yaml_tree import (
    List,
    Mapping,
    Node,
    Scalar,
    check_keys,
    find,
    is_empty,
    plain,
    wrong_kind,
)

M = TypeVar("M", bound=BaseModel)


class Record(BaseModel):
    """What a person typed as "key: value" lines: frozen, and no key that is not known."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def read_as(
    model: type[M], node: Node, file: str, owner: str = "", context: dict[str, object] | None = None
) -> tuple[M | None, list[Fault]]:
    """Return the group as a model, or None; and a fault for each key and value that does not fit.

    Values are rules that raise BadValue. `owner`: what a fault calls the group ("sickkids"), ""
    for a file that is one group. Within it, an item of a list that has an id is called by its id.
    """
    if not isinstance(node, Mapping):
        bad = wrong_kind(node, "a group")
        return None, [] if is_empty(node) else [fault_at(file, node.line, owner, bad)]
    faults = list(_key_faults(model, node, file, owner))
    try:
        return model.model_validate(plain(node), context=context), faults
    except ValidationError as error:
        found = [_fault(one, model, node, file, owner) for one in error.errors()]
        return None, faults + [fault for fault in found if fault]


def id_of(node: Node) -> str:
    """Return the id that a person gave to a group, cut to what a fault shows; "" for none."""
    found = node.values.get("id") if isinstance(node, Mapping) else None
    return found.text[:40] if isinstance(found, Scalar) else ""


def _key_faults(model: type[BaseModel], node: Mapping, file: str, owner: str) -> Iterator[Fault]:
    """Yield the faults of the keys of a group and of the groups within it."""
    fields = model.model_fields
    known = node.values if model.model_config.get("extra") == "ignore" else fields
    needed = [name for name, field in fields.items() if field.is_required()]
    yield from check_keys(node, known, needed, file, owner)
    for name, field in fields.items():
        inner, value = _model_in(field.annotation), node.values.get(name)
        for item in value.items if isinstance(value, List) else [value]:
            if inner and isinstance(item, Mapping):
                yield from _key_faults(inner, item, file, id_of(item) or _label(owner, name))


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model that a field holds, or holds a list of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _model_at(model: type[BaseModel], path: tuple[int | str, ...]) -> type[BaseModel] | None:
    """Return the model that the field at the end of a path holds, or holds a list of."""
    found: type[BaseModel] | None = model
    for step in path:
        if found and isinstance(step, str):
            found = _model_in(found.model_fields[step].annotation)
    return found


def _fault(
    error: ErrorDetails, model: type[BaseModel], group: Mapping, file: str, owner: str
) -> Fault | None:
    """Return the fault that one of pydantic's errors stands for; None for those of check_keys."""
    node, line = find(group, error["loc"])
    context = error.get("ctx", {})
    match error["type"]:
        case "missing" | "extra_forbidden":
            return None
        case "value_error":
            bad = context["error"]
        case "literal_error" if isinstance(node, Scalar):
            right = re.findall("'([^']+)'", context["expected"])
            bad = BadValue(f"{shown(node.text)} is not known here", did_you_mean(node.text, right))
        case "string_too_long":
            problem = f"is longer than {context['max_length']} characters"
            bad = BadValue(problem, "Write a shorter one.")
        case "string_type" | "literal_error":
            bad = wrong_kind(node, "text")
        case "tuple_type":
            in_it = _model_at(model, error["loc"])
            bad = wrong_kind(node, "a list of groups" if in_it else "a list")
        case "model_type" | "dict_type":
            bad = wrong_kind(node, "a group")
        case _:
            bad = BadValue(error["msg"])
    return fault_at(file, line, _name(error["loc"], group, owner), bad)


def _name(path: tuple[int | str, ...], group: Mapping, owner: str) -> str:
    """Return what a fault calls the value at the end of a path of keys and indexes."""
    for end, step in enumerate(path, 1):
        if isinstance(step, str):
            owner = _label(owner, step)
        else:
            owner = id_of(find(group, path[:end])[0]) or owner
    return owner


def _label(owner: str, key: str) -> str:
    return f"{owner}: {key}" if owner else key
