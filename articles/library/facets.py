"""Entities of a view with the number of its articles that mention each.

For the whole folder the numbers are kept. For a part of it they are counted over the casts of
its articles, or, where the part is more than half, of the articles that it leaves out.
"""

from __future__ import annotations

import heapq
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from sqlite3 import Connection

from articles.library.questions import Question, Sql, name_prefix
from articles.library.views import EntityKey, Facet
from articles.model import EntityType

_TYPES: tuple[EntityType, ...] = ("person", "organisation", "place")
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
    named = _named(connection, like) if like.strip() else None
    if question.everything:
        counted = _kept(connection, kind, named, limit)
    else:
        counts = _counts(connection, question, kind)
        counted = _most(counts, named, limit)
    return _as_facets(connection, counted)


def _named(connection: Connection, like: str) -> set[int]:
    """Return the entities that have a name with a word that begins like this."""
    words = name_prefix(like)
    if words is None:
        return set()
    rows = connection.execute(
        "SELECT entity FROM forms WHERE name IN "
        "(SELECT rowid FROM name_words WHERE name_words MATCH ?)",
        (words,),
    )
    return {entity for (entity,) in rows}


def _kept(
    connection: Connection, kind: EntityType | None, named: set[int] | None, limit: int
) -> list[tuple[int, int]]:
    """Return ``(entity, articles)`` over the whole folder, walking down the kept numbers."""
    where, values = ("WHERE type = ?", (kind,)) if kind else ("", ())
    rows = connection.execute(
        f"SELECT entity, articles FROM entities {where} ORDER BY articles DESC, entity", values
    )
    wanted = (row for row in rows if named is None or row[0] in named)
    return [row for row, _ in zip(wanted, range(limit), strict=False)]


def _counts(connection: Connection, question: Question, kind: EntityType | None) -> Counter[int]:
    columns = (kind,) if kind else _TYPES
    inside = question.where
    (total,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    (answered,) = connection.execute(
        f"SELECT count(*) FROM articles AS a WHERE {inside.text}", inside.values
    ).fetchone()
    if 2 * answered <= total:
        return _counted(connection, inside, columns)
    everything = Counter(_all_kept(connection, kind))
    everything.subtract(_counted(connection, Sql(f"NOT {inside.text}", inside.values), columns))
    return everything


def _counted(connection: Connection, where: Sql, columns: Iterable[EntityType]) -> Counter[int]:
    """Count the entities in the casts of the articles for which ``where`` holds."""
    rows = connection.execute(
        f"SELECT {', '.join(columns)} FROM casts WHERE number IN "
        f"(SELECT a.number FROM articles AS a WHERE {where.text})",
        where.values,
    )
    members: array[int] = array("I")
    for row in rows:
        for blob in row:
            members.frombytes(blob)
    return Counter(members)


def _all_kept(connection: Connection, kind: EntityType | None) -> dict[int, int]:
    where, values = ("WHERE type = ?", (kind,)) if kind else ("", ())
    return dict(connection.execute(f"SELECT entity, articles FROM entities {where}", values))


def _most(counts: Counter[int], named: set[int] | None, limit: int) -> list[tuple[int, int]]:
    """Return the highest counts; among equals the entity that was met first."""
    possible = (
        (articles, -entity)
        for entity, articles in counts.items()
        if articles > 0 and (named is None or entity in named)
    )
    return [(-entity, articles) for articles, entity in heapq.nlargest(limit, possible)]


def _as_facets(connection: Connection, counted: Sequence[tuple[int, int]]) -> list[Facet]:
    keys: dict[int, EntityKey] = {}
    forms: dict[int, list[str]] = {}
    for start in range(0, len(counted), _CHUNK):
        entities = [entity for entity, _ in counted[start : start + _CHUNK]]
        marks = ",".join("?" * len(entities))
        for entity, kind, name in connection.execute(
            "SELECT entity, type, text FROM entities JOIN names USING (name) "
            f"WHERE entity IN ({marks})",
            entities,
        ):
            keys[entity] = EntityKey(kind, name)
        for entity, text in connection.execute(
            "SELECT entity, text FROM forms JOIN names USING (name) "
            f"WHERE entity IN ({marks}) ORDER BY entity, name",
            entities,
        ):
            forms.setdefault(entity, []).append(text)
    found = [
        Facet(
            keys[entity],
            articles,
            tuple(form for form in forms.get(entity, []) if form != keys[entity].name),
        )
        for entity, articles in counted
        if entity in keys
    ]
    return sorted(found, key=lambda facet: (-facet.articles, facet.entity.name))
