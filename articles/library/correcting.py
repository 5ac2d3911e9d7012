"""The index follows the corrections of the reader, without reading any article again."""

from __future__ import annotations

from collections.abc import Mapping
from sqlite3 import Connection

from articles.corrections.applying import corrected
from articles.corrections.meaning import Folded, Meanings, Speakers, folded
from articles.library.casting import Casting
from articles.library.documents import document
from articles.library.entries import speaker_name
from articles.library.followed import followed, speakers_of
from articles.library.names import name_number
from articles.model import EntityKey

_UNCORRECTED = object()


def follow(connection: Connection, meanings: Meanings) -> None:
    """Let entities and speakers be what the corrections say, in a transaction of its own.

    Only what was corrected otherwise before is looked at.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = followed(connection)
        _follow_entities(connection, before.entities, meanings.entities)
        _follow_speakers(connection, before.speakers, meanings.speakers)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def respeak(connection: Connection, number: int, article: str) -> None:
    """Give the quotes of an article, by number and id, the speakers that they were corrected to."""
    if speakers := speakers_of(connection, article):
        _respeak(connection, number, Meanings(speakers={article: speakers}))


def _follow_entities(
    connection: Connection,
    before: Mapping[Folded, EntityKey | None],
    meant: Mapping[Folded, EntityKey | None],
) -> None:
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


def _follow_speakers(
    connection: Connection, before: Mapping[str, Speakers], meant: Mapping[str, Speakers]
) -> None:
    for article in before.keys() | meant.keys():
        if before.get(article) == meant.get(article):
            continue
        connection.execute("DELETE FROM respoken WHERE id = ?", (article,))
        connection.executemany(
            "INSERT INTO respoken VALUES (?, ?, ?, ?)",
            [
                (article, words, key and key.type, key and key.name)
                for words, key in meant.get(article, {}).items()
            ],
        )
        numbers = connection.execute("SELECT number FROM articles WHERE id = ?", (article,))
        for (number,) in numbers.fetchall():
            _respeak(connection, number, Meanings(speakers=meant))


def _respeak(connection: Connection, number: int, meanings: Meanings) -> None:
    annotated = document(connection, number)
    if annotated is None:
        return
    for position, (_, quote) in enumerate(corrected(annotated, meanings).quotes):
        speaker = speaker_name(quote)
        connection.execute(
            "UPDATE quotes SET speaker = ? WHERE number = ? AND position = ?",
            (name_number(connection, speaker) if speaker else None, number, position),
        )
