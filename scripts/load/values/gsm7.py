"""The letters of a text message: 160 of them fit into one, if all are of the GSM 7-bit alphabet.

One letter from outside it, such as a curly quote, and only 70 fit. Source: 3GPP TS 23.038, 6.2.1.
"""

from __future__ import annotations

import unicodedata

ONE_MESSAGE = 160
_LETTERS = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_COUNT_TWICE = frozenset("^{}\\[~]|€")
_TYPED_INSTEAD = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-", "…": "...",
     "\N{NO-BREAK SPACE}": " "}
)  # fmt: skip


def plain_letters(text: str) -> str:
    """Return the text with quotes and dashes as a keyboard has them, and accents that the alphabet
    lacks left out: "Hôpital" becomes "Hopital"."""
    return "".join(map(_nearest, unicodedata.normalize("NFC", text.translate(_TYPED_INSTEAD))))


def message_length(text: str) -> int:
    """Return how many of the 160 letters of a message a text takes."""
    return sum(2 if letter in _COUNT_TWICE else 1 for letter in text)


def foreign_letters(text: str) -> str:
    """Return each letter, once, that the alphabet lacks. "": the text is one message if it fits."""
    return "".join(c for c in dict.fromkeys(text) if c not in _LETTERS and c not in _COUNT_TWICE)


def _nearest(letter: str) -> str:
    if letter in _LETTERS:
        return letter
    bare = unicodedata.normalize("NFKD", letter)[0]
    return bare if bare in _LETTERS else letter
