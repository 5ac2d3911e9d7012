"""What a query asks of one quote, and of who is mentioned, as SQL."""

from __future__ import annotations

from articles.library.folding import words_of
from articles.library.sql import NAMES, Sql, joined, phrase
from articles.query import AllOf, AnyOf, Condition, CuedBy, Length, Mentions, SpokenBy
from articles.query.folding import fold

_CALLED = (
    f"SELECT entity FROM entities WHERE name IN ({NAMES}) UNION "
    f"SELECT entity FROM forms JOIN members USING (member) WHERE forms.name IN ({NAMES})"
)
"""The entities that are shown by such a name, or of which a name has such a form."""
_MEMBERS = (
    f"SELECT member FROM members JOIN entities USING (entity) WHERE entity IN ({_CALLED}) "
    "AND entities.type = ?"
)
_SPEAKERS = (
    f"{NAMES} UNION SELECT name FROM members WHERE entity IN ({_CALLED}) "
    f"UNION SELECT name FROM entities WHERE entity IN ({_CALLED})"
)
"""Phrases that hold the words, and all names of whoever is called so."""


def quote_condition(condition: Condition) -> Sql:
    """Return what `InOneQuote` asks of ``quotes AS q``."""
    match condition:
        case SpokenBy(name, prefix):
            return Sql(f"q.speaker IN ({_SPEAKERS})", (_named(name, prefix),) * 5)
        case CuedBy(words, prefix):
            return Sql(f"q.cue IN ({NAMES})", (_named(words, prefix),))
        case Length(comparison, words):
            return Sql(f"q.words {comparison} ?", (words,))
        case Mentions():
            called = members(condition)
            return Sql(
                "(q.number, q.position) IN (SELECT number, position FROM quoted_mentions "
                f"WHERE member IN ({called.text}))",
                called.values,
            )
        case AllOf(conditions):
            return joined("AND", map(quote_condition, conditions))
        case AnyOf(conditions):
            return joined("OR", map(quote_condition, conditions))
        case _:
            raise TypeError(f"{condition} says nothing about a quote")


def members(mentions: Mentions) -> Sql:
    """Return the question for the names that belong to an entity that is called so."""
    called = _named(mentions.name, mentions.prefix)
    return Sql(_MEMBERS, (called, called, mentions.type))


def _named(name: str, prefix: bool) -> str:
    """Return the full-text expression for names that have these words."""
    return phrase(words_of(fold(name))) + (" *" if prefix else "")
