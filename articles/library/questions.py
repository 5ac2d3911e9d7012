"""A view and its query as SQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Literal

from articles.library.folding import capitalised_runs, marked, words_of
from articles.library.views import Scope, Sort, View
from articles.model import EntityKey, EntityType
from articles.query import (
    AllOf,
    AnyOf,
    Condition,
    CuedBy,
    Dated,
    InOneQuote,
    Length,
    Marked,
    Mentions,
    Not,
    Pattern,
    SpokenBy,
    Tagged,
    Words,
    parse,
)
from articles.query.folding import fold

Value = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Sql:
    """A piece of SQL with the values of its question marks."""

    text: str
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A view, ready to be asked: ``where`` holds for ``articles AS a``.

    ``quotes`` holds for ``quotes AS q``: which quotes of those articles are meant.
    ``orders`` are asked one after another, each for its own part of the articles, so that every
    part can be walked along an index.
    """

    where: Sql
    quotes: Sql
    orders: tuple[tuple[str, str], ...]
    limit: int | None

    @property
    def everything(self) -> bool:
        """Whether every article is an answer."""
        return self.where.text == _EVERYTHING


_EVERYTHING = "1"
_ORDERS: Mapping[Sort, tuple[tuple[str, str], ...]] = {
    "newest": ((_EVERYTHING, "a.moment DESC, a.path, a.position"),),
    "oldest": (
        ("a.moment IS NOT NULL", "a.moment, a.path DESC, a.position DESC"),
        ("a.moment IS NULL", "a.path, a.position"),
    ),
    "headline": ((_EVERYTHING, "a.headline_key, a.number"),),
    "publisher": (
        ("a.publisher_key <> ''", "a.publisher_key, a.moment DESC, a.number"),
        ("a.publisher_key = ''", "a.moment DESC, a.number"),
    ),
    "quotes": ((_EVERYTHING, "a.quotes DESC, a.moment DESC, a.number"),),
}
_SCOPES: Mapping[Scope, str] = {
    "all": _EVERYTHING,
    "unread": "NOT EXISTS (SELECT 1 FROM marks WHERE marks.id = a.id AND read)",
    "starred": "a.id IN (SELECT id FROM marks WHERE starred)",
}
_MARKS: Mapping[Literal["read", "unread", "starred"], str] = {
    "read": "a.id IN (SELECT id FROM marks WHERE read)",
    "unread": _SCOPES["unread"],
    "starred": _SCOPES["starred"],
}
_FOUND = "SELECT rowid FROM words WHERE words MATCH ?"
_NAMES = "SELECT rowid FROM name_words WHERE name_words MATCH ?"
_CALLED = (
    f"SELECT entity FROM entities WHERE name IN ({_NAMES}) UNION "
    f"SELECT entity FROM forms JOIN members USING (member) WHERE forms.name IN ({_NAMES})"
)
"""The entities that are shown by such a name, or of which a name has such a form."""
_MEMBERS = (
    f"SELECT member FROM members JOIN entities USING (entity) WHERE entity IN ({_CALLED}) "
    "AND entities.type = ?"
)
_SPEAKERS = (
    f"{_NAMES} UNION SELECT name FROM members WHERE entity IN ({_CALLED}) "
    f"UNION SELECT name FROM entities WHERE entity IN ({_CALLED})"
)
"""Phrases that hold the words, and all names of whoever is called so."""
_COLUMNS = {
    "anywhere": "headline standfirst body",
    "headline": "headline",
    "body": "body",
    "by": "authors",
    "publisher": "publisher",
}


def question(view: View) -> Question:
    """Return what a view asks of the index; raises `QueryError`."""
    query = parse(view.query)
    parts = [Sql(_SCOPES[view.scope])] if view.scope != "all" else []
    parts += [_naming("IN", (key,)) for key in view.chosen]
    parts += [_naming("IN", group) for group in view.any_of]
    parts += [_naming("NOT IN", view.excluded)] if view.excluded else []
    if query.condition is not None:
        parts.append(_condition(query.condition))
    return Question(
        where=_joined("AND", parts),
        quotes=_joined("AND", map(quote_condition, _of_quotes(query.condition))),
        orders=_ORDERS[query.sort or view.sort],
        limit=query.limit,
    )


def entity_shown(key: EntityKey) -> Sql:
    """Return the number of the entity that is shown by this name, or else that articles call so."""
    return Sql(
        "coalesce((SELECT entity FROM entities JOIN names USING (name) "
        "WHERE text = ? AND type = ?), (SELECT entity FROM members JOIN names USING (name) "
        "WHERE text = ? AND type = ?))",
        (key.name, key.type) * 2,
    )


def _naming(operator: Literal["IN", "NOT IN"], keys: Iterable[EntityKey]) -> Sql:
    """Return the question for articles that name one of these entities, or none."""
    entities = [entity_shown(key) for key in keys]
    return Sql(
        f"a.number {operator} (SELECT number FROM appearances JOIN members USING (member) "
        f"WHERE members.entity IN ({', '.join(entity.text for entity in entities)}))",
        tuple(value for entity in entities for value in entity.values),
    )


