"""What the staff messages lead to is there."""

import pytest

from scripts.check.addresses import addresses
from scripts.check.references import reference_faults
from scripts.check.site import checked_site
from scripts.check.staff_messages import as_template, message_faults
from scripts.load.words.staff_messages import MESSAGES
from tests.support.projects.files import told
from tests.support.projects.messages import edited_messages


@pytest.fixture(scope="module")
def site(sample):
    return checked_site(sample)


@pytest.fixture
def faults_of(sample, tmp_path, site):
    """What a person reads after an edit of the sample's messages (a pattern and its replacement),
    without the name of the file."""

    def faults_of(pattern: str, new: str) -> list[str]:
        messages, faults = edited_messages(sample, tmp_path, pattern, new)
        assert messages and not faults
        faults = message_faults(messages, addresses(site))
        return told([*faults, *reference_faults([as_template(messages)], site)], MESSAGES)

    return faults_of


EDITS = {
    "an unknown page": (
        r"page: images/", "page: image/", 'images: page: there is no page "image/"'
    ),
    "a wrong place": (
        r"page: images/", "page: at/sickkid/",
        'images: page: there is no page "at/sickkid/". Did you mean "at/sickkids/"?',
    ),
    "an unknown anchor": (
        r"page: places/#words", "page: places/#word",
        'places: page: places/ has no anchor "word". Did you mean "words"?',
    ),
    "an unknown statement": (
        r"\{short:no-images\} How", "{short:no-image} How",
        'short("no-image"): there is no such one. Did you mean "no-images"?',
    ),
    "a statement without a short line": (
        r"\{short:no-images\} How", "{short:reports-sent} How", "reports-sent has no short: line"
    ),
    "an id that is taken": (r"- id: places", "- id: at", 'id: "at" cannot be part of an address'),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_a_mistake_is_one_line_that_names_the_case_and_says_what_to_do(faults_of, edit):
    pattern, new, expected = EDITS[edit]
    found = faults_of(pattern, new)
    assert any(expected in fault for fault in found), "\n".join(found)
    assert len(found) <= 3, "\n".join(found)
    assert all(len(fault.splitlines()) == 1 for fault in found)


def test_a_fault_names_the_line_of_its_key(sample, faults_of):
    lines = (sample / MESSAGES).read_text(encoding="utf-8").split("\n")
    line = lines.index("    page: places/#words") + 1
    found = faults_of("page: places/#words", "page: plces/")
    assert found[0].startswith(f"{line}: places: page:")


def test_a_statement_that_only_messages_says_counts_as_used(site, faults_of):
    used = {call.argument for call in as_template(site.staff_messages).asked.calls}
    assert {"no-images", "ask-the-place"} == used
    assert faults_of(r"\A", "") == []
