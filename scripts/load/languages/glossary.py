"""How a language says the terms of the field: `docs/_data/languages/<code>.glossary.yml`."""

from __future__ import annotations

from pathlib import Path

from scripts.load.files.faults import Fault, fault_at
from scripts.load.files.yaml_text import read_yaml
from scripts.load.files.yaml_tree import List, Mapping, Scalar, wrong_kind
from scripts.load.languages.translations import FOLDER

FORM = 'Write "term": ["form"].'
Glossary = dict[str, tuple[str, ...]]  # {English term: each form of it that is right}


def load_glossary(root: Path, code: str) -> tuple[Glossary, list[Fault]]:
    """Return the glossary of a language, and all faults of its file. Without a file it is empty."""
    file = f"{FOLDER}/{code}.glossary.yml"
    tree, faults = read_yaml(root, file, required=False, may_be_empty=True)
    if not isinstance(tree, Mapping):
        if tree is not None:
            faults.append(Fault(file, tree.line, "is no list of terms", FORM))
        return {}, faults
    glossary = {}
    for term, node in tree.values.items():
        if not isinstance(node, List):
            faults.append(fault_at(file, node.line, term, wrong_kind(node, "a list")))
            continue
        forms = tuple(one.text for one in node.items if isinstance(one, Scalar) and one.text)
        if not forms or len(forms) < len(node.items):
            faults.append(Fault(file, node.line, f"{term}: has a form that is no text", FORM))
            continue
        glossary[term] = forms
    return glossary, faults
