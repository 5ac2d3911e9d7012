"""The entities of the folder in the index, kept right while articles come and go.

A *member* is what articles call somebody: one name of one type. Every member belongs to one
entity of the folder, which `articles.library.joining` decides. When a name comes or goes, only
the members that it concerns are looked at again, so that the outcome is the same in whatever
order the files were read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from sqlite3 import Connection

from articles.coreference.spelling import best_spelling, folded_name
from articles.library import casts, forms, sets
from articles.library.joining import borne_by, short_name
from articles.library.names import name_number
from articles.model import EntityKey, EntityType


@dataclass(frozen=True, slots=True)
class _Member:
    """The number of a member, and its entity with the type of that."""

    number: int
    entity: int | None
    type: EntityType


class Casting:
    """Writes the casts of articles; `settle` must follow in the same transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._covered = sets.upto(connection)
        self._members: dict[EntityKey, _Member] = {}
        """Those that were asked for; whom they belong to changes when it is settled."""
        self._names: dict[str, int] = {}
        """Numbers of names, which stay."""
        self._concerned: set[tuple[str, EntityType]] = set()
        """Short names that somebody new bears, or somebody no longer."""
        self._left: set[int] = set()
        """Members that an article has left."""
        self._changed: set[int | None] = set()
        """Entities that a member has come to or left, and ``None`` for those that are hidden."""

    def add(self, number: int, cast: Mapping[EntityKey, Sequence[str]]) -> None:
        """Note whom an article names, with every form of each name."""
        members = {key: self._member(key) for key in cast}
        self._connection.executemany(
            "INSERT INTO appearances VALUES (?, ?)",
            [(member.number, number) for member in members.values()],
        )
        forms.add(
            self._connection,
            {member.number: map(self.name, cast[key]) for key, member in members.items()},
        )
        for key, member in members.items():
            if key.type == "organisation":
                self._bear(member.number, key.type, borne_by(key, cast[key]))
        entities = {member.entity: member.type for member in members.values() if member.entity}
        self._connection.executemany(
            "UPDATE entities SET articles = articles + 1 WHERE entity = ?",
            [(entity,) for entity in entities],
        )
        casts.write(self._connection, number, entities)
        if number <= self._covered:
            sets.drop(self._connection, entities)

    def remove(self, number: int, cast: Mapping[EntityKey, Sequence[str]]) -> None:
        """Forget whom an article names: the same that was given to `add`."""
        members = {key: self._member(key) for key in cast}
        entities = {member.entity for member in members.values() if member.entity}
        self._connection.executemany(
            "UPDATE entities SET articles = articles - 1 WHERE entity = ?",
            [(entity,) for entity in entities],
        )
        if number <= self._covered:
            sets.drop(self._connection, entities)
        self._connection.executemany(
            "DELETE FROM appearances WHERE member = ? AND number = ?",
            [(member.number, number) for member in members.values()],
        )
        self._connection.execute("DELETE FROM casts WHERE number = ?", (number,))
        for key, member in members.items():
            forms.remove(self._connection, member.number, cast[key])
            if key.type == "organisation" and (explained := borne_by(key, cast[key])):
                still = borne_by(key, forms.forms_of(self._connection, member.number))
                self._unbear(member.number, key.type, explained - still)
            self._left.add(member.number)

    def member(self, key: EntityKey) -> int:
        """Return the number of what articles call ``key``, a new one if it is new."""
        return self._member(key).number

    def name(self, text: str) -> int:
        """Return the number of a name or phrase, a new one if it is new."""
        number = self._names.get(text)
        if number is None:
            number = self._names[text] = name_number(self._connection, text)
        return number

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
            if entity is not None:
                self._delete_or_name(entity)

    def reconsider(self, folded: str, kind: EntityType) -> None:
        """Ask anew to whom a name belongs, and how it is shown: it was corrected."""
        rows = self._connection.execute(
            "SELECT member, text, entity FROM members JOIN names USING (name) "
            "WHERE folded = ? AND type = ?",
            (folded, kind),
        ).fetchall()
        for member, text, entity in rows:
            key = EntityKey(kind, text)
            self._move(member, entity, self._entity_for(key))
            borne = borne_by(key, forms.forms_of(self._connection, member))
            self._concerned |= {(short, kind) for short in borne}
        shown = self._connection.execute(
            "SELECT entity FROM entities WHERE folded = ? AND type = ?", (folded, kind)
        )
        self._changed.update(chain.from_iterable(shown))

    # Members and their entities -----------------------------------------------------------

    def _member(self, key: EntityKey) -> _Member:
        member = self._members.get(key)
        if member is None:
            member = self._members[key] = self._known(key) or self._new_member(key)
        return member

    def _known(self, key: EntityKey) -> _Member | None:
        row = self._connection.execute(
            "SELECT member, entity, entities.type FROM names JOIN members USING (name) "
            "LEFT JOIN entities USING (entity) WHERE text = ? AND members.type = ?",
            (key.name, key.type),
        ).fetchone()
        return _Member(*row) if row else None

    def _new_member(self, key: EntityKey) -> _Member:
        entity = self._entity_for(key)
        name = self.name(key.name)
        cursor = self._connection.execute(
            "INSERT INTO members (type, name, folded, short, entity) VALUES (?, ?, ?, ?, ?)",
            (key.type, name, folded_name(key), short_name(key), entity),
        )
        assert cursor.lastrowid is not None
        self._bear(cursor.lastrowid, key.type, borne_by(key, ()))
        member = self._known(key)
        assert member is not None
        return member

    def _entity_for(self, key: EntityKey) -> int | None:
        """Return the entity that a name belongs to: corrected, that of the only bearer, its own."""
        correction = self._connection.execute(
            "SELECT to_type, to_name FROM corrected WHERE folded = ? AND type = ?",
            (folded_name(key), key.type),
        ).fetchone()
        if correction:
            return self._entity(EntityKey(*correction)) if correction[0] else None
        short = short_name(key)
        bearers = forms.bearers(self._connection, short, key.type) if short else set()
        seen = bearers - {None}
        if len(seen) == 1:
            return seen.pop()
        return None if bearers == {None} else self._entity(key)

    def _entity(self, key: EntityKey) -> int:
        """Return the entity of that name, a new one if it is new."""
        identity = (folded_name(key), key.type)
        row = self._connection.execute(
            "SELECT entity FROM entities WHERE folded = ? AND type = ?", identity
        ).fetchone()
        if row:
            self._changed.add(row[0])
            return int(row[0])
        name = self.name(self._given_name(*identity) or key.name)
        cursor = self._connection.execute(
            "INSERT INTO entities (folded, type, name, articles) VALUES (?, ?, ?, 0)",
            (*identity, name),
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
            self._unbear(member, kind, borne_by(EntityKey(kind, text), ()))
            self._connection.execute("DELETE FROM members WHERE member = ?", (member,))
            self._changed.add(entity)

    def _delete_or_name(self, entity: int) -> None:
        """Show an entity by the name that it was given, or by the best spelling of its own names.

        Without members it is gone.
        """
        rows = self._connection.execute(
            "SELECT entities.folded, entities.type, text, members.folded = entities.folded "
            "AND members.type = entities.type FROM members JOIN names USING (name) "
            "JOIN entities USING (entity) WHERE entity = ?",
            (entity,),
        ).fetchall()
        if not rows:
            self._connection.execute("DELETE FROM entities WHERE entity = ?", (entity,))
            sets.drop(self._connection, (entity,))
            return
        folded, kind, *_ = rows[0]
        own = (text for _, _, text, is_own in rows if is_own)
        self._connection.execute(
            "UPDATE entities SET name = ? WHERE entity = ?",
            (
                self.name(self._given_name(folded, kind) or best_spelling(own)),
                entity,
            ),
        )

    def _given_name(self, folded: str, kind: EntityType) -> str | None:
        """Return how the reader has called an entity, ``None`` where they have not."""
        row = self._connection.execute(
            "SELECT to_name FROM corrected WHERE to_folded = ? AND to_type = ?", (folded, kind)
        ).fetchone()
        return row and str(row[0])

    def _bear(self, member: int, kind: EntityType, shorts: Iterable[str]) -> None:
        new = forms.bear(self._connection, member, shorts)
        self._concerned |= {(short, kind) for short in new}

    def _unbear(self, member: int, kind: EntityType, shorts: Iterable[str]) -> None:
        forms.unbear(self._connection, member, shorts)
        self._concerned |= {(short, kind) for short in shorts}

    # Casts --------------------------------------------------------------------------------

    def _move(self, member: int, old: int | None, new: int | None) -> None:
        """Let a member belong to another entity, in the casts and counts of its articles."""
        if old == new:
            return
        self._changed |= {old, new}
        sets.drop(self._connection, (each for each in (old, new) if each))
        left, joined = self._only_by(member, old), self._only_by(member, new)
        self._connection.execute("UPDATE members SET entity = ? WHERE member = ?", (new, member))
        for entity, by in ((old, -len(left)), (new, len(joined))):
            self._connection.execute(
                "UPDATE entities SET articles = articles + ? WHERE entity = ?", (by, entity)
            )
        for number in left | joined:
            gone, come = old if number in left else None, new if number in joined else None
            casts.exchange(self._connection, number, gone, come)

    def _only_by(self, member: int, entity: int | None) -> set[int]:
        """Return the articles of a member in which no other name of ``entity`` stands."""
        if entity is None:
            return set()
        rows = self._connection.execute(
            "SELECT number FROM appearances WHERE member = ? AND NOT EXISTS "
            "(SELECT 1 FROM members AS other JOIN appearances AS again USING (member) "
            "WHERE other.entity = ? AND other.member <> ? AND again.number = appearances.number)",
            (member, entity, member),
        )
        return set(chain.from_iterable(rows))
