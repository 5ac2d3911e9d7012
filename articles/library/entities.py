"""What is known of single entities of the folder: their names, and where they first occur."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection

from articles.library.questions import entity_shown
from articles.library.views import Profile
from articles.model import EntityKey

_PEOPLES = (
    "SELECT text, count(*) AS often FROM peoples JOIN names ON names.name = word "
    "WHERE country IN (SELECT name FROM members WHERE entity = {entity} AND type = 'place') "
    "AND number NOT IN (SELECT number FROM members JOIN appearances USING (member) "
    "WHERE entity = {entity}) GROUP BY text ORDER BY often DESC, text"
)
"""The words for the people of a place, in articles that do not name the place itself."""


def names_of(connection: Connection, entities: Sequence[EntityKey]) -> frozenset[EntityKey]:
    """Return the names, with their types, that belong to these entities."""
    names = set(entities)
    for number in map(entity_shown, entities):
        rows = connection.execute(
            f"SELECT type, text FROM members JOIN names USING (name) WHERE entity = {number.text}",
            number.values,
        )
        names.update(EntityKey(kind, name) for kind, name in rows)
    return frozenset(names)


def shown_as(connection: Connection, entities: Sequence[EntityKey]) -> tuple[EntityKey, ...]:
    """Return the entities that are shown now for these, each once; hidden ones are left out."""
    found: dict[EntityKey, None] = {}
    for number in map(entity_shown, entities):
        rows = connection.execute(
            f"SELECT type, text FROM entities JOIN names USING (name) WHERE entity = {number.text}",
            number.values,
        )
        found.update(dict.fromkeys(EntityKey(kind, name) for kind, name in rows))
    return tuple(found)


def profile(connection: Connection, entity: EntityKey) -> Profile:
    """Return every form of an entity's names, and the days between which it occurs."""
    number = entity_shown(entity)
    forms = connection.execute(
        "SELECT text, sum(forms.articles) AS often FROM members JOIN forms USING (member) "
        f"JOIN names ON names.name = forms.name WHERE entity = {number.text} "
        "GROUP BY text ORDER BY often DESC, text",
        number.values,
    )
    first, last = connection.execute(
        "SELECT min(day), max(day) FROM members JOIN appearances USING (member) "
        f"JOIN articles USING (number) WHERE entity = {number.text}",
        number.values,
    ).fetchone()
    peoples = connection.execute(_PEOPLES.format(entity=number.text), number.values * 2)
    return Profile(tuple(forms), first, last, tuple(peoples))
