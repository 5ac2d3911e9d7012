"""All that is remembered, given away and taken over, between machines."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection

from articles.state.exchange import FIELDS, Dated, Record


def records(connection: Connection) -> list[Record]:
    """Return all that is remembered, in the order of the ids."""
    tags: dict[str, list[tuple[str, Dated]]] = {}
    for name, tag, *dated in connection.execute(
        "SELECT id, tag, held, change FROM tags ORDER BY tag"
    ):
        tags.setdefault(name, []).append((tag, Dated(*dated)))
    columns = ", ".join(f"{field}, {field}_change" for field in FIELDS)
    return [
        Record(
            name,
            Dated(*marks[:2]),
            Dated(*marks[2:4]),
            Dated(*marks[4:]),
            tuple(tags.get(name, ())),
        )
        for name, *marks in connection.execute(f"SELECT id, {columns} FROM articles ORDER BY id")
    ]


def merge(connection: Connection, records: Sequence[Record]) -> None:
    """Take over what was remembered elsewhere, as `articles.state.exchange` says."""
    highest = 0
    for record in records:
        marks = (record.read, record.starred, record.place)
        values = [number for each in marks for number in (each.value, each.change)]
        connection.execute(_MERGE, (record.id, *values))
        for tag, dated in record.tags:
            connection.execute(_MERGE_TAG, (record.id, tag, dated.value, dated.change))
        changes = (each.change for each in (*marks, *(dated for _, dated in record.tags)))
        highest = max(highest, *changes)
    connection.execute("UPDATE clock SET change = max(change, ?)", (highest,))


_MERGE = (
    "INSERT INTO articles (id, read, read_change, starred, starred_change, place, place_change) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(
        # Every right side sees the row as it was, so that the order of the two does not matter.
        f"{field} = CASE WHEN (excluded.{field}_change, excluded.{field}) "
        f"> ({field}_change, articles.{field}) THEN excluded.{field} ELSE articles.{field} END, "
        f"{field}_change = max({field}_change, excluded.{field}_change)"
        for field in FIELDS
    )
)
_MERGE_TAG = """INSERT INTO tags (id, tag, held, change) VALUES (?, ?, ?, ?)
    ON CONFLICT (id, tag) DO UPDATE SET held = excluded.held, change = excluded.change
    WHERE (excluded.change, excluded.held) > (change, held)"""
