"""A QR code of a page's address, drawn into the page for paper."""

import re

import segno
from markupsafe import Markup

_QUIET = 4  # modules of nothing around the code
_DARK = re.compile(b"\x01+")


def qr_code(address: str) -> Markup:
    """Return the code of a full address as inline SVG; the stylesheet gives it a size.

    Upper case where the address allows none is not tried: hosts tell paths apart by case. One
    fixed mask is three times faster than trying all eight, and scans as well; and so is a path
    drawn here instead of by segno, which is made for colours too.
    """
    code = segno.make_qr(address, error="m", boost_error=False, mask=1)
    lines = []
    x, y = 0, 0
    for at, row in enumerate(code.matrix):
        for dark in _DARK.finditer(row):
            lines.append(f"m{dark.start() - x} {at - y}h{dark.end() - dark.start()}")
            x, y = dark.end(), at
    size = len(code.matrix) + 2 * _QUIET
    start = f"M{_QUIET} {_QUIET}.5" + lines[0].removeprefix("m0 0")  # a code's corner is dark
    return Markup(
        f'<svg aria-hidden="true" viewBox="0 0 {size} {size}" class="qr">'
        f'<path stroke="#000" d="{start}{"".join(lines[1:])}"/></svg>'
    )
