"""Which corrections of the reader an index has followed."""

from __future__ import annotations

from sqlite3 import Connection

from articles.corrections.meaning import Meanings
from articles.model import EntityKey


def followed(connection: Connection) -> Meanings:
    """Return the corrections that the index has."""
    rows = connection.execute("SELECT type, folded, to_type, to_name FROM corrected")
    entities = {(kind, name): to and EntityKey(to, shown) for kind, name, to, shown in rows}
    ids = connection.execute("SELECT DISTINCT id FROM respoken").fetchall()
    speakers = {article: speakers_of(connection, article) for (article,) in ids}
    return Meanings(entities, speakers)


def speakers_of(connection: Connection, article: str) -> dict[str, EntityKey | None]:
    """Return who says the corrected quotes of an article, by their first words."""
    rows = connection.execute("SELECT words, type, name FROM respoken WHERE id = ?", (article,))
    return {words: kind and EntityKey(kind, name) for words, kind, name in rows}
