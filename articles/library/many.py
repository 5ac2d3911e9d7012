"""Many numbers of articles out of the index at once."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from sqlite3 import Connection

from articles.library.sql import Value


def numbers_of(connection: Connection, sql: str, values: Sequence[Value] = ()) -> array[int]:
    """Return the ``number`` of all that ``sql`` selects, in no certain order.

    They come as one text: a row for each would take four times as long.
    """
    found = connection.execute(f"SELECT group_concat(number) FROM ({sql})", values).fetchone()[0]
    return array("q", map(int, found.split(",")) if found else ())
