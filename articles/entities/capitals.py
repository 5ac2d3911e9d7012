"""How names are capitalised."""

from __future__ import annotations

from functools import lru_cache

_ARTICLES_OF_NAMES = frozenset(
    {"al", "el", "as", "an", "ar", "ash", "ad", "at", "az", "d", "dall", "dell", "l", "ul", "ur"}
)
_REMEMBERED = 1 << 15
"""Words whose capitals are not looked at again: every rule asks about every word."""


def is_capitalised(word: str) -> bool:
    """Say whether ``word`` is written like a name: *Harrow*, *al-Sayid*, *eTarn*, *d'Orly*."""
    if word[0].isupper():
        return True
    if word.islower() or not word[0].isalpha():
        return False
    if len(word) > 2 and word[1].isupper() and word[0] in "ei":
        return True
    head, mark, tail = word.partition("-")
    if not mark:
        head, mark, tail = word.replace("’", "'").partition("'")
    return bool(tail) and tail[0].isupper() and head in _ARTICLES_OF_NAMES


@lru_cache(_REMEMBERED)
def is_name_word(word: str) -> bool:
    """Say whether ``word`` may be part of a name."""
    return is_capitalised(word) and word != "I"


def is_two_syllables(word: str) -> bool:
    """Say whether ``word`` is written like the given name in *Park Min-seo*."""
    first, hyphen, second = word.partition("-")
    if not hyphen or len(first) > 6 or len(second) > 6:
        return False
    return first.istitle() and first.isalpha() and second.isalpha() and second.islower()
