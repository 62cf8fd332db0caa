"""Staff who edit the words get one clear line for each mistake, all in one run."""

import re
import shutil

import pytest

from scripts.check.kit_check import kit_faults
from scripts.check.references import reference_faults
from scripts.load.site import load_site
from scripts.load.words.kit import fill_kit, load_kit
from scripts.load.words.kit_form import KIT
from tests.support.projects.files import put


@pytest.fixture(scope="module")
def site(sample):
    return load_site(sample)


@pytest.fixture
def faults_of(sample, tmp_path, site):
    """What a person reads after an edit of the sample's kit (a pattern and its replacement),
    without the name of the file."""

    def faults_of(pattern: str, new: str) -> list[str]:
        (tmp_path / KIT).parent.mkdir(parents=True)
        shutil.copy(sample / KIT, tmp_path / KIT)
        text = (tmp_path / KIT).read_text(encoding="utf-8")
        edited, count = re.subn(pattern, lambda _: new, text, count=1, flags=re.M | re.S)
        assert count, f"{pattern} is not in {KIT}"
        (tmp_path / KIT).write_text(edited, encoding="utf-8")
        kit, faults = load_kit(tmp_path)
        if kit:
            anchors = {page.address: set(page.anchors) for page in site.pages}
            anchors |= {f"at/{place.id}/": {"call"} for place in site.facilities}
            parts = (site.statements, site.facilities, site.words)
            faults += kit_faults(kit, anchors, *parts, site.clinic)
            faults += reference_faults(site.pages, [*site.templates, kit.as_template()], *parts)
        return [str(fault).removeprefix(f"{KIT}:") for fault in sorted(set(faults))]

    return faults_of


def test_the_kit_as_it_is_has_no_fault(faults_of):
    assert faults_of(r"\A", "") == []


