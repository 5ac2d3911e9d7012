"""A query line as SQL: what each of its conditions asks of the index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import singledispatch
from typing import Literal

from articles.library.asked import SCOPES, Asked
from articles.library.folding import capitalised_runs, marked, words_of
from articles.library.quote_conditions import members, quote_condition
from articles.library.sql import ALWAYS, Sql, among, joined, negated, phrase
from articles.query import (
    AllOf,
    AnyOf,
    Condition,
    Dated,
    InOneQuote,
    Marked,
    Mentions,
    Not,
    Pattern,
    Tagged,
    Words,
    parse,
)
from articles.query.folding import fold

_MARKS: Mapping[Literal["read", "unread", "starred"], str] = {
    "read": "a.id IN (SELECT id FROM marks WHERE read)",
    "unread": SCOPES["unread"],
    "starred": SCOPES["starred"],
}
_FOUND = "SELECT rowid AS number FROM words WHERE words MATCH ?"
_COLUMNS = {
    "anywhere": "headline standfirst body",
    "headline": "headline",
    "body": "body",
    "by": "authors",
    "publisher": "publisher",
}


def asked(line: str) -> Asked:
    """Return what a query line asks of the index; raises `QueryError`."""
    query = parse(line)
    return Asked(
        where=() if query.condition is None else (_condition(query.condition),),
        quotes=ALWAYS if query.condition is None else meant(query.condition),
        sort=query.sort,
        limit=query.limit,
    )


def meant(condition: Condition) -> Sql:
    """Return whether a query speaks of a quote: of ``articles AS a JOIN quotes AS q``.

    It does where it holds with everything that it says of quotes said of this very one. So of
    ``(speaker:ortiz budget) or speaker:marsh`` it speaks of all that Marsh says, and of what Ortiz
    says where there is talk of the budget; of ``speaker:ortiz or budget`` it speaks of every
    quote where there is. What is not wanted (``-speaker:ortiz``) is always the article.
    """
    match condition:
        case InOneQuote(inner):
            return quote_condition(inner)
        case AllOf(conditions):
            # What is asked of nothing but the article is known to hold: no other is looked at.
            return joined("AND", [meant(each) for each in conditions if _chooses_quotes(each)])
        case AnyOf(conditions) if _chooses_quotes(condition):
            return joined("OR", map(_fulfilled, conditions))
        case _:
            return ALWAYS


def _fulfilled(condition: Condition) -> Sql:
    """Return the same of a condition that need not hold for the article."""
    match condition:
        case InOneQuote(inner):
            return quote_condition(inner)
        case AllOf(conditions):
            return joined("AND", map(_fulfilled, _patterns_last(conditions)))
        case AnyOf(conditions):
            return joined("OR", map(_fulfilled, conditions))
        case _:
            return _condition(condition)


def _chooses_quotes(condition: Condition) -> bool:
    match condition:
        case InOneQuote():
            return True
        case AllOf(conditions) | AnyOf(conditions):
            return any(map(_chooses_quotes, conditions))
        case _:
            return False


@singledispatch
def _condition(condition: Condition) -> Sql:
    """Return what a condition asks of ``articles AS a``."""
    raise TypeError(f"{condition} is nothing that an article can fulfil")


@_condition.register
def _all_of(condition: AllOf) -> Sql:
    return joined("AND", map(_condition, _patterns_last(condition.conditions)))


@_condition.register
def _any_of(condition: AnyOf) -> Sql:
    return joined("OR", map(_condition, condition.conditions))


@_condition.register
def _not(condition: Not) -> Sql:
    return negated(_condition(condition.condition))


@_condition.register
def _pattern(condition: Pattern) -> Sql:
    return Sql(
        "EXISTS (SELECT 1 FROM documents AS d WHERE d.number = a.number "
        "AND matches_pattern(?, ?, ?, d.text))",
        (condition.regex, condition.where, condition.exact),
    )


@_condition.register
def _mentions(condition: Mentions) -> Sql:
    called = members(condition)
    return among(f"SELECT number FROM appearances WHERE member IN ({called.text})", called.values)


@_condition.register
def _in_one_quote(condition: InOneQuote) -> Sql:
    of_quote = quote_condition(condition.condition)
    return among(f"SELECT q.number FROM quotes AS q WHERE {of_quote.text}", of_quote.values)


@_condition.register
def _marked(condition: Marked) -> Sql:
    return Sql(_MARKS[condition.mark])


@_condition.register
def _tagged(condition: Tagged) -> Sql:
    return Sql("a.id IN (SELECT id FROM tagged WHERE tag = ?)", (condition.tag,))


@_condition.register
def _dated(condition: Dated) -> Sql:
    bounds = [("a.day >= ?", condition.first), ("a.day < ?", condition.end)]
    return joined("AND", [Sql(text, (day,)) for text, day in bounds if day is not None])


@_condition.register
def _words(condition: Words) -> Sql:
    """Return the question for words; where the index cannot tell, the text itself decides."""
    typed = words_of(condition.text)
    runs = capitalised_runs(typed) if condition.exact else []
    if runs == [tuple(typed)]:  # a whole name: the index has noted it as it is
        return among(_FOUND, (_match(condition, [_noted(runs[0])]),))
    match = _match(condition, [phrase(map(fold, typed)), *map(_noted, runs)])
    if not runs:
        return among(_FOUND, (match,))
    return among(
        f"SELECT number FROM documents WHERE number IN ({_FOUND}) AND holds_words(?, ?, ?, text)",
        (match, " ".join(typed), condition.where, condition.prefix),
    )


def _noted(run: Iterable[str]) -> str:
    return phrase(map(marked, run))


def _match(words: Words, phrases: Iterable[str]) -> str:
    """Return the full-text expression for all of these phrases, in the fields that are meant."""
    columns = f"{{{_COLUMNS[words.where]}}}"
    star = " *" if words.prefix else ""
    return " AND ".join(f"{columns} : {each}{star}" for each in phrases)


def _patterns_last(conditions: Sequence[Condition]) -> list[Condition]:
    """Patterns read whole texts, so let the others narrow the choice first."""
    return sorted(conditions, key=lambda each: isinstance(each, Pattern))
