"""Entities of a view with the number of its articles that mention each.

For the whole folder the numbers are kept. A small part of it is counted over the casts of its
articles. For a large part the entities are walked from the most frequent down, and no further
than they can matter, and each is counted with its set: see `articles.library.sets`.
"""

from __future__ import annotations

import heapq
from array import array
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from sqlite3 import Connection

from articles.library import listing, sets
from articles.library.casts import TYPES
from articles.library.chunks import chunks, marks
from articles.library.folding import begins_like
from articles.library.many import numbers_of
from articles.library.questions import Question
from articles.library.sql import Sql
from articles.library.typed import named
from articles.library.views import Facet, Seen
from articles.model import EntityKey, EntityType

_FEW = 2000
"""Articles whose casts are counted in a few milliseconds."""

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


def facets(
    connection: Connection,
    question: Question,
    wanted: Wanted,
    numbers: Sequence[int] | None = None,
) -> list[Facet]:
    """Return the most frequent entities of the articles that answer ``question``, type by type.

    ``numbers`` are those of these articles, where they are known.
    """
    if wanted.limit <= 0:
        return []
    among = _among(connection, wanted)
    if question.everything and question.limit is None:
        ranked = [_highest(connection, kind, among, wanted, None) for kind in wanted.types]
    else:
        numbers = _answers(connection, question) if numbers is None else numbers
        if len(numbers) > _FEW and sets.upto(connection):
            part = sets.Part(connection, numbers)
            ranked = [_highest(connection, kind, among, wanted, part) for kind in wanted.types]
        else:
            counts = _counts(connection, wanted.types, numbers)
            ranked = [_most(connection, counts[kind], among, wanted) for kind in wanted.types]
    return [facet for found in ranked for facet in _as_facets(connection, found, wanted.like)]


def _answers(connection: Connection, question: Question) -> Sequence[int]:
    if question.limit is not None:  # which are left then is a question of their order
        return listing.numbers(connection, question)
    return _those(connection, question.where)


def _those(connection: Connection, where: Sql) -> list[int]:
    sql = f"SELECT a.number FROM articles AS a WHERE {where.text}"
    return numbers_of(connection, sql, where.values)


def _among(connection: Connection, wanted: Wanted) -> Container[int] | None:
    """Return the entities that may be found, ``None`` where all may."""
    like = named(connection, wanted.like) if wanted.like.strip() else None
    if wanted.seen != "lately":
        return like
    new = _new(connection)
    return new if like is None else {entity for entity in new if entity in like}


def _new(connection: Connection) -> set[int]:
    """Return the entities that only articles of the folder's last days name."""
    lately = Sql("a.day > (SELECT date(max(day), ?) FROM articles)", (f"-{_LATELY} days",))
    counts = _counts(connection, (None,), _those(connection, lately))[None]
    kept = _kept_of(connection, counts)
    return {entity for entity, articles in counts.items() if kept[entity] == articles}


def _counts(
    connection: Connection, types: Iterable[EntityType | None], numbers: Sequence[int]
) -> dict[EntityType | None, Counter[int]]:
    """Count the entities of each type in the casts of some articles."""
    casts: list[tuple[bytes, ...]] = []
    for chunk in chunks(numbers):
        casts += connection.execute(
            f"SELECT {', '.join(TYPES)} FROM casts WHERE number IN ({marks(chunk)})", chunk
        )
    return {
        kind: _counted(casts, range(len(TYPES)) if kind is None else (TYPES.index(kind),))
        for kind in types
    }


def _counted(casts: Sequence[tuple[bytes, ...]], columns: Sequence[int]) -> Counter[int]:
    entities: array[int] = array("I")
    entities.frombytes(b"".join(cast[column] for column in columns for cast in casts))
    return Counter(entities)


def _most(
    connection: Connection,
    counts: Mapping[int, int],
    among: Container[int] | None,
    wanted: Wanted,
) -> list[tuple[int, int]]:
    """Return the highest counts as ``(entity, articles)``, of equals the one met first."""
    left = counts
    if isinstance(among, set):
        left = {entity: counts[entity] for entity in among & counts.keys()}
    if wanted.seen in ("often", "once"):
        left = _seen(connection, left, wanted)
    if among is None or isinstance(among, set):
        ranked = heapq.nsmallest(wanted.limit, ((-left[entity], entity) for entity in left))
    else:
        best_first = sorted((-left[entity], entity) for entity in left)
        ranked = list(islice((each for each in best_first if each[1] in among), wanted.limit))
    return [(entity, -fewer) for fewer, entity in ranked]


