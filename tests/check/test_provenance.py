"""What a page adds from elsewhere has a source, or it is said where, and which."""

from types import SimpleNamespace

import pytest

from scripts.check.provenance import provenance_faults, unsourced_facts
from tests.support.projects.files import told

CLINIC = SimpleNamespace(
    website="https://clinic.example/",
    report_form="https://clinic.example/form",
    contact="mailto:desk@clinic.example",
    site_url="https://images.example/",
)
ADDS = [
    {"fact": "It costs $20.", "source": "https://a.example/fees", "name": "A hospital."},
    {"fact": "Call 416-555-0123 or write to a@b.example.", "source": "us"},
]


def page_with(body, adds=ADDS):
    return SimpleNamespace(
        path="docs/x.md", address="x/", first_line=10, body=body, meta={"adds": adds}
    )


@pytest.mark.parametrize(
    "body",
    [
        "See [the fees](https://a.example/fees), or https://a.example/fees.",
        "Use [the form](https://clinic.example/form) or https://images.example/images/.",
        '<a href="mailto:desk@clinic.example">Write</a>',
        "It costs $20. Call 416-555-0123. Write to a@b.example.",
        "See [the steps](images.md#call). It takes 30 days, from age 12.",
    ],
)
def test_what_is_among_the_sources_is_fine(body):
    assert provenance_faults([page_with(body)], CLINIC) == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("[a](https://b.example/)", 'the link "https://b.example/" is not among'),
        ('<img src="https://b.example/p.png">', 'the link "https://b.example/p.png" is not among'),
        ("[call](tel:+14165550199)", 'the link "tel:+14165550199" is not among'),
        ("[b]: https://b.example/", 'the link "https://b.example/" is not among'),
        ("[a](//b.example/)", 'the link "//b.example/" is not among'),
        ("It costs $25.", '"$25" stands in no fact'),
        ("It costs 25 dollars.", '"25 dollars" stands in no fact'),
        ("Call (416) 469-6580.", '"(416) 469-6580" stands in no fact'),
        ("Call 123-456-7890.", '"123-456-7890" stands in no fact'),
        ("Write to c@d.example.", '"c@d.example" stands in no fact'),
    ],
)
def test_what_is_not_is_named_with_its_line(body, problem):
    (line,) = told(provenance_faults([page_with(f"Text.\n{body}")], CLINIC), "docs/x.md")
    number = 11 + body.count("\n")
    assert line.startswith(f"{number}: {problem}")


def test_a_fact_without_a_source_is_found_and_does_not_stop_the_build():
    page = page_with("It takes 2 days.", [*ADDS, {"fact": "It takes 2 days."}])
    assert unsourced_facts([page]) == [("x/", "It takes 2 days.")]
    assert provenance_faults([page], CLINIC) == []
