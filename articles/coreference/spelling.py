"""How names are spelt for comparing them, and which spelling is shown."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from articles.lexicon import folded


@cache
def _separators() -> dict[int, str]:
    marks = {ord(mark): " " for mark in "-‑–,/"}
    return marks | {ord(mark): "" for mark in ".’'`"}


def words_of(name: str) -> tuple[str, ...]:
    """Return the folded words of ``name`` without its points, marks and a leading *the*."""
    words = tuple(folded(name).translate(_separators()).split())
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def shown(name: str) -> str:
    """Return ``name`` on one line, as it is shown."""
    return " ".join(name.split())


def best_spelling(forms: Iterable[str]) -> str:
    """Return the spelling to show: not in capitals throughout where there is another."""
    return max(forms, key=lambda form: (not form.isupper(), len(form), form))
