"""Nothing that is built claims more than the clinic said: pages, previews, cards, messages."""

import pytest

from scripts.check.lamps.prose import sentences
from tests.support.projects.places_on_file import IDS
from tests.support.validate import facts, hedges


def test_no_page_claims_more_than_the_clinic_said(pages, records):
    """What a place says of itself, such as that it charges nothing, stands in its record."""
    typed = [facts.flat(record[key]) for record in records for key in facts.TEXTS if key in record]
    theirs = tuple({sentence for text in typed for sentence in sentences(text)})
    texts = {page.address: hedges.page_texts(page) for page in pages}
    assert all(texts.values())
    first = {text: address for address, found in reversed(texts.items()) for text in found}
    faults = [fault for text in first for fault in hedges.claim_faults(text, first[text])]
    faults = [fault for fault in faults if not fault.endswith(theirs)]
    assert not faults, "\n".join(["", *faults])


def test_no_contact_card_or_text_file_claims_more_than_the_clinic_said(built):
    files = hedges.text_files(built)
    assert {f"at/{place}.vcf" for place in IDS} <= files.keys()
    faults = [fault for name, text in files.items() for fault in hedges.claim_faults(text, name)]
    assert not faults, "\n".join(["", *faults])


@pytest.mark.parametrize(
    "claim",
    [
        "We have every report.",
        "All reports are here.",
        "We have your reports.",
        "We never do it.",
        "We cannot get images.",
        "We always send it.",
        "We do not have your images.",
        "Your doctor does not have your pictures (images).",
        "We will get them for you.",
        "All of your reports were sent.",
        "We sent the reports.",
        "Each report goes to them.",
        "The form is free.",
        "Your result is normal.",
        "Cancel your appointment.",
        "Every hospital gives out CDs.",
        "We don't have the images.",
        "Family doctors do not want copies.",
        "You get it at no charge.",
        "We have all your reports.",
        "You will have it right away.",
    ],
)
def test_the_check_finds_a_claim(claim):
    assert hedges.claim_faults(f"Call them. {claim} Ask now.", "x")
