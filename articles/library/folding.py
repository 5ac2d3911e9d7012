"""Text as the full-text index holds it: folded, with its capitals noted at the end.

SQLite's tokeniser knows no capitals. So that a query with a capital (smart case) is still
answered by the index, each field ends in a list of its capitalised words, every capital marked
with a sign that no reader types.
"""

from __future__ import annotations

import re

from articles.library.packing import Texts
from articles.query.folding import fold, without_accents

_CAPITAL_MARK = "\ue000"
"""A private-use character: a letter to SQLite's tokeniser, in nobody's text."""

_WORD = re.compile(r"[^\W_]+")


def searchable(texts: Texts) -> Texts:
    """Return the fields as the full-text index holds them."""
    return Texts(
        _searchable(texts.headline),
        _searchable(texts.standfirst),
        _searchable(texts.body),
        _searchable(texts.authors),
        _searchable(texts.publisher),
    )


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` without accents, their capitals kept."""
    return _WORD.findall(without_accents(text).replace(_CAPITAL_MARK, ""))


def marked(word: str) -> str:
    """Return a word with capitals as the index notes it: *NATO* and *Nato* differ."""
    lowered = word.lower()
    if word[:1].isupper() and word[1:] == lowered[1:]:  # nearly all of them
        return _CAPITAL_MARK + lowered
    return "".join(
        f"{_CAPITAL_MARK}{letter}" if letter.isupper() else letter for letter in word
    ).lower()


def _searchable(text: str) -> str:
    capitalised = dict.fromkeys(word for word in words_of(text) if word != word.lower())
    return " ".join((fold(text).replace(_CAPITAL_MARK, ""), *map(marked, capitalised)))
