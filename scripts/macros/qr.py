"""A QR code of a page's address, drawn into the page for paper.

segno draws one code of each size. The others of that size have the same pattern, and differ in the
modules of their message alone: to put those in takes a fifth of the time, for each of thousands of
places. Sections are those of ISO/IEC 18004:2015; the tests hold each code against segno's.
"""

import re
from functools import cache

import segno
from markupsafe import Markup
from segno import consts

_QUIET = 4  # modules of nothing around the code
_DARK = re.compile(b"\x01+")
# {version: (blocks, codewords of data in each, of correction in each)}: table 9, level M. What is
# longer is left to segno.
_SIZES = {1: (1, 16, 10), 2: (1, 28, 16), 3: (1, 44, 26), 4: (2, 32, 18), 5: (2, 43, 24)}
_DATA = {consts.TYPE_DATA_DARK, consts.TYPE_DATA_LIGHT}


def qr_code(address: str) -> Markup:
    """Return the code of a full address as inline SVG; the stylesheet gives it a size.

    Upper case where the address allows none is not tried: hosts tell paths apart by case.
    """
    lines = []
    x, y = 0, 0
    rows = qr_rows(address)
    for at, row in enumerate(rows):
        for dark in _DARK.finditer(row):
            lines.append(f"m{dark.start() - x} {at - y}h{dark.end() - dark.start()}")
            x, y = dark.end(), at
    size = len(rows) + 2 * _QUIET
    start = f"M{_QUIET} {_QUIET}.5" + lines[0].removeprefix("m0 0")  # a code's corner is dark
    return Markup(
        f'<svg aria-hidden="true" viewBox="0 0 {size} {size}" class="qr">'
        f'<path stroke="#000" d="{start}{"".join(lines[1:])}"/></svg>'
    )


def qr_rows(address: str) -> list[bytes]:
    """Return the rows of an address's code, a byte for each module: 1 is dark."""
    data = address.encode()
    # 7.4.1: half a byte says that bytes follow, one how many, and half a byte ends them.
    sizes = [size for size, (blocks, each, _) in _SIZES.items() if len(data) + 2 <= blocks * each]
    if not sizes or not address.isascii() or address == address.upper():
        return [bytes(row) for row in _by_segno(address).matrix]
    pattern, places = _pattern(sizes[0])
    return _filled(pattern, places, _message(data, sizes[0]))


def _by_segno(text: str, version: int | None = None) -> segno.QRCode:
    """One fixed mask is three times faster than trying all eight, and scans as well."""
    return segno.make_qr(text, error="m", boost_error=False, mask=1, version=version)


@cache
def _pattern(version: int) -> tuple[bytes, list[int]]:
    """Return the modules of a code whose message is all zeros, row by row; and where the bits of a
    message go, in their order (7.7.3: up and down in columns of two, from the right)."""
    code = _by_segno("a", version)
    size = len(code.matrix)
    kinds = [kind for row in code.matrix_iter(border=0, verbose=True) for kind in row]
    kinds[8 * size + size - 9] = consts.TYPE_DATA_LIGHT  # segno takes it for a part of the format
    columns = list(range(size - 1, 7, -2)) + [5, 3, 1]  # the column between is for timing
    places = [
        place
        for number, x in enumerate(columns)
        for y in (range(size) if number % 2 else range(size - 1, -1, -1))
        for place in (y * size + x, y * size + x - 1)
        if kinds[place] in _DATA
    ]
    rows = _filled(b"".join(map(bytes, code.matrix)), places, _message(b"a", version))
    return b"".join(rows), places


def _filled(pattern: bytes, places: list[int], message: str) -> list[bytes]:
    modules = bytearray(pattern)
    for place, bit in zip(places, message, strict=False):  # up to seven places are left over
        modules[place] ^= bit == "1"
    size = int(len(modules) ** 0.5)
    return [bytes(modules[at : at + size]) for at in range(0, len(modules), size)]


def _message(data: bytes, version: int) -> str:
    """Return the bits of a message: its bytes, padding (7.4.10) and correction, in turns of one
    codeword from each block (7.6)."""
    blocks, each, correction = _SIZES[version]
    text = (0b0100 << 8 | len(data)) << 8 * len(data) | int.from_bytes(data)
    words = (text << 4).to_bytes(len(data) + 2) + b"\0" + b"\xec\x11" * each * blocks
    parts = [words[at * each : (at + 1) * each] for at in range(blocks)]
    corrections = [_correction(part, correction) for part in parts]
    turns = [word for kind in (parts, corrections) for turn in zip(*kind, strict=True)
             for word in turn]  # fmt: skip
    return f"{int.from_bytes(bytes(turns)):0{8 * len(turns)}b}"


def _correction(words: bytes, count: int) -> bytes:
    """Return the Reed-Solomon codewords of a block: what is left of it after division (7.5.2)."""
    multiples, rest = _multiples(count), 0
    for word in words:
        first = rest >> 8 * (count - 1) ^ word
        rest = (rest << 8 & (1 << 8 * count) - 1) ^ multiples[first]
    return rest.to_bytes(count)


@cache
def _multiples(count: int) -> list[int]:
    """Return 256 multiples of (x - 1)(x - 2)(x - 4)..., of that many terms (annex A)."""
    terms, root = [1], 1
    for _ in range(count):
        moved = [0, *(_times(root, term) for term in terms)]
        terms = [a ^ b for a, b in zip([*terms, 0], moved, strict=True)]
        root = _times(root, 2)
    return [int.from_bytes(bytes(_times(n, term) for term in terms[1:])) for n in range(256)]


def _times(a: int, b: int) -> int:
    """Multiply in the field of 256 elements with the modulus 0x11D."""
    product = 0
    while b:
        product ^= a * (b & 1)
        a, b = a << 1 ^ (a >> 7) * 0x11D, b >> 1
    return product
