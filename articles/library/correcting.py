"""The index follows the corrections of the reader, without reading any article again."""

from __future__ import annotations

from collections.abc import Mapping
from sqlite3 import Connection

from articles.corrections.meaning import Folded, Meanings, folded
from articles.library.casting import Casting
from articles.model import EntityKey

_UNCORRECTED = object()


def follows(connection: Connection, meanings: Meanings) -> bool:
    """Say whether the index has these corrections and no others."""
    return _followed(connection) == meanings.entities


def follow(connection: Connection, meanings: Meanings) -> None:
    """Let the entities of the index be what the corrections say, in a transaction of its own.

    Only what was corrected otherwise before is looked at.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        _follow(connection, meanings.entities)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _follow(connection: Connection, meant: Mapping[Folded, EntityKey | None]) -> None:
    before = _followed(connection)
    changed = {
        key
        for key in before.keys() | meant.keys()
        if before.get(key, _UNCORRECTED) != meant.get(key, _UNCORRECTED)
    }
    for kind, name in changed:
        connection.execute("DELETE FROM corrected WHERE folded = ? AND type = ?", (name, kind))
    for key in changed & meant.keys():
        _note(connection, key, meant[key])
    targets = (each for key in changed for each in (before.get(key), meant.get(key)))
    casting = Casting(connection)
    for kind, name in changed | {folded(each) for each in targets if each is not None}:
        casting.reconsider(name, kind)
    casting.settle()


def _note(connection: Connection, key: Folded, other: EntityKey | None) -> None:
    to = (folded(other)[1], other.type, other.name) if other else (None, None, None)
    kind, name = key
    connection.execute("INSERT INTO corrected VALUES (?, ?, ?, ?, ?)", (name, kind, *to))


def _followed(connection: Connection) -> dict[Folded, EntityKey | None]:
    rows = connection.execute("SELECT type, folded, to_type, to_name FROM corrected")
    return {(kind, name): to and EntityKey(to, shown) for kind, name, to, shown in rows}
