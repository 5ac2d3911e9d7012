"""Which articles name an entity, of the entities named most often: a bit for each, or a list.

How many articles of a view name such an entity is then told by two long numbers, whatever the
size of either, or by two sets: the shorter form of both is kept. They cover the articles up to a
certain number; what has come since is counted by its casts. The set of an entity is dropped when
something else changes about it, and made again at the end of the next refresh: an entity without
a set is counted article by article.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from sqlite3 import Connection

from articles.library.many import numbers_of

WORTH = 5000
"""Articles below which all can be counted by their casts in some ten milliseconds."""

_OFTEN = 500
"""One article in so many must name an entity for a set of it to be kept."""

_STALE = 50
"""One new article in so many, and all sets are made anew."""

_AT_ONCE = 100
"""Sets written in one transaction: others want to write as well."""


def upto(connection: Connection) -> int:
    """Return the number of the last article that sets cover; 0 where there are none."""
    row = connection.execute("SELECT upto FROM covered").fetchone()
    return int(row[0]) if row else 0


def drop(connection: Connection, entities: Iterable[int]) -> None:
    """Drop the sets of entities of which something is going to change."""
    connection.executemany("DELETE FROM sets WHERE entity = ?", [(each,) for each in entities])


def renew(connection: Connection) -> None:
    """Make the sets that are worth it, in transactions of their own."""
    every, last = connection.execute("SELECT count(*), max(number) FROM articles").fetchone()
    if every < WORTH:
        return
    if (last - upto(connection)) * _STALE > every:
        _begin_anew(connection, last)
    rows = connection.execute(
        "SELECT entity FROM entities LEFT JOIN sets USING (entity) "
        "WHERE articles >= ? AND sets.entity IS NULL ORDER BY articles DESC",
        (every // _OFTEN,),
    ).fetchall()
    for start in range(0, len(rows), _AT_ONCE):
        connection.execute("BEGIN IMMEDIATE")
        covered = upto(connection)
        for (entity,) in rows[start : start + _AT_ONCE]:
            blob = _packed(_articles_naming(connection, entity), covered)
            connection.execute("INSERT OR REPLACE INTO sets VALUES (?, ?)", (entity, blob))
        connection.execute("COMMIT")


def _begin_anew(connection: Connection, last: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM sets")
    connection.execute("DELETE FROM covered")
    connection.execute("INSERT INTO covered VALUES (?)", (last,))
    connection.execute("COMMIT")


def _articles_naming(connection: Connection, entity: int) -> set[int]:
    sql = "SELECT number FROM members JOIN appearances USING (member) WHERE entity = ?"
    return set(numbers_of(connection, sql, (entity,)))


def _packed(numbers: Iterable[int], covered: int) -> bytes:
    """Return the articles up to the number covered: a list, if it is shorter than all bits."""
    listed = array("I", sorted(number for number in numbers if number <= covered)).tobytes()
    if len(listed) < _bytes_of_bits(covered):
        return listed
    return _number_of(numbers, covered).to_bytes(_bytes_of_bits(covered), "little")


def _bytes_of_bits(covered: int) -> int:
    return covered // 8 + 1


def _number_of(numbers: Iterable[int], covered: int) -> int:
    """Return a number with one bit for each of ``numbers`` up to ``covered``."""
    digits = bytearray(b"0") * (covered + 1)
    for number in numbers:
        if number <= covered:
            digits[covered - number] = 49  # the digit 1: twice as fast as setting bits
    return int(bytes(digits), 2)


class Part:
    """Some articles of the folder, to count who is named in them."""

    def __init__(self, connection: Connection, numbers: Iterable[int]) -> None:
        self._connection = connection
        self._numbers = set(numbers)
        self._covered = upto(connection)
        self._bits = _number_of(self._numbers, self._covered)

    @property
    def newer(self) -> list[int]:
        """The articles that no set covers."""
        return [number for number in self._numbers if number > self._covered]

    def count(self, entity: int, kept: bytes | None) -> int:
        """Return in how many of the articles an entity is named.

        With its set, as it is ``kept``, only those that sets cover are counted, without it all.
        """
        if kept is None:
            return len(_articles_naming(self._connection, entity) & self._numbers)
        if len(kept) < _bytes_of_bits(self._covered):
            return len(self._numbers.intersection(memoryview(kept).cast("I")))
        return (int.from_bytes(kept, "little") & self._bits).bit_count()
