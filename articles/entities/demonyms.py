"""Countries that a text speaks of only through their people: *Swedish*, *Kenyans*.

A demonym is no mention of a place, so that the list of places stays what was named; but a
reader may ask for *Kenya 12 (+3 as Kenyan)*.
"""

from __future__ import annotations

import re
from functools import lru_cache

from articles import lexicon
from articles.model import Span

_CAPITALISED = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)?")

_REMEMBERED = 1 << 12
"""Capitalised words whose country, which most have not, is not looked up again."""


def demonym_countries(text: str) -> tuple[tuple[Span, str], ...]:
    """Return where ``text`` has a demonym, and the country it is of, in order.

    Spans are code points of ``text``; the country is named as the list of places names it.
    *Costa Rican* and plurals are known; where a people has no country (*Kurds*) none is given.
    """
    found = []
    for match in _CAPITALISED.finditer(text):
        both, start = match[0], match.start()
        first, space, second = both.partition(" ")
        words = [(both, start)]
        if space:
            words += [(first, start), (second, match.end() - len(second))]
        for word, place in words:
            country = _country(word)
            if country is not None:
                found.append((Span(place, place + len(word)), country))
                break
    return tuple(found)


@lru_cache(_REMEMBERED)
def _country(word: str) -> str | None:
    countries = lexicon.table("demonyms")
    return countries.get(word) or (countries.get(word[:-1]) if word.endswith("s") else None)
