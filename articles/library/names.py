"""The names and phrases of the index, each kept once and searchable by its words."""

from __future__ import annotations

from sqlite3 import Connection

from articles.query.folding import apart, fold


def name_number(connection: Connection, text: str) -> int:
    """Return the number of a name or phrase, made searchable if it is new."""
    row = connection.execute("SELECT name FROM names WHERE text = ?", (text,)).fetchone()
    if row:
        return int(row[0])
    cursor = connection.execute("INSERT INTO names (text) VALUES (?)", (text,))
    assert cursor.lastrowid is not None
    connection.execute(
        "INSERT INTO name_words (rowid, text) VALUES (?, ?)", (cursor.lastrowid, apart(fold(text)))
    )
    return cursor.lastrowid