LONG = "word " * 30
EDITS = {
    "an unknown page": (
        r"page: images/", "page: image/", 'images: page: there is no page "image/"'
    ),
    "a wrong place": (
        r"page: images/", "page: at/sickkid/",
        'images: page: there is no page "at/sickkid/". Did you mean "at/sickkids/"?',
    ),
    "an unknown anchor": (
        r"page: places/#not-here", "page: places/#not-her",
        'places: page: places/ has no anchor "not-her". Did you mean "not-here"?',
    ),
    "a text message that is too long": (
        r"How to ask for a copy:", f"How to ask{' them' * 12} for a copy:",
        "images: text: has 178 letters with its address, 160 at most. Say less: it must stay one "
        "text message.",
    ),
    "letters that no text message has": (
        r"How to ask for a copy:", "日本:", 'images: text: a text message has no "日本".'
    ),
    "too many words for the phone": (
        r"We have a page on", "We have. " * 40 + "A page on", "images: phone: has 113 words"
    ),
    "no question at the end": (
        r"May I send you the page\?", "I can send you the page.",
        "images: phone: does not end with its one question",
    ),
    "two questions": (
        r"We have a page on it\.", "Is that all right?",
        "images: phone: does not end with its one question",
    ),
    "an over-long sentence": (
        r"Call them soon\.", f"{LONG}end.",
        f'images: email: "{(LONG * 2)[:77]}..." has 31 words, 20 at most',
    ),
    "a paragraph that is too long": (
        r"Call them soon\.", "Do it. Do it now. Call.",
        "images: email: a paragraph has 4 sentences, 3 at most",
    ),
    "a subject that is too long for a line": (
        r"subject: How to get your images", f"subject: How{' to get' * 10} images",
        "images: subject: is 17 letters too long for one line",
    ),
    "an unknown blank": (
        r"\{short:no-images\} How", "{plaice} How",
        'images: text: "{plaice}" is not a blank of this text',
    ),
    "a misspelt blank": (
        r"Call \{place\} at", "Call {palce} at",
        'place: email: "{palce}" is not a blank of this text. Did you mean "place"?',
    ),
    "a number for a place that has none": (
        r"\{no_number\} May", "{number} May",
        'place_without_number: phone: "{number}" is not a blank of this text',
    ),
    "an unknown statement": (
        r"\{short:no-images\} How", "{short:no-image} How",
        'short("no-image"): there is no such one. Did you mean "no-images"?',
    ),
    "a statement without a short line": (
        r"\{short:no-images\} How", "{short:reports-sent} How", "reports-sent has no short: line"
    ),
    "a brace that stays open": (r"Hello,", "Hello {clinic,", "greeting: a brace is not closed"),
    "no address": (
        r"find its number:\n\n      \{link\}", "find its number:",
        "places: email: {link} stands there 0 times",
    ),
    "two addresses": (
        r"How to ask for a copy:\n", "{link}\n", "images: text: {link} stands there 2 times"
    ),
    "an address with a word beside it": (
        r"copy:\n\n      \{link\}", "copy:\n\n      See {link}.",
        "images: text: {link} does not stand alone",
    ),
    "an address that no sentence announces": (
        r"How to ask for a copy:", "It helps.", "images: text: {link} does not stand alone"
    ),
    "an address typed by hand": (
        r"How to ask for a copy:", "See www.sickkids.ca for a copy:",
        'images: text: an address is typed ("www.")',
    ),
    "a misspelt key": (
        r"    phone: \|", "    fone: |",
        'images: "fone" is not a key that is known here. Did you mean "phone"?',
    ),
    "a missing key": (r"    subject: How to get your images\n", "", "images: subject is missing"),
    "a missing part": (r"^place:$", "plaice:", '"plaice" is not a key that is known here'),
    "an id twice": (r"- id: places", "- id: images", "images: the case in line 7 has this id too"),
    "an id that is no address": (
        r"- id: places", "- id: A place!", 'id: "A place!" cannot be part of an address'
    ),
    "an id that is taken": (r"- id: places", "- id: at", 'id: "at" cannot be part of an address'),
    "no list of cases": (r"^cases:.*^place:", "cases: none\n\nplace:", "cases: is not a list"),
    "a case that is a text": (r"  - id: images.*?(?=  - id: places)", "  - images\n",
                              "images: is text, where a group belongs"),
    "a text that is a list": (r"subject: How to get your images", "subject: [a]",
                              "images: subject: is a list, where text belongs"),
    "nothing": (r".*", "# nothing", "holds no words"),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_a_mistake_is_one_line_that_names_the_case_and_says_what_to_do(faults_of, edit):
    pattern, new, expected = EDITS[edit]
    found = faults_of(pattern, new)
    assert any(expected in fault for fault in found), "\n".join(found)
    assert len(found) <= 3, "\n".join(found)  # a misspelt key leaves another one missing
    assert all(len(fault.splitlines()) == 1 for fault in found)


def test_ids_that_differ_at_their_end_alone_are_two(sample, tmp_path):
    long = "a-case-whose-id-is-longer-than-a-fault-shows"
    text = (sample / KIT).read_text(encoding="utf-8")
    text = text.replace("id: images", f"id: {long}1").replace("id: places", f"id: {long}2")
    put(tmp_path, KIT, text)
    assert load_kit(tmp_path)[1] == []


def test_a_fault_names_the_line_of_its_key(sample, faults_of):
    lines = (sample / KIT).read_text(encoding="utf-8").split("\n")
    line = lines.index("    page: places/#not-here") + 1
    found = faults_of("page: places/#not-here", "page: plces/")
    assert found[0].startswith(f"{line}: places: page:")


def test_all_faults_come_in_one_run(faults_of):
    found = faults_of(r"\A.*\Z", """\
greeting: Hello {x}
cases:
  - id: images
    title: They want images
    page: nowhere/
    subject: A
    email: |
      See http://x.example now:

      {link}
    text: no link
    phone: No question.
place: {subject: a}
""")  # fmt: skip
    said = "\n".join(found)
    for part in ('"{x}"', "sign_off is missing", "an address is typed", "stands there 0 times",
                 "place: email is missing", "place_without_number is missing"):  # fmt: skip
        assert part in said, said


def test_a_statement_that_only_the_kit_says_counts_as_used(site, faults_of):
    used = {call.argument for call in site.kit.as_template().asked.calls}
    assert {"no-images", "ask-the-place"} == used
    assert faults_of(r"\A", "") == []


def test_blanks_are_filled_once_and_an_empty_one_leaves_no_gap():
    filled = fill_kit("Call {place}. {ask_for} Now.\n\n{about}", {
        "place": "{clinic}", "ask_for": "", "about": "One.\n\nTwo.",
    })  # fmt: skip
    assert filled == "Call {clinic}. Now.\n\nOne.\n\nTwo."
