"""What one file held is put into the index, replaced there, or taken out."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path
from sqlite3 import Connection

from articles.library.documents import document
from articles.library.entries import Entry, QuoteEntry, cast_of
from articles.library.examining import Examined
from articles.library.folding import searchable
from articles.library.packing import Texts, texts_of
from articles.library.views import EntityKey
from articles.model import EntityType
from articles.query.folding import fold


@dataclass(frozen=True, slots=True)
class Written:
    """What putting a file into the index came to.

    ``successors`` are the ids of edited articles: ``(the old, the new)``.
    """

    added: int = 0
    successors: tuple[tuple[str, str], ...] = ()


def put(connection: Connection, found: Examined, parser: int) -> Written:
    """Write one examined file; the articles it held before are replaced, keeping their numbers."""
    connection.execute(
        "INSERT OR REPLACE INTO files (path, size, mtime, digest, parser, skipped) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (os.fsencode(found.path), found.size, found.mtime, found.digest, parser, found.skipped),
    )
    if found.entries is None:
        return Written()
    before = _articles_of(connection, found.path)
    ids = [name for _, name in before] or _former_ids(connection, found.path)
    for number, _ in before[len(found.entries) :]:
        _remove_article(connection, number)
    for (number, _), entry in zip(before, found.entries, strict=False):
        _take_apart(connection, number)
        _fill(connection, number, entry)
    for position in range(len(before), len(found.entries)):
        number = _new_number(connection, found.path, position)
        _fill(connection, number, found.entries[position])
    return Written(
        added=max(0, len(found.entries) - len(before)),
        successors=tuple(
            (old, entry.id)
            for old, entry in zip(ids, found.entries, strict=False)
            if old != entry.id
        ),
    )


def remove(connection: Connection, path: Path) -> None:
    """Take a file and its articles out of the index."""
    for number, _ in _articles_of(connection, path):
        _remove_article(connection, number)
    connection.execute("DELETE FROM files WHERE path = ?", (os.fsencode(path),))


def move(connection: Connection, old: Path, new: Path, mtime: int) -> None:
    """Note that a file lies elsewhere now; its articles keep their numbers."""
    names = (os.fsencode(new), os.fsencode(old))
    connection.execute(
        "UPDATE files SET path = ?, mtime = ? WHERE path = ?", (names[0], mtime, names[1])
    )
    connection.execute("UPDATE articles SET path = ? WHERE path = ?", names)


def _articles_of(connection: Connection, path: Path) -> list[tuple[int, str]]:
    return connection.execute(
        "SELECT number, id FROM articles WHERE path = ? ORDER BY position", (os.fsencode(path),)
    ).fetchall()


def _former_ids(connection: Connection, path: Path) -> list[str]:
    """Return the ids that an older index gave to the articles of a file, and forget them there."""
    values = (os.fsencode(path),)
    rows = connection.execute("SELECT id FROM former WHERE path = ? ORDER BY position", values)
    ids = [name for (name,) in rows]
    connection.execute("DELETE FROM former WHERE path = ?", values)
    return ids


def _new_number(connection: Connection, path: Path, position: int) -> int:
    cursor = connection.execute(
        "INSERT INTO articles (path, position, id, headline, publisher, quotes, minutes, "
        "headline_key, publisher_key) VALUES (?, ?, '', '', '', 0, 0, '', '')",
        (os.fsencode(path), position),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _fill(connection: Connection, number: int, entry: Entry) -> None:
    connection.execute(
        """UPDATE articles SET id = ?, headline = ?, publisher = ?, day = ?, moment = ?,
        quotes = ?, minutes = ?, headline_key = ?, publisher_key = ? WHERE number = ?""",
        (
            *(entry.id, entry.headline, entry.publisher, entry.day, entry.moment),
            *(len(entry.quotes), entry.minutes, entry.headline_key, entry.publisher_key, number),
        ),
    )
    connection.execute(
        "INSERT INTO documents VALUES (?, ?, ?)",
        (number, entry.packed.text, entry.packed.annotations),
    )
    _write_words(connection, number, entry.words)
    _write_cast(connection, number, entry.cast)
    _write_quotes(connection, number, entry.quotes)


def _write_words(connection: Connection, number: int, words: Texts) -> None:
    connection.execute(
        "INSERT INTO words (rowid, headline, standfirst, body, authors, publisher) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (number, *astuple(words)),
    )


def _write_cast(
    connection: Connection, number: int, cast: dict[EntityKey, tuple[str, ...]]
) -> None:
    members: dict[EntityType, array[int]] = {
        "person": array("I"),
        "organisation": array("I"),
        "place": array("I"),
    }
    for key, forms in cast.items():
        entity = _entity(connection, key)
        members[key.type].append(entity)
        connection.execute(
            "UPDATE entities SET articles = articles + 1 WHERE entity = ?", (entity,)
        )
        connection.execute("INSERT INTO appearances VALUES (?, ?)", (entity, number))
        connection.executemany(
            "INSERT INTO forms VALUES (?, ?, 1) "
            "ON CONFLICT (entity, name) DO UPDATE SET articles = articles + 1",
            [(entity, _name(connection, form)) for form in forms],
        )
    connection.execute(
        "INSERT INTO casts VALUES (?, ?, ?, ?)",
        (number, *(each.tobytes() for each in members.values())),
    )


def _write_quotes(connection: Connection, number: int, quotes: Iterable[QuoteEntry]) -> None:
    for position, quote in enumerate(quotes):
        speaker = _name(connection, quote.speaker) if quote.speaker else None
        cue = _name(connection, quote.cue) if quote.cue else None
        connection.execute(
            "INSERT INTO quotes VALUES (?, ?, ?, ?, ?)",
            (number, position, speaker, cue, quote.words),
        )
        connection.executemany(
            "INSERT OR IGNORE INTO quoted_mentions VALUES (?, ?, ?)",
            [(_entity(connection, key), number, position) for key in quote.mentions],
        )


def _entity(connection: Connection, key: EntityKey) -> int:
    """Return the number of an entity, a new one if it is new."""
    identity = (_name(connection, key.name), key.type)
    row = connection.execute(
        "SELECT entity FROM entities WHERE name = ? AND type = ?", identity
    ).fetchone()
    if row:
        return int(row[0])
    cursor = connection.execute(
        "INSERT INTO entities (name, type, articles) VALUES (?, ?, 0)", identity
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _name(connection: Connection, text: str) -> int:
    """Return the number of a name or phrase, made searchable if it is new."""
    row = connection.execute("SELECT name FROM names WHERE text = ?", (text,)).fetchone()
    if row:
        return int(row[0])
    cursor = connection.execute("INSERT INTO names (text) VALUES (?)", (text,))
    assert cursor.lastrowid is not None
    connection.execute(
        "INSERT INTO name_words (rowid, text) VALUES (?, ?)", (cursor.lastrowid, fold(text))
    )
    return cursor.lastrowid


def _remove_article(connection: Connection, number: int) -> None:
    _take_apart(connection, number)
    connection.execute("DELETE FROM articles WHERE number = ?", (number,))


def _take_apart(connection: Connection, number: int) -> None:
    """Remove all that `_fill` wrote, but for the row of the list."""
    annotated = document(connection, number)
    if annotated is None:
        return
    # A full-text index without its own copy of the text forgets only what it is told it held.
    connection.execute(
        "INSERT INTO words (words, rowid, headline, standfirst, body, authors, publisher) "
        "VALUES ('delete', ?, ?, ?, ?, ?, ?)",
        (number, *astuple(searchable(texts_of(annotated.article)))),
    )
    for key, forms in cast_of(annotated).items():
        _remove_appearance(connection, number, _entity(connection, key), forms)
    for table in ("documents", "casts", "quotes"):
        connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))


def _remove_appearance(
    connection: Connection, number: int, entity: int, forms: tuple[str, ...]
) -> None:
    for table in ("appearances", "quoted_mentions"):
        connection.execute(f"DELETE FROM {table} WHERE entity = ? AND number = ?", (entity, number))
    names = [(entity, _name(connection, form)) for form in forms]
    connection.executemany(
        "UPDATE forms SET articles = articles - 1 WHERE entity = ? AND name = ?", names
    )
    connection.execute("DELETE FROM forms WHERE entity = ? AND articles = 0", (entity,))
    connection.execute("UPDATE entities SET articles = articles - 1 WHERE entity = ?", (entity,))
    connection.execute("DELETE FROM entities WHERE entity = ? AND articles = 0", (entity,))
