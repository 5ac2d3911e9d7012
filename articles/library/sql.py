"""Pieces of SQL with their values, and words as the full-text tables are asked for them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

Value = str | int | bool | None

EVERYTHING = "1"
"""The condition that always holds."""

NAMES = "SELECT rowid FROM name_words WHERE name_words MATCH ?"
"""The names that fulfil a full-text expression."""


class Sql(NamedTuple):
    """A piece of SQL with the values of its question marks.

    ``numbers`` selects the numbers of the articles for which a condition holds, with the same
    values, where that can be said without looking at the articles one by one.
    """

    text: str
    values: tuple[Value, ...] = ()
    numbers: str = ""


ALWAYS = Sql(EVERYTHING)


def among(numbers: str, values: tuple[Value, ...]) -> Sql:
    """Return the condition that an article is one of those whose ``numbers`` are selected."""
    return Sql(f"a.number IN ({numbers})", values, numbers)


def negated(condition: Sql) -> Sql:
    """Return the condition that another does not hold.

    What is not known to hold does not: an article without a date is not after any day.
    """
    return Sql(f"({condition.text}) IS NOT TRUE", condition.values)


def joined(word: str, parts: Iterable[Sql]) -> Sql:
    """Return conditions joined by ``AND`` or ``OR``; without any, the one that always holds."""
    pieces = list(parts)
    if len(pieces) < 2:
        return pieces[0] if pieces else ALWAYS
    text = f" {word} ".join(piece.text for piece in pieces)
    return Sql(f"({text})", tuple(value for piece in pieces for value in piece.values))


def phrase(words: Iterable[str]) -> str:
    """Return words side by side as a full-text expression, in which nothing is an operator."""
    return '"{}"'.format(" ".join(word.replace('"', " ") for word in words))


def names_like(text: str) -> Sql | None:
    """Return the question for names with a word that begins with ``text``; ``None`` for none."""
    from articles.library.folding import words_of  # noqa: PLC0415 - not to start
    from articles.query.folding import fold  # noqa: PLC0415 - the same

    words = words_of(fold(text))
    return Sql(NAMES, (f"{phrase(words)} *",)) if words else None
