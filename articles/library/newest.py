"""All articles, newest first, kept as they are listed: a large folder is not sorted to be shown.

Whatever changes an article drops what is kept; the end of the next refresh makes it anew.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import chain
from sqlite3 import Connection

WORTH = 2000
"""Articles below which it takes no time to speak of to walk along the index of moments."""

ORDER = "a.moment DESC, a.path, a.position"
"""Of ``articles AS a``: newest first; those of one moment, or of none, by their files."""


def kept(connection: Connection) -> array[int] | None:
    """Return the numbers of all articles, newest first; ``None`` where they are not kept."""
    row = connection.execute("SELECT numbers FROM newest WHERE kept = 1").fetchone()
    if row is None:
        return None
    numbers = array("q")
    numbers.frombytes(row[0])
    return numbers


def drop(connection: Connection) -> None:
    """Keep no order any more: an article has come, gone or changed."""
    connection.execute("DELETE FROM newest")


def those_of(order: array[int], numbers: Iterable[int]) -> array[int]:
    """Return of an order those that are among ``numbers``."""
    among = frozenset(numbers)
    return array("q", [number for number in order if number in among])  # half the time of filter


def renew(connection: Connection) -> None:
    """Keep the order, if that is worth it and it is not kept already."""
    (every,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    if every < WORTH:
        return
    connection.execute("BEGIN IMMEDIATE")
    if kept(connection) is None:
        rows = connection.execute(f"SELECT a.number FROM articles AS a ORDER BY {ORDER}")
        numbers = array("q", chain.from_iterable(rows))
        connection.execute("INSERT INTO newest VALUES (1, ?)", (numbers.tobytes(),))
    connection.execute("COMMIT")
