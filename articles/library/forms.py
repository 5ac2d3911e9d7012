"""The forms of members' names, and the short names that members bear."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from sqlite3 import Connection

from articles.library.names import name_number
from articles.model import EntityType


def add(connection: Connection, forms: Mapping[int, Iterable[int]]) -> None:
    """Note the forms, by their numbers, by which one more article calls members."""
    connection.executemany(
        "INSERT INTO forms VALUES (?, ?, 1) "
        "ON CONFLICT (member, name) DO UPDATE SET articles = articles + 1",
        [(member, form) for member, used in forms.items() for form in used],
    )


def remove(connection: Connection, member: int, forms: Sequence[str]) -> None:
    """Note that one article less calls a member so."""
    connection.executemany(
        "UPDATE forms SET articles = articles - 1 WHERE member = ? AND name = ?",
        [(member, name_number(connection, form)) for form in forms],
    )
    connection.execute("DELETE FROM forms WHERE member = ? AND articles = 0", (member,))


def forms_of(connection: Connection, member: int) -> list[str]:
    """Return all forms by which articles call a member."""
    rows = connection.execute(
        "SELECT text FROM forms JOIN names USING (name) WHERE member = ?", (member,)
    )
    return list(chain.from_iterable(rows))


def bear(connection: Connection, member: int, shorts: Iterable[str]) -> set[str]:
    """Note that a member bears short names; return those that it did not bear before."""
    sql = "INSERT OR IGNORE INTO bearers VALUES (?, ?)"
    return {short for short in shorts if connection.execute(sql, (short, member)).rowcount}


def unbear(connection: Connection, member: int, shorts: Iterable[str]) -> None:
    """Note that a member bears these short names no longer."""
    connection.executemany(
        "DELETE FROM bearers WHERE short = ? AND member = ?", [(each, member) for each in shorts]
    )


def bearers(connection: Connection, short: str, kind: EntityType) -> set[int | None]:
    """Return entities that bear a short name, ``None`` for hidden ones; some, where many do."""
    rows = connection.execute(
        "SELECT DISTINCT entity FROM bearers JOIN members USING (member) "
        "WHERE bearers.short = ? AND type = ? LIMIT 3",
        (short, kind),
    )
    return set(chain.from_iterable(rows))