def _seen(connection: Connection, counts: Mapping[int, int], wanted: Wanted) -> dict[int, int]:
    """Return the counts of enough entities that the folder names once, or more often.

    Whoever is here twice is named more often; of the others the index is asked.
    """
    often = wanted.seen == "often"
    found = {entity: articles for entity, articles in counts.items() if often and articles > 1}
    unsure = sorted(entity for entity, articles in counts.items() if articles == 1)
    for chunk in chunks(unsure):
        if len(found) >= wanted.limit:
            break
        kept = _kept_of(connection, chunk)
        found.update((entity, 1) for entity, articles in kept.items() if (articles > 1) == often)
    return found


def _kept_of(connection: Connection, entities: Iterable[int]) -> dict[int, int]:
    """Return in how many articles of the folder each of these is named."""
    found: dict[int, int] = {}
    for chunk in chunks(entities):
        found.update(
            connection.execute(
                f"SELECT entity, articles FROM entities WHERE entity IN ({marks(chunk)})", chunk
            )
        )
    return found


def _highest(
    connection: Connection,
    kind: EntityType | None,
    among: Container[int] | None,
    wanted: Wanted,
    part: sets.Part | None,
) -> list[tuple[int, int]]:
    """Return the highest counts in a part of the folder, or of the kept numbers for all of it.

    The kept numbers are walked from the highest down, and no further than they can matter.
    """
    newer = _counts(connection, (kind,), part.newer)[kind] if part else {}
    best: list[tuple[int, int]] = []
    for entity, kept, members in _kept(connection, kind, wanted.seen, among):
        if len(best) == wanted.limit and kept < best[0][0]:
            break
        if among is not None and entity not in among:
            continue
        articles = kept
        if part:
            articles = part.count(entity, members) + (
                0 if members is None else newer.get(entity, 0)
            )
        if articles:
            push = heapq.heappush if len(best) < wanted.limit else heapq.heappushpop
            push(best, (articles, -entity))
    return [(-entity, articles) for articles, entity in sorted(best, reverse=True)]


def _kept(
    connection: Connection, kind: EntityType | None, seen: Seen, among: Container[int] | None
) -> Iterable[tuple[int, int, bytes | None]]:
    """Return the entities with their kept numbers and their sets, the most frequent first."""
    bounds = {"often": "articles > 1", "once": "articles = 1"}
    conditions = [bounds.get(seen, "1"), *(["type = ?"] if kind else [])]
    values = (kind,) if kind else ()
    sql = (
        "SELECT entity, articles, kept FROM entities LEFT JOIN sets USING (entity) "
        f"WHERE {' AND '.join(conditions)}"
    )
    if not isinstance(among, set):
        return connection.execute(f"{sql} ORDER BY articles DESC, entity", values)
    found: list[tuple[int, int, bytes | None]] = []
    for chunk in chunks(among):
        found += connection.execute(f"{sql} AND entity IN ({marks(chunk)})", (*values, *chunk))
    return sorted(found, key=lambda each: (-each[1], each[0]))


def _as_facets(connection: Connection, found: Sequence[tuple[int, int]], like: str) -> list[Facet]:
    keys: dict[int, EntityKey] = {}
    forms: dict[int, list[str]] = {}
    for chunk in chunks(entity for entity, _ in found):
        keys.update(_keys(connection, chunk))
        for entity, form in _forms(connection, chunk):
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


def _keys(connection: Connection, entities: list[int]) -> dict[int, EntityKey]:
    rows = connection.execute(
        "SELECT entity, type, text FROM entities JOIN names USING (name) "
        f"WHERE entity IN ({marks(entities)})",
        entities,
    )
    return {entity: EntityKey(kind, name) for entity, kind, name in rows}


def _forms(connection: Connection, entities: list[int]) -> Iterator[tuple[int, str]]:
    return connection.execute(
        "SELECT entity, text FROM members JOIN forms USING (member) JOIN names "
        f"ON names.name = forms.name WHERE entity IN ({marks(entities)}) "
        "GROUP BY entity, text ORDER BY entity, sum(forms.articles) DESC, text",
        entities,
    )
