"""A QR code of a page's address, drawn into the page for paper."""

import segno
from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """Return the code of a full address as inline SVG; the stylesheet gives it a size.

    Upper case where the address allows none is not tried: hosts tell paths apart by case. One
    fixed mask is three times faster than trying all eight, and scans as well.
    """
    code = segno.make_qr(address, error="m", boost_error=False, mask=1)
    return Markup(
        code.svg_inline(border=4, omitsize=True, svgclass="qr", lineclass=None, scale=1).replace(
            "<svg ", '<svg aria-hidden="true" ', 1
        )
    )
