"""Entities of a view with the number of its articles that mention each.

For the whole folder the numbers are kept. For a part of it they are counted over the casts of
its articles; where the part is more than half, the casts of what it leaves out are counted and
taken away from the kept numbers, which is less work.
"""

from __future__ import annotations

import heapq
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from sqlite3 import Connection

from articles.library.casting import TYPES
from articles.library.folding import begins_like
from articles.library.questions import Question, Sql, called
from articles.library.views import Facet, Seen
from articles.model import EntityKey, EntityType

_CHUNK = 500
"""Values in one statement; SQLite allows 999 at least."""

_LATELY = 7
"""Days of what is new."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entities are asked for: at most ``limit`` of each of the types, ``None`` for any.

    ``like`` keeps those with a name that has a word beginning like it.
    """

    types: tuple[EntityType | None, ...] = (None,)
    like: str = ""
    limit: int = 200
    seen: Seen = "any"


def facets(connection: Connection, question: Question, wanted: Wanted) -> list[Facet]:
    """Return the most frequent entities of the articles that answer ``question``, type by type."""
    if wanted.limit <= 0:
        return []
    among = _among(connection, wanted)
    inside = question.where
    if question.everything:
        ranked = [_most_but(connection, kind, {}, among, wanted) for kind in wanted.types]
    elif _is_most(connection, inside):
        outside = Sql(f"NOT {inside.text}", inside.values)
        fewer = _counts(connection, wanted.types, outside)
        ranked = [_most_but(connection, kind, fewer[kind], among, wanted) for kind in wanted.types]
    else:
        counts = _counts(connection, wanted.types, inside)
        ranked = [_most(connection, counts[kind], among, wanted) for kind in wanted.types]
    return [facet for found in ranked for facet in _as_facets(connection, found, wanted.like)]


def _among(connection: Connection, wanted: Wanted) -> set[int] | None:
    """Return the entities that may be found, ``None`` where all may."""
    sets = []
    if wanted.like.strip():
        sets.append(_named(connection, wanted.like))
    if wanted.seen == "lately":
        sets.append(_new(connection))
    return set.intersection(*sets) if sets else None


def _named(connection: Connection, like: str) -> set[int]:
    """Return the entities that have a name with a word that begins like this."""
    question = called(like)
    if question is None:
        return set()
    return set(chain.from_iterable(connection.execute(question.text, question.values)))


def _new(connection: Connection) -> set[int]:
    """Return the entities that only articles of the folder's last days name."""
    lately = Sql("a.day > (SELECT date(max(day), ?) FROM articles)", (f"-{_LATELY} days",))
    counts = _counts(connection, (None,), lately)[None]
    kept = _kept_of(connection, counts)
    return {entity for entity, articles in counts.items() if kept[entity] == articles}


