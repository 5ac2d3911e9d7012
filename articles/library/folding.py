"""Text as the full-text index holds it: folded, with its capitals noted at the end.

SQLite's tokeniser knows no capitals. So that a query with a capital (smart case) is still
answered by the index, each field ends in a list of its capitalised words, every capital marked
with a sign that no reader types. Capitalised words that stand side by side do so in the list as
well, so that a whole name is one phrase there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter, ne, or_

from articles.library.packing import Texts
from articles.query.folding import apart, fold, has_capital, without_accents

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
    return _WORD.findall(_bare(text))


def begins_like(text: str, typed: str) -> bool:
    """Say whether the words typed stand side by side in ``text``, of which the last may go on."""
    wanted, words = words_of(fold(typed)), words_of(fold(text))
    *whole, last = wanted or [""]
    return any(
        words[at : at + len(whole)] == whole and words[at + len(whole)].startswith(last)
        for at in range(len(words) - len(whole))
    )


def capitalised_runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the words with capitals, those side by side together; numbers run along (*F-16*)."""
    capital = map(ne, words, map(str.lower, words))
    belongs = map(or_, capital, map(str.isdecimal, words))
    groups = groupby(zip(words, belongs, strict=True), itemgetter(1))
    runs = (tuple([word for word, _ in group]) for run_along, group in groups if run_along)
    return [run for run in runs if any(map(has_capital, run))]


def marked(word: str) -> str:
    """Return a word as the index notes its capitals: *NATO* and *Nato* differ."""
    lowered = word.lower()
    if word[:1].isupper() and word[1:] == lowered[1:]:  # nearly all of them
        return _CAPITAL_MARK + lowered
    return "".join(
        f"{_CAPITAL_MARK}{letter}" if letter.isupper() else letter for letter in word
    ).lower()


def _searchable(text: str) -> str:
    bare = _bare(text)
    runs = dict.fromkeys(capitalised_runs(_WORD.findall(bare)))
    noted = (" ".join(map(marked, run)) for run in runs)
    # A mark alone stands between the runs: what it parts is no phrase.
    return f" {_CAPITAL_MARK} ".join((bare.casefold(), *noted))


def _bare(text: str) -> str:
    return apart(without_accents(text)).replace(_CAPITAL_MARK, "")
