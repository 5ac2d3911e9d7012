"""Word lists as data: one plain text file a list, each with its source and licence on top.

A list is a file ``<name>.txt`` beside this module. Lines that begin with ``#`` and empty lines
are for people; every other line is one word or phrase, or one pair parted by a tab. A list is
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
    lines = _lines(name)
    if untabbed := [line for line in lines if "\t" not in line]:
        raise ValueError(f"list {name!r}: no tab in {untabbed[0]!r}")
    pairs = (line.partition("\t") for line in lines)
    return MappingProxyType({key: value for key, _, value in pairs})


@lru_cache(1 << 15)
def folded(word: str) -> str:
    """Return ``word`` in small letters and without accents: the spelling of folded lists."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.translate(_UNDECOMPOSED))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def _lines(name: str) -> list[str]:
    lines = (_HERE / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return [entry for entry in map(str.rstrip, lines) if entry and entry[0] != "#"]
