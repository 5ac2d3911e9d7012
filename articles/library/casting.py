"""The entities of the folder in the index, kept right while articles come and go.

A *member* is what articles call somebody: one name of one type. Every member belongs to one
entity of the folder, which `articles.library.joining` decides. When a name comes or goes, only
the members that it concerns are looked at again, so that the outcome is the same in whatever
order the files were read.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from sqlite3 import Connection

from articles.coreference.spelling import best_spelling
from articles.library.joining import borne_by, folded_name, short_name
from articles.library.names import name_number
from articles.model import EntityKey, EntityType

TYPES: tuple[EntityType, ...] = ("person", "organisation", "place")
"""The columns of ``casts``."""


@dataclass(frozen=True, slots=True)
class _Member:
    """The number of a member, and its entity with the type of that."""

    number: int
    entity: int
    type: EntityType


class Casting:
    """Writes the casts of articles; `settle` must follow in the same transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._concerned: set[tuple[str, EntityType]] = set()
        """Short names that somebody new bears, or somebody no longer."""
        self._left: set[int] = set()
        """Members that an article has left."""
        self._changed: set[int] = set()
        """Entities that a member has come to or left."""

    def add(self, number: int, cast: Mapping[EntityKey, Sequence[str]]) -> None:
        """Note whom an article names, with every form of each name."""
        members = {key: self._member(key) for key in cast}
        self._connection.executemany(
            "INSERT INTO appearances VALUES (?, ?)",
            [(member.number, number) for member in members.values()],
        )
        for key, member in members.items():
            self._add_forms(member.number, key, cast[key])
        entities = {member.entity: member.type for member in members.values()}
        self._connection.executemany(
            "UPDATE entities SET articles = articles + 1 WHERE entity = ?",
            [(entity,) for entity in entities],
        )
        self._connection.execute(
            "INSERT INTO casts VALUES (?, ?, ?, ?)", (number, *_packed(entities))
        )

    def remove(self, number: int, cast: Mapping[EntityKey, Sequence[str]]) -> None:
        """Forget whom an article names: the same that was given to `add`."""
        members = {key: self._member(key) for key in cast}
        self._connection.executemany(
            "UPDATE entities SET articles = articles - 1 WHERE entity = ?",
            {(member.entity,) for member in members.values()},
        )
        self._connection.executemany(
            "DELETE FROM appearances WHERE member = ? AND number = ?",
            [(member.number, number) for member in members.values()],
        )
        self._connection.execute("DELETE FROM casts WHERE number = ?", (number,))
        for key, member in members.items():
            self._remove_forms(member.number, key, cast[key])
            self._left.add(member.number)

    def member(self, key: EntityKey) -> int:
        """Return the number of what articles call ``key``, a new one if it is new."""
        return self._member(key).number

    def settle(self) -> None:
        """Let go of names that are gone, and join or part the short names that this concerns."""
        for member in self._left:
            self._delete_if_unused(member)
        for short, kind in self._concerned:
            rows = self._connection.execute(
                "SELECT member, text, entity FROM members JOIN names USING (name) "
                "WHERE short = ? AND type = ?",
                (short, kind),
            ).fetchall()
            for member, text, entity in rows:
                self._move(member, entity, self._entity_for(EntityKey(kind, text)))
        for entity in self._changed:
            self._delete_or_name(entity)

    # Members and their entities -----------------------------------------------------------

    def _member(self, key: EntityKey) -> _Member:
        name = name_number(self._connection, key.name)
        row = self._connection.execute(
            "SELECT member, entity, entities.type FROM members JOIN entities USING (entity) "
            "WHERE members.name = ? AND members.type = ?",
            (name, key.type),
        ).fetchone()
        return _Member(*row) if row else self._new_member(key, name)

    def _new_member(self, key: EntityKey, name: int) -> _Member:
        entity = self._entity_for(key)
        self._changed.add(entity)
        cursor = self._connection.execute(
            "INSERT INTO members (type, name, folded, short, entity) VALUES (?, ?, ?, ?, ?)",
            (key.type, name, folded_name(key), short_name(key), entity),
        )
        assert cursor.lastrowid is not None
        self._bear(cursor.lastrowid, key, ())
        return _Member(cursor.lastrowid, entity, key.type)

    def _entity_for(self, key: EntityKey) -> int:
        """Return the entity that a name belongs to: that of the only bearer, or its own."""
        short = short_name(key)
        bearers = self._bearers(short, key.type) if short else []
        return bearers[0] if len(bearers) == 1 else self._own_entity(key)

    def _bearers(self, short: str, kind: EntityType) -> list[int]:
        rows = self._connection.execute(
            "SELECT DISTINCT entity FROM bearers JOIN members USING (member) "
            "WHERE bearers.short = ? AND type = ? LIMIT 2",
            (short, kind),
        )
        return list(chain.from_iterable(rows))

    def _own_entity(self, key: EntityKey) -> int:
        identity = (key.type, folded_name(key))
        row = self._connection.execute(
            "SELECT entity FROM entities WHERE type = ? AND folded = ?", identity
        ).fetchone()
        if row:
            return int(row[0])
        cursor = self._connection.execute(
            "INSERT INTO entities (type, folded, name, articles) VALUES (?, ?, ?, 0)",
            (*identity, name_number(self._connection, key.name)),
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def _delete_if_unused(self, member: int) -> None:
        row = self._connection.execute(
            "SELECT type, text, entity FROM members JOIN names USING (name) WHERE member = ? "
            "AND NOT EXISTS (SELECT 1 FROM appearances WHERE appearances.member = members.member)",
            (member,),
        ).fetchone()
        if row:
            kind, text, entity = row
            self._unbear(member, borne_by(EntityKey(kind, text), ()), kind)
            self._connection.execute("DELETE FROM members WHERE member = ?", (member,))
            self._changed.add(entity)

    def _delete_or_name(self, entity: int) -> None:
        """Show the best spelling of an entity's own names; without members it is gone."""
        rows = self._connection.execute(
            "SELECT text FROM members JOIN names USING (name) JOIN entities USING (entity) "
            "WHERE entity = ? AND members.folded = entities.folded",
            (entity,),
        )
        names = list(chain.from_iterable(rows))
        if names:
            self._connection.execute(
                "UPDATE entities SET name = ? WHERE entity = ?",
                (name_number(self._connection, best_spelling(names)), entity),
            )
        else:
            self._connection.execute("DELETE FROM entities WHERE entity = ?", (entity,))

    # Forms, and the short names that they explain -----------------------------------------

    def _add_forms(self, member: int, key: EntityKey, forms: Sequence[str]) -> None:
        self._connection.executemany(
            "INSERT INTO forms VALUES (?, ?, 1) "
            "ON CONFLICT (member, name) DO UPDATE SET articles = articles + 1",
            [(member, name_number(self._connection, form)) for form in forms],
        )
        if key.type == "organisation":
            self._bear(member, key, forms)

    def _remove_forms(self, member: int, key: EntityKey, forms: Sequence[str]) -> None:
        names = [(member, name_number(self._connection, form)) for form in forms]
        self._connection.executemany(
            "UPDATE forms SET articles = articles - 1 WHERE member = ? AND name = ?", names
        )
        self._connection.execute("DELETE FROM forms WHERE member = ? AND articles = 0", (member,))
        if key.type == "organisation" and (explained := borne_by(key, forms)):
            rows = self._connection.execute(
                "SELECT text FROM forms JOIN names USING (name) WHERE member = ?", (member,)
            )
            still = borne_by(key, chain.from_iterable(rows))
            self._unbear(member, explained - still, key.type)

    def _bear(self, member: int, key: EntityKey, forms: Sequence[str]) -> None:
        for short in borne_by(key, forms):
            cursor = self._connection.execute(
                "INSERT OR IGNORE INTO bearers VALUES (?, ?)", (short, member)
            )
            if cursor.rowcount:
                self._concerned.add((short, key.type))

    def _unbear(self, member: int, shorts: Iterable[str], kind: EntityType) -> None:
        for short in shorts:
            self._connection.execute(
                "DELETE FROM bearers WHERE short = ? AND member = ?", (short, member)
            )
            self._concerned.add((short, kind))

    # Casts --------------------------------------------------------------------------------

    def _move(self, member: int, old: int, new: int) -> None:
        """Let a member belong to another entity, in the casts and counts of its articles."""
        if old == new:
            return
        self._changed |= {old, new}
        left, joined = self._only_by(member, old), self._only_by(member, new)
        self._connection.execute("UPDATE members SET entity = ? WHERE member = ?", (new, member))
        for entity, by in ((old, -len(left)), (new, len(joined))):
            self._connection.execute(
                "UPDATE entities SET articles = articles + ? WHERE entity = ?", (by, entity)
            )
        for number in left | joined:
            self._recast(number, old if number in left else None, new if number in joined else None)

    def _only_by(self, member: int, entity: int) -> set[int]:
        """Return the articles of a member in which no other name of ``entity`` stands."""
        rows = self._connection.execute(
            "SELECT number FROM appearances WHERE member = ? AND NOT EXISTS "
            "(SELECT 1 FROM members AS other JOIN appearances AS again USING (member) "
            "WHERE other.entity = ? AND other.member <> ? AND again.number = appearances.number)",
            (member, entity, member),
        )
        return set(chain.from_iterable(rows))

    def _recast(self, number: int, gone: int | None, come: int | None) -> None:
        row = self._connection.execute(
            "SELECT person, organisation, place FROM casts WHERE number = ?", (number,)
        ).fetchone()
        entities = {
            each: kind for kind, blob in zip(TYPES, row, strict=True) for each in _unpacked(blob)
        }
        if gone is not None:
            entities.pop(gone, None)
        if come is not None:
            (entities[come],) = self._connection.execute(
                "SELECT type FROM entities WHERE entity = ?", (come,)
            ).fetchone()
        self._connection.execute(
            "UPDATE casts SET person = ?, organisation = ?, place = ? WHERE number = ?",
            (*_packed(entities), number),
        )


def _packed(entities: Mapping[int, EntityType]) -> tuple[bytes, ...]:
    """Return the entities of each type as an array of 32-bit numbers."""
    return tuple(
        array("I", sorted(each for each, kind in entities.items() if kind == wanted)).tobytes()
        for wanted in TYPES
    )


def _unpacked(blob: bytes) -> array[int]:
    members = array("I")
    members.frombytes(blob)
    return members
