"""The front matter of a page that people write: its title, description, script and sources."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, model_validator

from scripts.load.files.faults import BadValue, Fault
from scripts.load.files.typed import Record, read_as
from scripts.load.files.yaml_tree import Node
from scripts.load.values.web_address import read_web_address

Meta = dict[str, Any]  # text, but for "adds", which is a tuple of {"fact": text, ...}


def read_front_matter(tree: Node | None, path: str) -> tuple[Meta, list[Fault]]:
    """Return the keys that stand there, each with its text; {} where one of them has a fault. And
    all faults. `path`: of the page."""
    if tree is None:
        return {}, [Fault(path, 1, "the front matter holds nothing", "Add title and description.")]
    front, faults = read_as(_FrontMatter, tree, path)
    return (front.model_dump(exclude_unset=True) if front else {}), faults


def _source(text: str) -> str:
    return text if text == "us" else read_web_address(text)


class _Added(Record):
    """A fact that the page adds to the clinic's text. Without a source it can be seen on the page
    and on the review sheet (check/provenance.py)."""

    fact: str
    source: Annotated[str, AfterValidator(_source)] = ""
    name: str = ""

    @model_validator(mode="after")
    def _named(self) -> _Added:
        if self.source not in ("", "us") and not self.name:
            raise BadValue("name is missing", 'Add a line "name: ...".')
        return self


class _FrontMatter(Record):
    title: str
    description: str
    script: str = ""
    adds: tuple[_Added, ...] = ()
