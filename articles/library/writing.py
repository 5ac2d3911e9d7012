"""What one file held is put into the index, replaced there, or taken out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path
from sqlite3 import Connection

from articles.library import newest
from articles.library.casting import Casting
from articles.library.correcting import respeak
from articles.library.documents import document
from articles.library.entries import Entry, QuoteEntry, cast_of
from articles.library.examining import Examined
from articles.library.folding import searchable
from articles.library.packing import Texts, texts_of
from articles.sanitising import clean_line


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
    casting = Casting(connection)
    for number, _ in before[len(found.entries) :]:
        _remove_article(connection, number, casting)
    for (number, _), entry in zip(before, found.entries, strict=False):
        _replace(connection, number, entry, casting)
    for position in range(len(before), len(found.entries)):
        _add(connection, found.path, position, found.entries[position], casting)
    casting.settle()
    newest.drop(connection)
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
    casting = Casting(connection)
    for number, _ in _articles_of(connection, path):
        _remove_article(connection, number, casting)
    casting.settle()
    newest.drop(connection)
    connection.execute("DELETE FROM files WHERE path = ?", (os.fsencode(path),))


def move(connection: Connection, old: Path, new: Path, mtime: int) -> None:
    """Note that a file lies elsewhere now; its articles keep their numbers.

    One whose name may have told something about what it holds is to be read again.
    """
    names = (os.fsencode(new), os.fsencode(old))
    if old.name != new.name and _is_called_by_name(connection, old, new):
        connection.execute("UPDATE files SET parser = 0 WHERE path = ?", names[1:])
    connection.execute(
        "UPDATE files SET path = ?, mtime = ? WHERE path = ?", (names[0], mtime, names[1])
    )
    connection.execute("UPDATE articles SET path = ? WHERE path = ?", names)
    newest.drop(connection)


def _is_called_by_name(connection: Connection, old: Path, new: Path) -> bool:
    """Say whether a file may be read otherwise under its new name: see `origins` and `layout`."""
    called = clean_line(old.stem)
    if not called or old.suffix.lower() != new.suffix.lower():
        return True
    sql = "SELECT EXISTS (SELECT 1 FROM articles WHERE path = ? AND headline = ?)"
    (by_name,) = connection.execute(sql, (os.fsencode(old), called)).fetchone()
    return bool(by_name)


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


def _add(connection: Connection, path: Path, position: int, entry: Entry, casting: Casting) -> None:
    """Write an article that is new, under a number of its own."""
    cursor = connection.execute(
        """INSERT INTO articles (id, headline, publisher, day, moment, quotes, minutes,
        headline_key, publisher_key, path, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (*_row(entry), os.fsencode(path), position),
    )
    assert cursor.lastrowid is not None
    _fill(connection, cursor.lastrowid, entry, casting)


def _replace(connection: Connection, number: int, entry: Entry, casting: Casting) -> None:
    """Write an article over the one that had its number before."""
    _take_apart(connection, number, casting)
    connection.execute(
        """UPDATE articles SET id = ?, headline = ?, publisher = ?, day = ?, moment = ?,
        quotes = ?, minutes = ?, headline_key = ?, publisher_key = ? WHERE number = ?""",
        (*_row(entry), number),
    )
    _fill(connection, number, entry, casting)


def _row(entry: Entry) -> tuple[object, ...]:
    """Return the columns of ``articles`` that come from the entry."""
    return (
        *(entry.id, entry.headline, entry.publisher, entry.day, entry.moment),
        *(len(entry.quotes), entry.minutes, entry.headline_key, entry.publisher_key),
    )


def _fill(connection: Connection, number: int, entry: Entry, casting: Casting) -> None:
    """Write all that belongs to an article but the row of the list."""
    connection.execute(
        "INSERT INTO documents VALUES (?, ?, ?)",
        (number, entry.packed.text, entry.packed.annotations),
    )
    _write_words(connection, number, entry.words)
    casting.add(number, entry.cast)
    _write_quotes(connection, number, entry.quotes, casting)
    respeak(connection, number, entry.id)
    connection.executemany(
        "INSERT INTO peoples VALUES (?, ?, ?)",
        [
            (number, casting.name(country), casting.name(word))
            for country, word in entry.peoples.items()
        ],
    )


def _write_words(connection: Connection, number: int, words: Texts) -> None:
    connection.execute(
        "INSERT INTO words (rowid, headline, standfirst, body, authors, publisher) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (number, *astuple(words)),
    )


def _write_quotes(
    connection: Connection, number: int, quotes: Iterable[QuoteEntry], casting: Casting
) -> None:
    for position, quote in enumerate(quotes):
        speaker = casting.name(quote.speaker) if quote.speaker else None
        cue = casting.name(quote.cue) if quote.cue else None
        connection.execute(
            "INSERT INTO quotes VALUES (?, ?, ?, ?, ?)",
            (number, position, speaker, cue, quote.words),
        )
        connection.executemany(
            "INSERT OR IGNORE INTO quoted_mentions VALUES (?, ?, ?)",
            [(casting.member(key), number, position) for key in quote.mentions],
        )


def _remove_article(connection: Connection, number: int, casting: Casting) -> None:
    _take_apart(connection, number, casting)
    connection.execute("DELETE FROM articles WHERE number = ?", (number,))


def _take_apart(connection: Connection, number: int, casting: Casting) -> None:
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
    cast = cast_of(annotated)
    connection.executemany(
        "DELETE FROM quoted_mentions WHERE member = ? AND number = ?",
        [(casting.member(key), number) for key in cast],
    )
    casting.remove(number, cast)
    for table in ("documents", "quotes", "peoples"):
        connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))
