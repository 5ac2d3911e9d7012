"""Words as search compares them: without accents, without capitals, without what is not seen.

A soft hyphen or a joiner inside a word is part of how it is set, not of the word.
"""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_UNSEEN = "\u00ad\u061c\u200b-\u200f\u2060\ufeff"
_NOT_COMPARED = re.compile(f"[{_ACCENTS}{_UNSEEN}]+")
_STROKES = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H"}
_LIGATURES = {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ẞ": "SS", "ı": "i"}
_NO_DECOMPOSITION = str.maketrans(_STROKES | _LIGATURES)
"""Letters that readers type in plain Latin but Unicode does not take apart."""
_HAS_SUCH = re.compile(f"[{''.join((*_STROKES, *_LIGATURES))}]")


def fold(text: str) -> str:
    """Return ``text`` without accents and capitals: *Škoda* and *skoda* become the same."""
    return without_accents(text).casefold()


def without_accents(text: str) -> str:
    """Return ``text`` without accents and what is not seen, its capitals kept."""
    if text.isascii():
        return text
    bare = _NOT_COMPARED.sub("", unicodedata.normalize("NFKD", text))
    # Looked for first: translating a whole text costs as much as all the rest.
    return bare.translate(_NO_DECOMPOSITION) if _HAS_SUCH.search(bare) else bare


def has_capital(text: str) -> bool:
    """Say whether a reader who typed ``text`` asked for capitals (smart case)."""
    return text != text.lower()
