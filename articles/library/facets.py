"""Entities of a view with the number of its articles that mention each.

For the whole folder the numbers are kept. For a part of it they are counted over the casts of
its articles; where the part is more than half, the casts of what it leaves out are counted and
taken away from the kept numbers, which is less work.
"""

from __future__ import annotations

import heapq
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from sqlite3 import Connection

from articles.library.casting import TYPES
from articles.library.questions import Question, Sql, called, entity_shown
from articles.library.views import Facet
from articles.model import EntityKey, EntityType

_CHUNK = 500
"""Values in one statement; SQLite allows 999 at least."""


def facets(
    connection: Connection,
    question: Question,
    kind: EntityType | None,
    like: str,
    limit: int,
) -> list[Facet]:
    """Return the most frequent entities of the articles that answer ``question``."""
    if limit <= 0:
        return []
    named = _named(connection, like) if like.strip() else None
    inside = question.where
    if question.everything:
        found = _most_but(connection, kind, {}, named, limit)
    elif _is_most(connection, inside):
        outside = Sql(f"NOT {inside.text}", inside.values)
        found = _most_but(connection, kind, _counts(connection, kind, outside), named, limit)
    else:
        found = _most(_counts(connection, kind, inside), named, limit)
    return _as_facets(connection, found)


def names_of(connection: Connection, entities: Sequence[EntityKey]) -> frozenset[EntityKey]:
    """Return the names, with their types, that belong to these entities."""
    names = set(entities)
    for number in map(entity_shown, entities):
        rows = connection.execute(
            f"SELECT type, text FROM members JOIN names USING (name) WHERE entity = {number.text}",
            number.values,
        )
        names.update(EntityKey(kind, name) for kind, name in rows)
    return frozenset(names)


def shown_as(connection: Connection, entities: Sequence[EntityKey]) -> tuple[EntityKey, ...]:
    """Return the entities that are shown now for these, each once; hidden ones are left out."""
    found: dict[EntityKey, None] = {}
    for number in map(entity_shown, entities):
        rows = connection.execute(
            f"SELECT type, text FROM entities JOIN names USING (name) WHERE entity = {number.text}",
            number.values,
        )
        found.update(dict.fromkeys(EntityKey(kind, name) for kind, name in rows))
    return tuple(found)


def _named(connection: Connection, like: str) -> set[int]:
    """Return the entities that have a name with a word that begins like this."""
    question = called(like)
    if question is None:
        return set()
    return set(chain.from_iterable(connection.execute(question.text, question.values)))


def _is_most(connection: Connection, where: Sql) -> bool:
    """Say whether more than half of all articles are meant."""
    (every,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    (some,) = connection.execute(
        f"SELECT count(*) FROM articles AS a WHERE {where.text}", where.values
    ).fetchone()
    return bool(2 * some > every)


def _counts(connection: Connection, kind: EntityType | None, where: Sql) -> Counter[int]:
    """Count the entities in the casts of the articles for which ``where`` holds."""
    columns = (kind,) if kind else TYPES
    rows = connection.execute(
        f"SELECT {', '.join(columns)} FROM casts WHERE number IN "
        f"(SELECT a.number FROM articles AS a WHERE {where.text})",
        where.values,
    )
    members: array[int] = array("I")
    members.frombytes(b"".join(chain.from_iterable(rows)))
    return Counter(members)


def _most(counts: Mapping[int, int], named: set[int] | None, limit: int) -> list[tuple[int, int]]:
    """Return the highest counts as ``(entity, articles)``, of equals the one met first."""
    ranked = (
        (articles, -entity)
        for entity, articles in counts.items()
        if named is None or entity in named
    )
    return [(-entity, articles) for articles, entity in heapq.nlargest(limit, ranked)]


def _most_but(
    connection: Connection,
    kind: EntityType | None,
    fewer: Mapping[int, int],
    named: set[int] | None,
    limit: int,
) -> list[tuple[int, int]]:
    """Return the highest of the kept numbers, less what ``fewer`` takes away.

    The kept numbers are walked from the highest down, and no further than they can matter.
    """
    best: list[tuple[int, int]] = []
    for entity, kept in _kept(connection, kind):
        if len(best) == limit and kept < best[0][0]:
            break
        articles = kept - fewer.get(entity, 0)
        if articles > 0 and (named is None or entity in named):
            (heapq.heappush if len(best) < limit else heapq.heappushpop)(best, (articles, -entity))
    return [(-entity, articles) for articles, entity in sorted(best, reverse=True)]


def _kept(connection: Connection, kind: EntityType | None) -> Iterator[tuple[int, int]]:
    where, values = ("WHERE type = ?", (kind,)) if kind else ("", ())
    return connection.execute(
        f"SELECT entity, articles FROM entities {where} ORDER BY articles DESC, entity", values
    )


def _as_facets(connection: Connection, found: Sequence[tuple[int, int]]) -> list[Facet]:
    keys: dict[int, EntityKey] = {}
    forms: dict[int, list[str]] = {}
    for start in range(0, len(found), _CHUNK):
        entities = [entity for entity, _ in found[start : start + _CHUNK]]
        keys.update(_keys(connection, entities))
        for entity, form in _forms(connection, entities):
            if form != keys[entity].name:
                forms.setdefault(entity, []).append(form)
    facets = [
        Facet(keys[entity], articles, tuple(forms.get(entity, ())))
        for entity, articles in found
        if entity in keys
    ]
    return sorted(facets, key=lambda facet: (-facet.articles, facet.entity.name))


def _keys(connection: Connection, entities: Sequence[int]) -> dict[int, EntityKey]:
    marks = ",".join("?" * len(entities))
    rows = connection.execute(
        "SELECT entity, type, text FROM entities JOIN names USING (name) "
        f"WHERE entity IN ({marks})",
        entities,
    )
    return {entity: EntityKey(kind, name) for entity, kind, name in rows}


def _forms(connection: Connection, entities: Sequence[int]) -> Iterator[tuple[int, str]]:
    marks = ",".join("?" * len(entities))
    return connection.execute(
        "SELECT entity, text FROM members JOIN forms USING (member) JOIN names "
        f"ON names.name = forms.name WHERE entity IN ({marks}) "
        "GROUP BY entity, text ORDER BY entity, sum(forms.articles) DESC, text",
        entities,
    )
