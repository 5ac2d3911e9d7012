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

RUN_TOGETHER = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, kana and Chinese characters, to stand in a class of characters."""
_RUN_TOGETHER = f"[{RUN_TOGETHER}]"  # no session starts by compiling it: that takes a millisecond


def fold(text: str) -> str:
    """Return ``text`` without accents and capitals: *Škoda* and *skoda* become the same."""
    return without_accents(text).casefold()


def without_accents(text: str) -> str:
    """Return ``text`` without accents and what is not seen, its capitals kept."""
    if text.isascii():
        return text
    bare = _NOT_COMPARED.sub("", unicodedata.normalize("NFKD", text))
    bare = unicodedata.normalize("NFC", bare)  # what makes *ga* of *ka* in kana is no accent
    # Looked for first: translating a whole text costs as much as all the rest.
    return bare.translate(_NO_DECOMPOSITION) if _HAS_SUCH.search(bare) else bare


def apart(text: str) -> str:
    """Return ``text`` with spaces around letters of scripts that put none between their words.

    So each letter is a word there, and a word is a few of them side by side.
    """
    return text if text.isascii() else re.sub(_RUN_TOGETHER, r" \g<0> ", text)


def has_capital(text: str) -> bool:
    """Say whether a reader who typed ``text`` asked for capitals (smart case)."""
    return text != text.lower()
