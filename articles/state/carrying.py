"""What is remembered of an article is given to another one."""

from __future__ import annotations

from collections.abc import Mapping
from sqlite3 import Connection


def carry(connection: Connection, successors: Mapping[str, str], number: int) -> None:
    """Give articles what others have that have none of their own: ``{old id: new id}``."""
    connection.executemany(
        """INSERT OR IGNORE INTO articles
        SELECT ?, read, ?, starred, ?, place, ? FROM articles WHERE id = ?""",
        [(new, number, number, number, old) for old, new in successors.items()],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO tags SELECT ?, tag, held, ? FROM tags WHERE id = ?",
        [(new, number, old) for old, new in successors.items()],
    )
