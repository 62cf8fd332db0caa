"""Each QR code is the one that segno draws: a phone that reads it finds the page."""

import segno
from hypothesis import given
from hypothesis import strategies as st

from scripts.macros.qr import qr_code, qr_rows

PATHS = st.text("abcdefghijklmnopqrstuvwxyz0123456789-/.", max_size=110)


def by_segno(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="m", boost_error=False, mask=1)


@given(PATHS)
def test_any_address_has_segnos_code(path):
    address = f"https://{path}"
    assert qr_rows(address) == [bytes(row) for row in by_segno(address).matrix]


def test_so_has_an_address_of_each_length_and_what_is_no_plain_address():
    odd = ["https://clinic.example/é/", "HTTPS://CLINIC.EXAMPLE/", "0123456789"]
    addresses = ["https://"[:length] + "x" * (length - 8) for length in range(1, 130)]
    assert len({len(qr_rows(address)) for address in addresses}) >= 6, "sizes"
    for address in addresses + odd:
        assert qr_rows(address) == [bytes(row) for row in by_segno(address).matrix], address


def test_it_is_drawn_as_segno_draws_it():
    address = "https://clinic.example/at/sickkids/"
    drawn = by_segno(address).svg_inline(omitsize=True, svgclass="qr", lineclass=None)
    assert qr_code(address) == drawn.replace("<svg ", '<svg aria-hidden="true" ', 1)