def quote_condition(condition: Condition) -> Sql:
    """Return what `InOneQuote` asks of ``quotes AS q``."""
    match condition:
        case SpokenBy(name):
            phrase = _phrase(words_of(fold(name)))
            return Sql(f"q.speaker IN ({_SPEAKERS})", (phrase,) * 5)
        case CuedBy(words):
            return Sql(f"q.cue IN ({_NAMES})", (_phrase(words_of(fold(words))),))
        case Length(comparison, words):
            return Sql(f"q.words {comparison} ?", (words,))
        case Mentions(name, kind):
            return Sql(
                "(q.number, q.position) IN (SELECT number, position FROM quoted_mentions "
                f"WHERE member IN ({_MEMBERS}))",
                _entities(name, kind),
            )
        case AllOf(conditions):
            return _joined("AND", map(quote_condition, conditions))
        case AnyOf(conditions):
            return _joined("OR", map(quote_condition, conditions))
        case _:
            raise TypeError(f"{condition} says nothing about a quote")


def _of_quotes(condition: Condition | None) -> Iterator[Condition]:
    """Yield what a query asks of the quotes that it is to find."""
    match condition:
        case InOneQuote(inner):
            yield inner
        case AllOf(conditions):
            for each in conditions:
                yield from _of_quotes(each)


def names_like(text: str) -> Sql | None:
    """Return the question for names with a word that begins with ``text``; ``None`` for none."""
    words = words_of(fold(text))
    return Sql(_NAMES, (f"{_phrase(words)} *",)) if words else None


@singledispatch
def _condition(condition: Condition) -> Sql:
    """Return what a condition asks of ``articles AS a``."""
    raise TypeError(f"{condition} is nothing that an article can fulfil")


@_condition.register
def _all_of(condition: AllOf) -> Sql:
    return _joined("AND", map(_condition, _patterns_last(condition.conditions)))


@_condition.register
def _any_of(condition: AnyOf) -> Sql:
    return _joined("OR", map(_condition, condition.conditions))


@_condition.register
def _not(condition: Not) -> Sql:
    negated = _condition(condition.condition)
    return Sql(f"NOT {negated.text}", negated.values)


@_condition.register
def _pattern(condition: Pattern) -> Sql:
    return Sql(
        "EXISTS (SELECT 1 FROM documents AS d WHERE d.number = a.number "
        "AND matches_pattern(?, ?, ?, d.text))",
        (condition.regex, condition.where, condition.exact),
    )


@_condition.register
def _mentions(condition: Mentions) -> Sql:
    text = f"a.number IN (SELECT number FROM appearances WHERE member IN ({_MEMBERS}))"
    return Sql(text, _entities(condition.name, condition.type))


@_condition.register
def _in_one_quote(condition: InOneQuote) -> Sql:
    of_quote = quote_condition(condition.condition)
    text = f"a.number IN (SELECT q.number FROM quotes AS q WHERE {of_quote.text})"
    return Sql(text, of_quote.values)


@_condition.register
def _marked(condition: Marked) -> Sql:
    return Sql(_MARKS[condition.mark])


@_condition.register
def _tagged(condition: Tagged) -> Sql:
    return Sql("a.id IN (SELECT id FROM tagged WHERE tag = ?)", (condition.tag,))


@_condition.register
def _dated(condition: Dated) -> Sql:
    bounds = [("a.day >= ?", condition.first), ("a.day < ?", condition.end)]
    return _joined("AND", [Sql(text, (day,)) for text, day in bounds if day is not None])


@_condition.register
def _words(condition: Words) -> Sql:
    """Return the question for words; where the index cannot tell, the text itself decides."""
    typed = words_of(condition.text)
    runs = capitalised_runs(typed) if condition.exact else []
    if runs == [tuple(typed)]:  # a whole name: the index has noted it as it is
        return Sql(f"a.number IN ({_FOUND})", (_match(condition, [_noted(runs[0])]),))
    match = _match(condition, [_phrase(map(fold, typed)), *map(_noted, runs)])
    if not runs:
        return Sql(f"a.number IN ({_FOUND})", (match,))
    return Sql(
        f"a.number IN (SELECT number FROM documents WHERE number IN ({_FOUND}) "
        "AND holds_words(?, ?, ?, text))",
        (match, " ".join(typed), condition.where, condition.prefix),
    )


def _noted(run: Iterable[str]) -> str:
    return _phrase(map(marked, run))


def _match(words: Words, phrases: Iterable[str]) -> str:
    """Return the full-text expression for all of these phrases, in the fields that are meant."""
    columns = f"{{{_COLUMNS[words.where]}}}"
    star = " *" if words.prefix else ""
    return " AND ".join(f"{columns} : {phrase}{star}" for phrase in phrases)


def _patterns_last(conditions: Sequence[Condition]) -> list[Condition]:
    """Patterns read whole texts, so let the others narrow the choice first."""
    return sorted(conditions, key=lambda each: isinstance(each, Pattern))


def _phrase(words: Iterable[str]) -> str:
    """Return words side by side as a full-text expression, in which nothing is an operator."""
    return '"{}"'.format(" ".join(word.replace('"', " ") for word in words))


def _entities(name: str, kind: EntityType) -> tuple[Value, ...]:
    phrase = _phrase(words_of(fold(name)))
    return (phrase, phrase, kind)


def _joined(word: str, parts: Iterable[Sql]) -> Sql:
    pieces = list(parts)
    if not pieces:
        return Sql(_EVERYTHING)
    text = f" {word} ".join(piece.text for piece in pieces)
    return Sql(f"({text})", tuple(value for piece in pieces for value in piece.values))
