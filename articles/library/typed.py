"""The entities that have a name like what was typed."""

from __future__ import annotations

from collections.abc import Container
from itertools import chain
from sqlite3 import Connection

from articles.library.chunks import chunks, marks
from articles.library.folding import begins_like
from articles.library.sql import names_like

_MANY = 3000
"""Names like what was typed, from which on they are not all looked up."""


def named(connection: Connection, like: str) -> Container[int]:
    """Return the entities that have a name with a word that begins like this."""
    names = names_like(like)
    if names is None:
        return set()
    found = connection.execute(f"{names.text} LIMIT {_MANY + 1}", names.values).fetchall()
    if len(found) > _MANY:
        return _Named(connection, like)
    entities: set[int] = set()
    for chunk in chunks(chain.from_iterable(found)):
        entities.update(
            *connection.execute(
                f"SELECT entity FROM entities WHERE name IN ({marks(chunk)}) UNION SELECT entity "
                f"FROM forms JOIN members USING (member) WHERE forms.name IN ({marks(chunk)})",
                chunk * 2,
            )
        )
    return entities


class _Named:
    """The entities that have a name like what was typed, found out one by one.

    For words that many names have: the most frequent entities are met soon.
    """

    def __init__(self, connection: Connection, like: str) -> None:
        self._connection = connection
        self._like = like

    def __contains__(self, entity: object) -> bool:
        rows = self._connection.execute(
            "SELECT text FROM entities JOIN names USING (name) WHERE entity = ? UNION ALL "
            "SELECT text FROM members JOIN forms USING (member) JOIN names "
            "ON names.name = forms.name WHERE entity = ?",
            (entity, entity),
        )
        return any(begins_like(text, self._like) for (text,) in rows)
