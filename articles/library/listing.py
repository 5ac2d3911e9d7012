"""What the list of articles is made of: numbers in an order, and rows for the numbers in sight."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from sqlite3 import Connection

from articles.library import newest
from articles.library.chunks import chunks, marks
from articles.library.many import numbers_of
from articles.library.questions import Question
from articles.library.rows import SELECTED, Row, rows_of
from articles.library.sql import Sql, Value
from articles.library.views import Scope

_QUOTES = "SELECT q.number, q.position FROM articles AS a JOIN quotes AS q USING (number)"


def numbers(connection: Connection, question: Question) -> array[int]:
    """Return the numbers of the articles that answer ``question``, in its order."""
    order = newest.kept(connection) if question.newest_first else None
    if order is None:
        found = _in_order(connection, question)
    elif question.everything:
        found = order
    else:
        found = newest.those_of(order, _in_any_order(connection, question.where))
    return found[: question.limit]


def count(connection: Connection, question: Question) -> int:
    """Return how many articles answer ``question``."""
    found = _count(connection, question.where.text, question.where.values)
    return found if question.limit is None else min(found, question.limit)


def quotes(connection: Connection, question: Question) -> list[tuple[int, int]]:
    """Return the quotes that answer ``question``: ``(article, index in its quotes)``."""
    if question.limit is not None:
        return list(_quotes_of(connection, numbers(connection, question), question.quotes))
    found: list[tuple[int, int]] = []
    for part, order in question.orders:
        found += connection.execute(
            f"{_QUOTES} WHERE {question.where.text} AND {part} AND {question.quotes.text} "
            f"ORDER BY {order}, q.position",
            (*question.where.values, *question.quotes.values),
        )
    return found


def rows(connection: Connection, wanted: Sequence[int]) -> list[Row]:
    """Return the rows of these articles in this order, without those that are gone."""
    found = {row.number: row for row in _some_rows(connection, wanted)}
    return [found[number] for number in wanted if number in found]


def origins(connection: Connection, wanted: Sequence[int]) -> dict[int, tuple[Path, int]]:
    """Return for each article its file, and which article of the file it is."""
    return dict(_some_origins(connection, wanted))


def counts(connection: Connection) -> dict[Scope, int]:
    """Return the number of articles of each scope."""
    every = _count(connection, "1")
    read = _count(connection, "id IN (SELECT id FROM marks WHERE read)")
    starred = _count(connection, "id IN (SELECT id FROM marks WHERE starred)")
    return {"all": every, "unread": every - read, "starred": starred}


def _quotes_of(
    connection: Connection, wanted: Sequence[int], meant: Sql
) -> Iterator[tuple[int, int]]:
    """Yield those quotes of some articles that are meant, in the order of the articles."""
    for chunk in chunks(wanted):
        found = connection.execute(
            f"{_QUOTES} WHERE a.number IN ({marks(chunk)}) AND {meant.text}",
            (*chunk, *meant.values),
        )
        place = {number: at for at, number in enumerate(chunk)}
        yield from sorted(found, key=lambda each: (place[each[0]], each[1]))


def _in_order(connection: Connection, question: Question) -> array[int]:
    found = array("q")
    for part, order in question.orders:
        rows = connection.execute(
            f"SELECT a.number FROM articles AS a WHERE {question.where.text} AND {part} "
            f"ORDER BY {order}",
            question.where.values,
        )
        found.extend(chain.from_iterable(rows))
    return found


def _in_any_order(connection: Connection, where: Sql) -> list[int]:
    sql = where.numbers or f"SELECT a.number FROM articles AS a WHERE {where.text}"
    return numbers_of(connection, sql, where.values)


def _some_rows(connection: Connection, wanted: Sequence[int]) -> Iterator[Row]:
    for chunk in chunks(wanted):
        sql = f"SELECT {SELECTED} WHERE number IN ({marks(chunk)})"
        yield from rows_of(connection.execute(sql, chunk))


def _some_origins(
    connection: Connection, wanted: Sequence[int]
) -> Iterator[tuple[int, tuple[Path, int]]]:
    for chunk in chunks(wanted):
        sql = f"SELECT number, path, position FROM articles WHERE number IN ({marks(chunk)})"
        for number, path, position in connection.execute(sql, chunk):
            yield number, (Path(os.fsdecode(path)), position)


def _count(connection: Connection, condition: str, values: Sequence[Value] = ()) -> int:
    sql = f"SELECT count(*) FROM articles AS a WHERE {condition}"
    return int(connection.execute(sql, values).fetchone()[0])
