"""Countries that a text speaks of only through their people: *Swedish*, *Kenyans*.

A demonym is no mention of a place, so that the list of places stays what was named; but a
reader may ask for *Kenya 12 (+3 as Kenyan)*.
"""

from __future__ import annotations

import re

from articles import lexicon
from articles.model import Span

_CAPITALISED = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)?")


def demonym_countries(text: str) -> tuple[tuple[Span, str], ...]:
    """Return where ``text`` has a demonym, and the country it is of, in order.

    Spans are code points of ``text``; the country is named as the list of places names it.
    *Costa Rican* and plurals are known; where a people has no country (*Kurds*) none is given.
    """
    found = []
    for match in _CAPITALISED.finditer(text):
        for span in _one_or_two_words(match):
            country = _country(span.of(text))
            if country is not None:
                found.append((span, country))
                break
        else:
            _, space, second = match[0].partition(" ")
            country = _country(second) if space else None
            if country is not None:
                found.append((Span(match.end() - len(second), match.end()), country))
    return tuple(found)


def _one_or_two_words(match: re.Match[str]) -> tuple[Span, Span]:
    first = match[0].partition(" ")[0]
    return Span(*match.span()), Span(match.start(), match.start() + len(first))


def _country(word: str) -> str | None:
    countries = lexicon.table("demonyms")
    return countries.get(word) or (countries.get(word[:-1]) if word.endswith("s") else None)
