"""The entities of each article, as arrays of 32-bit numbers by type, for counting."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from sqlite3 import Connection

from articles.model import EntityType

TYPES: tuple[EntityType, ...] = ("person", "organisation", "place")
"""The columns of ``casts``."""


def write(connection: Connection, number: int, entities: Mapping[int, EntityType]) -> None:
    """Write the cast of an article that has none yet."""
    connection.execute("INSERT INTO casts VALUES (?, ?, ?, ?)", (number, *_packed(entities)))


def exchange(connection: Connection, number: int, gone: int | None, come: int | None) -> None:
    """Take one entity out of the cast of an article, and put one in; either may be none."""
    row = connection.execute(
        "SELECT person, organisation, place FROM casts WHERE number = ?", (number,)
    ).fetchone()
    entities = {
        each: kind for kind, blob in zip(TYPES, row, strict=True) for each in _unpacked(blob)
    }
    if gone is not None:
        entities.pop(gone, None)
    if come is not None:
        (entities[come],) = connection.execute(
            "SELECT type FROM entities WHERE entity = ?", (come,)
        ).fetchone()
    connection.execute(
        "UPDATE casts SET person = ?, organisation = ?, place = ? WHERE number = ?",
        (*_packed(entities), number),
    )


def _packed(entities: Mapping[int, EntityType]) -> tuple[bytes, ...]:
    return tuple(
        array("I", sorted(each for each, kind in entities.items() if kind == wanted)).tobytes()
        for wanted in TYPES
    )


def _unpacked(blob: bytes) -> array[int]:
    members = array("I")
    members.frombytes(blob)
    return members
