"""The foot of a page says where it comes from, and an address that a person can type."""

import re

import zxingcpp

from scripts.macros.qr import qr_code
from scripts.review.page_foot import sources


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


def drawn(svg):
    """The code as a picture, four pixels a module: rows of grey values."""
    size = int(re.search(r'viewBox="0 0 (\d+) ', svg)[1])
    dark = set()
    x, y = 4, 4
    for move, right, down, length in re.findall(r"([mM])(-?\d+) (-?[\d.]+)h(\d+)", svg):
        x, y = (x + int(right), y + int(down)) if move == "m" else (int(right), int(float(down)))
        dark |= {(x + step, y) for step in range(int(length))}
        x += int(length)
    pixels = bytes(
        0 if (column // 4, row // 4) in dark else 255
        for row in range(4 * size)
        for column in range(4 * size)
    )
    return memoryview(pixels).cast("B", (4 * size, 4 * size))


def test_the_qr_code_is_that_of_the_whole_address_and_small():
    address = "https://images.example/at/princess-margaret/"
    svg = str(qr_code(address))
    (read,) = zxingcpp.read_barcodes(drawn(svg))
    assert read.text == address
    assert svg.startswith("<svg ") and 'aria-hidden="true"' in svg and "style=" not in svg
    assert len(svg) < 2_500 and svg != str(qr_code(address + "x"))
