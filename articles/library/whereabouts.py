"""Marks find their article by the place of its file, where its text has become another.

An article is known by its text. Who edits it, or reads it with a later parser, gives it another
id; the index then knows which one it was, unless it was deleted meanwhile, or another reader's
session brought it up to date. For these cases the state remembers where marked articles lie.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from sqlite3 import Connection

Place = tuple[str, bytes, int]
"""The id of an article, its file, and which article of the file it is."""

_REMEMBERED = "(SELECT id FROM marks UNION SELECT id FROM tagged)"


def heirs(connection: Connection) -> dict[str, str]:
    """Return the articles that stand where marked ones stood: ``{old id: new id}``.

    Only where the old one is nowhere in the folder, and nothing is remembered of the new one.
    """
    return dict(
        connection.execute(
            f"""SELECT w.id, a.id FROM whereabouts AS w JOIN articles AS a USING (path, position)
            WHERE w.id NOT IN (SELECT id FROM articles) AND a.id NOT IN {_REMEMBERED}"""
        )
    )


def moved(connection: Connection) -> list[Place]:
    """Return where marked articles lie that are not where the state remembers them."""
    return connection.execute(
        f"""SELECT id, path, position FROM articles AS a WHERE id IN {_REMEMBERED}
        AND NOT EXISTS (
            SELECT 1 FROM whereabouts AS w JOIN articles AS b USING (path, position, id)
            WHERE id = a.id
        ) GROUP BY id"""
    ).fetchall()


def vanished(connection: Connection, roots: Iterable[Path]) -> list[str]:
    """Return the ids that are remembered where no file is any more, below any of ``roots``.

    What comes to lie there later is another article.
    """
    below = tuple(os.fsencode(root) for root in roots)
    rows = connection.execute(
        "SELECT id, path FROM whereabouts WHERE path NOT IN (SELECT path FROM files)"
    )
    return [name for name, path in rows if _is_below(path, below)]


def _is_below(path: bytes, roots: Iterable[bytes]) -> bool:
    return any(path == root or path.startswith(root.rstrip(b"/") + b"/") for root in roots)