def _is_most(connection: Connection, where: Sql) -> bool:
    """Say whether more than half of all articles are meant."""
    (every,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    (some,) = connection.execute(
        f"SELECT count(*) FROM articles AS a WHERE {where.text}", where.values
    ).fetchone()
    return bool(2 * some > every)


def _counts(
    connection: Connection, types: Iterable[EntityType | None], where: Sql
) -> dict[EntityType | None, Counter[int]]:
    """Count the entities of each type in the casts of the articles for which ``where`` holds."""
    rows = connection.execute(
        f"SELECT {', '.join(TYPES)} FROM casts WHERE number IN "
        f"(SELECT a.number FROM articles AS a WHERE {where.text})",
        where.values,
    ).fetchall()
    return {
        kind: _counted(rows, range(len(TYPES)) if kind is None else (TYPES.index(kind),))
        for kind in types
    }


def _counted(casts: Sequence[tuple[bytes, ...]], columns: Sequence[int]) -> Counter[int]:
    entities: array[int] = array("I")
    entities.frombytes(b"".join(cast[column] for column in columns for cast in casts))
    return Counter(entities)


def _most(
    connection: Connection, counts: Mapping[int, int], among: set[int] | None, wanted: Wanted
) -> list[tuple[int, int]]:
    """Return the highest counts as ``(entity, articles)``, of equals the one met first."""
    left = counts if among is None else {each: counts[each] for each in among & counts.keys()}
    if wanted.seen in ("often", "once"):
        left = _seen(connection, left, wanted)
    ranked = ((articles, -entity) for entity, articles in left.items())
    return [(-entity, articles) for articles, entity in heapq.nlargest(wanted.limit, ranked)]


def _seen(connection: Connection, counts: Mapping[int, int], wanted: Wanted) -> dict[int, int]:
    """Return the counts of enough entities that the folder names once, or more often.

    Whoever is here twice is named more often; of the others the index is asked.
    """
    often = wanted.seen == "often"
    found = {entity: articles for entity, articles in counts.items() if often and articles > 1}
    unsure = sorted(entity for entity, articles in counts.items() if articles == 1)
    for start in range(0, len(unsure), _CHUNK):
        if len(found) >= wanted.limit:
            break
        kept = _kept_of(connection, unsure[start : start + _CHUNK])
        found.update((entity, 1) for entity, articles in kept.items() if (articles > 1) == often)
    return found


def _kept_of(connection: Connection, entities: Iterable[int]) -> dict[int, int]:
    """Return in how many articles of the folder each of these is named."""
    found: dict[int, int] = {}
    wanted = list(entities)
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start : start + _CHUNK]
        marks = ",".join("?" * len(chunk))
        found.update(
            connection.execute(
                f"SELECT entity, articles FROM entities WHERE entity IN ({marks})", chunk
            )
        )
    return found


def _most_but(
    connection: Connection,
    kind: EntityType | None,
    fewer: Mapping[int, int],
    among: set[int] | None,
    wanted: Wanted,
) -> list[tuple[int, int]]:
    """Return the highest of the kept numbers, less what ``fewer`` takes away.

    The kept numbers are walked from the highest down, and no further than they can matter.
    """
    best: list[tuple[int, int]] = []
    for entity, kept in _kept(connection, kind, wanted.seen):
        if len(best) == wanted.limit and kept < best[0][0]:
            break
        articles = kept - fewer.get(entity, 0)
        if articles > 0 and (among is None or entity in among):
            push = heapq.heappush if len(best) < wanted.limit else heapq.heappushpop
            push(best, (articles, -entity))
    return [(-entity, articles) for articles, entity in sorted(best, reverse=True)]


def _kept(connection: Connection, kind: EntityType | None, seen: Seen) -> Iterator[tuple[int, int]]:
    bounds = {"often": "articles > 1", "once": "articles = 1"}
    conditions = [bounds.get(seen, "1"), *(["type = ?"] if kind else [])]
    return connection.execute(
        f"SELECT entity, articles FROM entities WHERE {' AND '.join(conditions)} "
        "ORDER BY articles DESC, entity",
        (kind,) if kind else (),
    )


def _as_facets(connection: Connection, found: Sequence[tuple[int, int]], like: str) -> list[Facet]:
    keys: dict[int, EntityKey] = {}
    forms: dict[int, list[str]] = {}
    for start in range(0, len(found), _CHUNK):
        entities = [entity for entity, _ in found[start : start + _CHUNK]]
        keys.update(_keys(connection, entities))
        for entity, form in _forms(connection, entities):
            if form != keys[entity].name:
                forms.setdefault(entity, []).append(form)
    facets = [
        Facet(
            keys[entity],
            articles,
            tuple(forms.get(entity, ())),
            _matching(keys[entity].name, forms.get(entity, ()), like),
        )
        for entity, articles in found
        if entity in keys
    ]
    return sorted(facets, key=lambda facet: (-facet.articles, facet.entity.name))


def _matching(name: str, forms: Iterable[str], like: str) -> str:
    """Return the form of a name that is like what was typed, where the name itself is not."""
    if not like.strip() or begins_like(name, like):
        return ""
    return next((form for form in forms if begins_like(form, like)), "")


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
