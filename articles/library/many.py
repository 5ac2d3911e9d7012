"""Many numbers of articles out of the index at once."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection

from articles.library.sql import Value


def numbers_of(connection: Connection, sql: str, values: Sequence[Value] = ()) -> list[int]:
    """Return the ``number`` of all that ``sql`` selects, in no certain order.

    They come as one text: a row for each would take three times as long.
    """
    import json  # noqa: PLC0415 - not to start

    (found,) = connection.execute(
        f"SELECT json_group_array(number) FROM ({sql})", values
    ).fetchone()
    numbers: list[int] = json.loads(found)
    return numbers
