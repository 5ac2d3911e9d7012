"""How names are spelt for comparing them, and which spelling is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from articles import lexicon
from articles.lexicon import folded
from articles.model import EntityKey

_BRITISH = re.compile(r"isation(s?)\b")


@cache
def _separators() -> dict[int, str]:
    marks = {ord(mark): " " for mark in "-‑–,/"}
    return marks | {ord(mark): "" for mark in ".’'`"}


@lru_cache(1 << 14)
def words_of(name: str) -> tuple[str, ...]:
    """Return the folded words of ``name`` without its points, marks and a leading *the*."""
    bare = folded(name)
    if not bare.replace(" ", "").isalpha():  # as few names are
        bare = bare.translate(_separators())
    words = tuple(bare.split())
    return words[1:] if len(words) > 1 and words[0] == "the" else words


@lru_cache(1 << 16)
def folded_name(key: EntityKey) -> str:
    """Return the name as it is compared across articles: equal for two names of one entity.

    Capitals, accents and points do not count, nor does the legal form of a company, nor whether
    an outlet writes *organisation* or *organization*.
    """
    words = words_of(key.name)
    if key.type == "organisation":
        words = without_legal_form(words)
    return _BRITISH.sub(r"ization\1", " ".join(words)) or key.name


def without_legal_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of the name of a company without those that say its legal form."""
    legal_ends = lexicon.words("legal_ends")
    while len(words) > 1 and words[-1] in legal_ends:
        words = words[:-1]
    return words


def shown(name: str) -> str:
    """Return ``name`` on one line, as it is shown."""
    return " ".join(name.split())


def best_spelling(forms: Iterable[str]) -> str:
    """Return the spelling to show: not in capitals throughout where there is another."""
    return max(forms, key=lambda form: (not form.isupper(), len(form), form))


@lru_cache(1 << 12)
def sex_of_first_name(word: str) -> str | None:
    """Return the sex, ``m`` or ``f``, that more often bears the folded first name ``word``.

    ``None`` where the name is not listed, or both bear it.
    """
    if word in lexicon.words("unisex_names"):
        return None
    return lexicon.table("first_names").get(word) or lexicon.table("world_first_names").get(word)
