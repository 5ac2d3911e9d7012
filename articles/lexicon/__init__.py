"""Word lists as data: one plain text file a list, each with its source and licence on top.

A list is a file ``<name>.txt`` beside this module. The lines on top, which begin with ``#``, are
for people; every line below them is one word or phrase, or one pair parted by a tab. A list is
read when it is first asked for and kept from then on. ``SOURCES.md`` says where each is from.

Lists whose header says *folded* hold words as :func:`folded` writes them, so that *José* and
*JOSE* are found under ``jose``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

_HERE = Path(__file__).parent
_UNDECOMPOSED = str.maketrans("’‘ıøØłŁđĐ", "''ioOlLdD")
"""Letters and marks that Unicode does not take apart, and how an English keyboard writes them."""


@cache
def words(name: str) -> frozenset[str]:
    """Return the lines of list ``name``, spelt as in the file.

    Raises ``FileNotFoundError`` where there is no such list.
    """
    return frozenset(_lines(name))


@cache
def table(name: str) -> Mapping[str, str]:
    """Return the pairs ``key<TAB>value`` of list ``name``; of two equal keys the later wins.

    Raises ``FileNotFoundError`` where there is no such list, ``ValueError`` for a line without
    a tab.
    """
    pairs = [line.split("\t", 1) for line in _lines(name)]
    if untabbed := next((pair for pair in pairs if len(pair) == 1), None):
        raise ValueError(f"list {name!r}: no tab in {untabbed[0]!r}")
    return MappingProxyType(dict(pairs))


@lru_cache(1 << 15)
def folded(word: str) -> str:
    """Return ``word`` in small letters and without accents: the spelling of folded lists."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.translate(_UNDECOMPOSED))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def singular(word: str) -> str:
    """Return what the noun ``word`` in small letters is the plural of, by rule, else the word."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith(("sses", "ches", "shes", "xes")):  # witnesses, coaches
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def _lines(name: str) -> list[str]:
    text = (_HERE / f"{name}.txt").read_bytes().decode()
    _, _, below = text.rpartition("\n#")
    return below.split("\n")[1:-1]  # without the rest of the comment, and without a line after all
