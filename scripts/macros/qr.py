"""A QR code of a page's address, drawn into the page for paper."""

import math
import re
from typing import Any

import zxingcpp
from markupsafe import Markup

_QUIET = 4  # modules of nothing around the code
_DARK = re.compile(b"\x00+")


def qr_code(address: str) -> Markup:
    """Return the code of a full address as inline SVG; the stylesheet gives it a size.

    Upper case where the address allows none is not tried: hosts tell paths apart by case. The path
    is drawn here, in one line of small steps: a page weighs less for it.
    """
    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image: Any = code.to_image(
        scale=1, add_quiet_zones=False
    )  # a buffer, which its types do not say
    modules = memoryview(image).tobytes()
    size = math.isqrt(len(modules))
    lines = []
    x, y = 0, 0
    for at in range(size):
        for dark in _DARK.finditer(modules[at * size : (at + 1) * size]):
            lines.append(f"m{dark.start() - x} {at - y}h{dark.end() - dark.start()}")
            x, y = dark.end(), at
    whole = size + 2 * _QUIET
    start = f"M{_QUIET} {_QUIET}.5" + lines[0].removeprefix("m0 0")  # a code's corner is dark
    return Markup(
        f'<svg aria-hidden="true" viewBox="0 0 {whole} {whole}" class="qr">'
        f'<path stroke="#000" d="{start}{"".join(lines[1:])}"/></svg>'
    )
