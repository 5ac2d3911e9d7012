"""Tags: words that the reader puts on articles, kept without capitals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from sqlite3 import Connection
from threading import RLock
from typing import NamedTuple

from articles.sanitising import clean_line
from articles.state.history import History

Write = Callable[[Callable[[Connection, int], None]], bool]
"""Does something to the state as one change with its number; says whether it was kept."""

_PUT_ON = """INSERT INTO tags (change, id, tag, held) VALUES (?, ?, ?, 1)
    ON CONFLICT (id, tag) DO UPDATE SET held = 1, change = excluded.change WHERE NOT held"""
_TAKE_OFF = "UPDATE tags SET held = 0, change = ? WHERE id = ? AND tag = ? AND held"


class _Change(NamedTuple):
    """One step that can be undone: ``(article, tag, held)`` of each row that it changed."""

    number: int
    rows: tuple[tuple[str, str, bool], ...]


def tags_in(text: str) -> tuple[str, ...]:
    """Return the tags of a line in which commas stand between them, each once, in their order."""
    tags = (clean_line(part).lstrip("#").strip().casefold() for part in text.split(","))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


class Tags:
    """The tags of all articles of one reader: a part of `State`, of which it has what it needs."""

    def __init__(self, connection: Connection, lock: RLock, write: Write, history: History) -> None:
        self._connection = connection
        self._lock = lock
        self._write = write
        self._history = history

    def of(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return the tags that all of these articles have, in alphabetical order."""
        sql = "SELECT tag FROM tags WHERE id = ? AND held"
        held = [{tag for (tag,) in self._rows(sql, name)} for name in ids]
        return tuple(sorted(set.intersection(*held))) if held else ()

    def known(self) -> list[str]:
        """Return all tags that some article has, the one last put on as the last."""
        sql = "SELECT tag FROM tags WHERE held GROUP BY tag ORDER BY max(change)"
        return [tag for (tag,) in self._rows(sql)]

    def change(self, ids: Sequence[str], added: Sequence[str], removed: Sequence[str]) -> bool:
        """Put tags on articles and take others off, as one step that can be undone.

        Return whether that was kept; where it was not, the state's ``notice`` says why.
        """
        made: list[_Change] = []

        def write(connection: Connection, number: int) -> None:
            connection.executemany(
                "INSERT OR IGNORE INTO articles (id) VALUES (?)", [(name,) for name in ids]
            )
            for sql, tags in ((_PUT_ON, added), (_TAKE_OFF, removed)):
                connection.executemany(sql, [(number, name, tag) for name in ids for tag in tags])
            changed = connection.execute(
                "SELECT id, tag, held FROM tags WHERE change = ?", (number,)
            )
            made.append(_Change(number, tuple(changed)))

        kept = self._write(write)
        for change in made if kept else ():
            if change.rows:
                self._history.note(partial(self._take_back, change))
        return kept

    def _take_back(self, change: _Change) -> str:
        own = self._history.own_since(change.number)

        def write(connection: Connection, number: int) -> None:
            connection.executemany(
                "UPDATE tags SET held = ?, change = ? WHERE id = ? AND tag = ? AND held = ? "
                f"AND change IN ({','.join('?' * len(own))})",
                [(not held, number, name, tag, held, *own) for name, tag, held in change.rows],
            )
            self._history.restored(number)

        if not self._write(write):
            raise OSError("The tags could not be changed back.")
        articles = len({name for name, _, _ in change.rows})
        return f"undone: tags of {articles} article{'' if articles == 1 else 's'}"

    def _rows(self, sql: str, *values: str) -> list[tuple[str]]:
        with self._lock:
            return self._connection.execute(sql, values).fetchall()
