"""The foot of a page says where it comes from, and an address that a person can type."""

import pytest
import segno

from scripts.macros.qr import qr_code
from scripts.review.page_foot import short_address, sources


def test_facts_from_one_source_stand_together(words):
    url = "https://a.example/"
    adds = [
        {"fact": "One.", "source": url, "name": "A hospital."},
        {"fact": "Ours.", "source": "us"},
        {"fact": "Two.", "source": url, "name": "A hospital."},
    ]
    first, second = sources({"adds": adds}, words)
    assert (first["name"], first["source"], first["facts"]) == (
        "A hospital.",
        url,
        ["One.", "Two."],
    )
    assert second["name"] == words["foot"]["from_us"]
    assert (second["source"], second["facts"]) == ("", ["Ours."])
    assert not first["unsourced"] and not second["unsourced"]


def test_a_fact_without_a_source_says_so(words):
    (group,) = sources({"adds": [{"fact": "One."}]}, words)
    assert group["unsourced"] and group["name"] == words["foot"]["no_source"]


def test_a_page_that_adds_nothing_has_no_sources(words):
    assert sources({}, words) == []


@pytest.mark.parametrize(
    ("url", "site_url", "expected"),
    [
        ("", "https://images.example/", "images.example"),
        ("at/sickkids/", "https://images.example/", "images.example/at/sickkids"),
        ("cd/", "https://a.example/some/folder/", "a.example/some/folder/cd"),
    ],
)
def test_the_short_address_is_what_a_person_reads_out(url, site_url, expected):
    assert short_address(url, site_url) == expected


def test_the_qr_code_is_that_of_the_whole_address_and_small():
    address = "https://images.example/at/princess-margaret/"
    svg = str(qr_code(address))
    modules = len(segno.make_qr(address, error="m", boost_error=False, mask=1).matrix)
    assert f'viewBox="0 0 {modules + 8} {modules + 8}"' in svg, "four modules of quiet around it"
    assert svg.startswith("<svg ") and 'aria-hidden="true"' in svg and "style=" not in svg
    assert len(svg) < 2_500 and svg != str(qr_code(address + "x"))
