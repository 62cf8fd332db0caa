"""The words of templates and macros: what is missing or misspelt is one line, before the build."""

import re
from datetime import date

import pytest

from scripts.check.references import words_asked
from scripts.check.site import checked_site
from scripts.generate import generate
from scripts.load.facilities.facility import Facility, OtherAddress
from scripts.load.facilities.numbers import number_fields
from scripts.load.files.faults import Faults
from scripts.load.pages.templates import load_templates
from scripts.load.values.checked import Checked
from scripts.load.words.words import NEEDED, WORDS, load_words
from tests.support.projects.files import put, told
from tests.support.projects.whole_project import whole_project, with_word


@pytest.fixture
def text(sample) -> str:
    """The words as staff keep them: a test takes a text by its key."""
    return (sample / WORDS).read_text(encoding="utf-8")


def load(folder, text):
    put(folder, WORDS, text)
    words, faults = load_words(folder)
    return words, told(faults, WORDS)


@pytest.mark.parametrize(
    ("key", "new", "fault"),
    [
        ("card.call", "Call", "card.call: {place} is gone. Put it back where it belongs."),
        (
            "card.call",
            '"Call {plaice}"',
            'card.call: "{plaice}" is not a blank of this text. It has: {place}.',
        ),
        (
            "card.call",
            '"Call {place} {place now"',
            'card.call: the brace of "{place" is not closed. Write {place}, or no brace.',
        ),
        (
            "site.direction",
            "left",
            'site.direction: "left" is not a direction of writing. Write one of: ltr, rtl.',
        ),
        (
            "site.skip",
            '"Skip {it}"',
            'site.skip: "{it}" is not a blank of this text. It has: none.',
        ),
    ],
)
def test_a_fault_is_one_line_that_names_the_text(tmp_path, text, key, new, fault):
    faults = load(tmp_path, with_word(text, key, new))[1]
    assert any(fault in line for line in faults), faults


@pytest.mark.parametrize("text", ["", "- a\n", "words\n", "a: [\n"])
def test_a_file_that_holds_no_words_is_a_fault_and_no_traceback(tmp_path, text):
    assert load(tmp_path, text)[0] == {} and load(tmp_path, text)[1]


class Recording(dict):
    """Words that note which of their texts are read, by dotted key."""

    def __init__(self, words: dict, read: set[str], path: str = "") -> None:
        super().__init__(words)
        self.read, self.path = read, path

    def __getitem__(self, key: str):
        value, path = super().__getitem__(key), f"{self.path}{key}"
        if isinstance(value, dict):
            return Recording(value, self.read, f"{path}.")
        self.read.add(path)
        return value


def test_every_text_that_code_reads_is_missed_before_the_build(sample):
    """Texts that templates read are found in them (above). What code reads by name must stand in
    NEEDED, or deleting the line would end a build with a traceback."""
    from scripts.macros.sheet import sheet_names
    from scripts.macros.vocabulary import vocabulary

    today = date(2026, 6, 1)
    site = checked_site(sample, today, live=False)
    read: set[str] = set()
    object.__setattr__(site, "words", Recording(site.words, read))
    names = vocabulary(site)
    for is_called in (False, True):
        ways = ("cd", "usb", "online", "film")
        changed = tuple(
            place.model_copy(
                update={
                    "checked": Checked(today, place.phone) if is_called and place.phone else None,
                    "ways": ways if number == 0 else place.ways,
                }
            )
            for number, place in enumerate(site.facilities)
        )
        object.__setattr__(site, "facilities", changed)
        generate(site)
        names = vocabulary(site)
        for place in changed:
            names["facility_facts"](place.id)
            names["facility_card"](place.id)
            names["call_script"](place.id)
        names["places_to_choose"]()
        for key in ("signs_from", "time"):
            names["examples"](key)
        (
            names["call_script"](),
            names["facility_table"](),
            sheet_names(site)["review_sheet"](),
            names["review_line"]("images/"),
        )
        for page in site.pages:
            names["sources"](page.meta)
    assert len(read) > 60
    assert sorted(read - asked_for(sample)) == []


def test_every_text_is_one_that_something_says(root):
    """A text that nothing reads is one that somebody might correct in vain."""
    words, _ = load_words(root)
    there = {key for key in keys_of(words) if not key.startswith("drawings.")}
    assert there and sorted(there - asked_for(root)) == []


def asked_for(project) -> set[str]:
    """The keys that templates read, code needs, and numbers of a record are called by."""
    templates, _ = load_templates(project)
    in_templates = {key for template in templates for key, _ in words_asked(template.asked)}
    labels = {f"facility.{key}" for one in (Facility, OtherAddress) for key in number_fields(one)}
    return in_templates | NEEDED.keys() | labels


def keys_of(words: dict, before: str = ""):
    """The dotted key of each text."""
    for key, value in words.items():
        if isinstance(value, dict):
            yield from keys_of(value, f"{before}{key}.")
        else:
            yield f"{before}{key}"


def test_no_text_that_is_gone_ends_in_a_traceback(root, tmp_path, text):
    project = whole_project(root, tmp_path / "project")
    lines = text.split("\n")
    texts = [number for number, line in enumerate(lines) if re.match(r" +\w[\w-]*: [^>]", line)]
    for number in texts[::20]:
        put(project, WORDS, "\n".join(lines[:number] + lines[number + 1 :]))
        key = lines[number].split(":")[0].strip()
        with pytest.raises(Faults) as stop:
            checked_site(project)
        assert f"{key} is gone" in str(stop.value) and len(stop.value.faults) < 4
