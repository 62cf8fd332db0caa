"""A group that a person typed becomes a model, or each fault in it is one line with its place."""

from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, ConfigDict

from scripts.load.files.faults import BadValue
from scripts.load.files.typed import Record, read_as
from scripts.load.files.yaml_text import load_yaml
from tests.support.projects.files import told


def _short(text: str) -> str:
    if len(text) > 5:
        raise BadValue("is long", "Say less.")
    return text


Short = Annotated[str, AfterValidator(_short)]


class _Room(Record):
    name: Short
    doors: tuple[Short, ...] = ()


class _Storey(Record):
    id: str
    rooms: tuple[_Room, ...] = ()


class _House(Record):
    name: Short
    kind: Literal["brick", "pre-cast"] = "brick"
    garden: _Room | None = None
    rooms: tuple[_Room, ...] = ()
    storeys: tuple[_Storey, ...] = ()


class _Street(Record):
    model_config = ConfigDict(extra="ignore")
    house: _House


def read(text, model=_House, owner=""):
    node, faults = load_yaml(text, "a.yml")
    assert node and not faults
    read, faults = read_as(model, node, "a.yml", owner)
    return read, told(faults, "a.yml")


GOOD = "name: A\ngarden: {name: G}\nrooms:\n  - name: R\nstoreys:\n  - id: first\n    rooms: []\n"


def test_a_group_becomes_the_model(tmp_path):
    house, faults = read(GOOD)
    assert faults == []
    assert (house.name, house.garden.name, house.rooms[0].name) == ("A", "G", "R")
    assert house.storeys[0].id == "first"


def test_what_a_file_holds_besides_is_no_fault_where_the_model_says_so():
    street, faults = read("number: 5\nhouse: {name: A}\n", _Street)
    assert faults == [] and street.house.name == "A"


LIST = 'Begin each item with "- ", and indent its other keys by two spaces.'


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("name: A", "nmae: A", '1: "nmae" is not a key that is known here. Did you mean "name"?'),
        ("name: A\n", "", '1: name is missing. Add a line "name: ...".'),
        ("name: A", "name: Aaaaaa", "1: name: is long. Say less."),
        ("name: A", "name: A\nkind: brik", '2: kind: "brik" is not known here. Did you mean'),
        (
            "name: A",
            "name: A\nkind: x",
            '2: kind: "x" is not known here. Write one of: brick, pre-cast.',
        ),
        ("name: A", "name: [A]", "1: name: is a list, where text belongs."),
        ("name: G", "nam: G", '2: garden: "nam" is not a key that is known here.'),
        ("garden: {name: G}", "garden: G", "2: garden: is text, where a group belongs."),
        ("  - name: R", "  - name: Rrrrrr", "4: rooms: name: is long. Say less."),
        ("  - name: R", "  - R", "4: rooms: is text, where a group belongs."),
        (
            "rooms:\n  - name: R",
            "rooms: R",
            f"3: rooms: is text, where a list of groups belongs. {LIST}",
        ),
        ("name: R", "name: R\n    doors: no", "5: rooms: doors: is text, where a list belongs."),
        ("rooms: []", "rooms: [{name: Rrrrrr}]", "7: first: rooms: name: is long. Say less."),
        ("rooms: []", "romos: []", '7: first: "romos" is not a key that is known here.'),
        ("- id: first\n    rooms: []", "- rooms: []", "6: storeys: id is missing."),
    ],
)
def test_a_fault_is_one_line_that_names_its_field(old, new, fault):
    assert old in GOOD
    house, faults = read(GOOD.replace(old, new))
    assert house is None
    assert len(faults) == 1 and faults[0].startswith(fault), faults


def test_all_faults_come_in_one_run_and_call_the_group_by_its_owner():
    _, faults = read("nmae: A\nkind: x\nrooms: x\n", owner="home")
    assert [fault.split(": ")[:2] for fault in faults] == [
        ["1", "home"],
        ["2", "home"],
        ["3", "home"],
    ]


def test_what_is_no_group_is_one_line():
    assert read("- a\n", owner="home")[1] == [
        '1: home: is a list, where a group belongs. Write "key: value" lines.'
    ]
