"""Words as search compares them: without accents, without capitals."""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_NO_DECOMPOSITION = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H"}
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "’": "'", "‘": "'"}
)
"""Letters that readers type without their stroke but Unicode does not take apart."""


def fold(text: str) -> str:
    """Return ``text`` without accents and capitals: *Škoda* and *skoda* become the same."""
    return without_accents(text).casefold()


def without_accents(text: str) -> str:
    """Return ``text`` without accents, its capitals kept."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return _ACCENTS.sub("", decomposed).translate(_NO_DECOMPOSITION)


def has_capital(text: str) -> bool:
    """Say whether a reader who typed ``text`` asked for capitals (smart case)."""
    return any(character.isupper() for character in text)
