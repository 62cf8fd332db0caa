"""A folder of scripts/ is a stage: it knows those before it alone, and each fits one head."""

import ast
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
# A room may import from itself and from what stands before it.
STAGES = ("load", "languages", "check", "wording", "review", "generate", "macros", "finish")
MAY_IMPORT = {
    **{stage: {*STAGES[:number], stage} for number, stage in enumerate(STAGES)},
    "machine": {"machine"},
    "commands": {*STAGES, "commands", "machine"},
}
# The same for the folders of load/. Its other modules, such as clinic.py, may import them all.
IN_LOAD = {
    "files": {"files"},
    "values": {"files", "values"},
    "words": {"files", "values", "words"},
    "facilities": {"files", "values", "facilities"},
    "pages": {"files", "values", "pages"},
    "languages": {"files", "values", "facilities", "languages"},
}
MODULES = sorted(
    path for path in SCRIPTS.rglob("*.py") if not {"locks", "__pycache__"} & set(path.parts)
)
MOST_MODULES = 12
MOST_LINES = 50


def name_of(path: Path) -> str:
    return path.relative_to(SCRIPTS).as_posix()


def imported(path: Path) -> set[tuple[str, ...]]:
    """The modules below scripts/ that a module imports: ("load", "files", "faults")."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
            assert not node.level, f"{name_of(path)}: imports by a path from itself"
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return {tuple(name.split(".")[1:]) for name in names if name.startswith("scripts.")}


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_stands_before_it(room):
    against = [
        f"{name_of(path)} imports {'.'.join(module)}"
        for path in MODULES
        if path.is_relative_to(SCRIPTS / room)
        for module in sorted(imported(path))
        if module[0] not in MAY_IMPORT[room]
    ]
    assert against == []


@pytest.mark.parametrize("folder", IN_LOAD)
def test_a_folder_of_load_imports_only_what_stands_before_it(folder):
    against = [
        f"{name_of(path)} imports {'.'.join(module)}"
        for path in MODULES
        if path.is_relative_to(SCRIPTS / "load" / folder)
        for module in sorted(imported(path))
        if module[1] not in IN_LOAD[folder]
    ]
    assert against == []


def test_load_knows_no_mkdocs():
    for path in MODULES:
        if path.is_relative_to(SCRIPTS / "load"):
            assert "mkdocs." not in path.read_text(encoding="utf-8").replace("mkdocs.yml", "")


def test_no_folder_has_more_modules_than_one_takes_in():
    folders = {path.parent for path in MODULES}
    counts = {
        name_of(folder): len([path for path in folder.glob("*.py") if path.name != "__init__.py"])
        for folder in folders
    }
    assert {name: count for name, count in counts.items() if count > MOST_MODULES} == {}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_function_fits_a_screen(path):
    lengths = {
        node.name: (node.end_lineno or 0) - node.lineno + 1
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}
