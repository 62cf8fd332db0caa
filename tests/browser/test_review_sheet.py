"""/review/ on paper, for a doctor who reads with a pen."""

import io

import pytest
from pypdf import PdfReader

from scripts.check.site import checked_site


@pytest.fixture
def pdf(sample_page):
    """The sheet on paper, as pypdf reads it."""
    return PdfReader(io.BytesIO(sample_page("/review/").pdf(prefer_css_page_size=True)))


def test_it_prints_with_no_sentence_torn_in_two(pdf, sample):
    texts = [" ".join(one.extract_text().split()) for one in pdf.pages]
    site = checked_site(sample)
    assert len(texts) <= 20
    assert site.words["review"]["sign_title"] in texts[-1]
    for number, one in enumerate(site.statements.values(), 1):
        first_words = " ".join(one.quote.split()[:2])
        holds = [text for text in texts if f"{number}. “{first_words}" in text]
        assert len(holds) == 1, first_words
        assert one.quote.split()[-1] in holds[0]
