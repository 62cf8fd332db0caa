"""What most files need of their YAML: the right keys, text where text belongs, and lines."""

from scripts.load.files.yaml_text import load_yaml
from scripts.load.files.yaml_tree import (
    Mapping,
    Scalar,
    check_keys,
    find,
    plain,
    text_of,
)


def group(text: str) -> Mapping:
    return load_yaml(text, "a.yml")[0]


def test_keys_are_checked_with_the_nearest_right_one():
    typed, known = group("id: x\nphnoe: 1\nzzz: 2\n"), ["id", "name", "phone"]
    faults = check_keys(typed, known, ["id", "name"], "a.yml", "x")
    assert [str(fault) for fault in faults] == [
        'a.yml:2: x: "phnoe" is not a key that is known here. Did you mean "phone"?',
        'a.yml:3: x: "zzz" is not a key that is known here. Write one of: id, name, phone.',
        'a.yml:1: x: name is missing. Add a line "name: ...".',
    ]


def test_a_misspelt_key_is_not_missing_too():
    faults = check_keys(group("nmae: x\n"), ["name"], ["name"], "a.yml")
    assert [str(fault) for fault in faults] == [
        'a.yml:1: "nmae" is not a key that is known here. Did you mean "name"?'
    ]


def test_what_is_not_text_is_told_with_what_to_write():
    node = group("a: [x]\nb: y\nd: {e: f}\n").values
    found = [text_of(node["a"], "a.yml", "a"), text_of(node["d"], "a.yml", "d")]
    assert [value for value, _ in found] == ["", ""]
    text = "Write one text, in quotes if it begins with [, { or -."
    assert [str(fault) for _, faults in found for fault in faults] == [
        f"a.yml:1: a: is a list, where text belongs. {text}",
        f"a.yml:3: d: is a group, where text belongs. {text}",
    ]
    assert text_of(node["b"], "a.yml", "b") == ("y", [])


def test_what_is_empty_is_left_out():
    node = load_yaml("a:\nb: [x, '']\nc: {d: , e: f}\n", "a.yml")[0]
    assert plain(node) == {"b": ["x"], "c": {"e": "f"}}


def test_everything_has_its_line():
    node, _ = load_yaml("\n- a:\n    - x\n    - b: y\n      c: z\n", "a.yml", first_line=10)
    assert node.line == 11
    assert find(node, [0, "a"])[1] == 11
    assert find(node, [0, "a", 1, "b"]) == (Scalar("y", 13), 13)
    assert find(node, [0, "a", 1, "c"]) == (Scalar("z", 14), 14)
    assert find(node, [0, "a", 1, "missing"])[1] == 13
    assert find(node, [0, "a", 9])[1] == 11
