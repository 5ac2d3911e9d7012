"""The state as the rest of the program knows it: ask, mark, star, keep the place, undo."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, Literal, NamedTuple

from articles import places
from articles.state import schema
from articles.state.carrying import carry
from articles.state.filters import SavedFilters
from articles.state.history import History
from articles.state.opening import close_state, open_for_now, open_state
from articles.state.searches import Searches
from articles.state.tags import Tags

if TYPE_CHECKING:
    from articles.state.corrections import Corrections
    from articles.state.exchange import Record

_Mark = Literal["read", "starred"]
_PHRASES: Mapping[tuple[_Mark, bool], str] = {
    ("read", True): "marked read",
    ("read", False): "marked unread",
    ("starred", True): "starred",
    ("starred", False): "unstarred",
}


class ArticleState(NamedTuple):
    """What the reader did with one article; ``offset`` is the place, in code points of its text."""

    read: bool = False
    starred: bool = False
    offset: int = 0


class _Change(NamedTuple):
    """One step that can be undone: the articles whose mark it changed."""

    mark: _Mark
    value: bool
    number: int
    ids: tuple[str, ...]


class State:
    """The marks of one reader, in one SQLite file that several sessions may share.

    Every change is committed before its method returns. A method may be called from any thread.
    ``notice`` is a sentence for the reader where changes are not kept or something was repaired.
    ``history`` is what `undo` takes back. The saved ``filters``, past ``searches`` and
    ``corrections`` of names lie beside.
    """

    def __init__(self, path: Path | None = None, *, forgetful: bool = False) -> None:
        """``path`` is the file, by default in the XDG state folder; ``forgetful`` has none."""
        self._opened = open_for_now() if forgetful else open_state(path)
        self._lock = threading.RLock()
        self._seen = self._version_of_data()
        self.notice = self._opened.notice
        self.history = History()
        self.tags = Tags(self._opened.connection, self._lock, self._write, self.history)
        self._folder = None if forgetful else _folder(path)
        self.filters = SavedFilters(self._folder, self.history)
        self.searches = Searches(self._folder)

    @cached_property
    def corrections(self) -> Corrections:
        """What the reader has corrected: names, and who says a quote."""
        from articles.state.corrections import Corrections  # noqa: PLC0415 - not to start

        return Corrections(self._folder, self.history)

    @property
    def is_kept(self) -> bool:
        """Whether changes outlive the session: not in memory, nor in a file of a newer version."""
        return self._opened.writable and self._opened.lock is not None

    def get(self, id: str) -> ArticleState:
        """Return the state of an article; one that was never touched is unread.

        So is every article of a file that breaks while it is open, which ``notice`` then says.
        """
        try:
            with self._lock:
                row = self._opened.connection.execute(
                    "SELECT read, starred, place FROM articles WHERE id = ?", (id,)
                ).fetchone()
        except sqlite3.Error as error:
            self.notice = f"What you read and starred cannot be looked up: {error}."
            return ArticleState()
        return ArticleState(bool(row[0]), bool(row[1]), row[2]) if row else ArticleState()

    def mark_read(self, ids: Sequence[str], read: bool) -> bool:
        """Mark the articles read or unread, as one step that `undo` takes back.

        Return whether that was kept; where it was not, ``notice`` says why.
        """
        return self._mark("read", ids, read)

    def star(self, ids: Sequence[str], starred: bool) -> bool:
        """Star the articles or take the star away, as one step that `undo` takes back.

        Return whether that was kept; where it was not, ``notice`` says why.
        """
        return self._mark("starred", ids, starred)

    def keep_place(self, id: str, offset: int) -> None:
        """Remember how far an article was read, in code points of its text."""

        def write(connection: Connection, number: int) -> None:
            connection.execute(
                """INSERT INTO articles (id, place, place_change) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                SET place = excluded.place, place_change = excluded.place_change""",
                (id, offset, number),
            )

        self._write(write)

    def carry(self, successors: Mapping[str, str]) -> None:
        """Give edited articles the state they had before: ``{old id: new id}``.

        The old rows stay (a copy of the old text may lie elsewhere), and an article that already
        has a state of its own keeps that.
        """

        def write(connection: Connection, number: int) -> None:
            carry(connection, successors, number)

        self._write(write)

    def note_whereabouts(self, seen: Sequence[tuple[str, bytes, int]], gone: Sequence[str]) -> None:
        """Remember where articles lie, ``(id, path, position in the file)``, or that they do not.

        What is remembered of an article then finds it there, should its id be another one day.
        """

        def write(connection: Connection, _: int) -> None:
            connection.executemany("INSERT OR REPLACE INTO whereabouts VALUES (?, ?, ?)", seen)
            connection.executemany(
                "DELETE FROM whereabouts WHERE id = ?", [(name,) for name in gone]
            )

        if seen or gone:
            self._write(write)

    def records(self) -> list[Record]:
        """Return all that is remembered, in the order of the ids, to be merged elsewhere."""
        from articles.state import merging  # noqa: PLC0415 - hardly ever needed

        with self._lock:
            return merging.records(self._opened.connection)

    def merge(self, records: Sequence[Record]) -> bool:
        """Take over what was remembered elsewhere, as `articles.state.exchange` says: all or none.

        Return whether that was kept; where it was not, ``notice`` says why. No step for `undo`.
        """
        from articles.state import merging  # noqa: PLC0415 - hardly ever needed

        def write(connection: Connection, _: int) -> None:
            merging.merge(connection, records)

        return self._write(write)

    def undo(self) -> str | None:
        """Take back the last change of this session; ``None`` where there is nothing to undo.

        Marks that were changed again since, here or in another session, are left as they are.
        Returns a sentence for the status line; raises `OSError` where that could not be kept.
        """
        return self.history.undo()

    def changed_elsewhere(self) -> bool:
        """Say whether another session has changed anything since this was asked last.

        For the screen, at every key press: while another thread writes it does not wait for that
        thread, but leaves it to the next key to find out.
        """
        if not self._lock.acquire(blocking=False):
            return False
        try:
            version = self._version_of_data()
        finally:
            self._lock.release()
        before, self._seen = self._seen, version
        return before != version

    def lend(self, connection: Connection) -> None:
        """Give another connection the temporary views of ``schema.VIEWS`` of the state.

        The connection must have been opened with ``uri=True``.
        """
        connection.execute("ATTACH DATABASE ? AS state", (self._opened.address,))
        # In memory the tables are shared with this connection: do not wait for its transactions.
        connection.execute("PRAGMA read_uncommitted = ON")
        for view in schema.VIEWS:
            connection.execute(view)

    def close(self) -> None:
        """Let go of the file; nothing is left to be written."""
        with self._lock:
            close_state(self._opened)

    def _version_of_data(self) -> int:
        """Return a number that differs after every change that came by another connection."""
        with suppress(sqlite3.Error):  # of a file that breaks while it is open, others tell
            (version,) = self._opened.connection.execute("PRAGMA data_version").fetchone()
            return int(version)
        return 0

    def _mark(self, mark: _Mark, ids: Sequence[str], value: bool) -> bool:
        made: list[_Change] = []

        def write(connection: Connection, number: int) -> None:
            connection.executemany(_SET[mark, value], [(number, name) for name in ids])
            changed = connection.execute(
                f"SELECT id FROM articles WHERE {mark}_change = ?", (number,)
            )
            made.append(_Change(mark, value, number, tuple(name for (name,) in changed)))

        kept = self._write(write)
        for change in made if kept else ():
            if change.ids:
                self.history.note(partial(self._take_back, change))
        return kept

    def _take_back(self, change: _Change) -> str:
        own = self.history.own_since(change.number)

        def write(connection: Connection, number: int) -> None:
            connection.executemany(
                f"UPDATE articles SET {change.mark} = ?, {change.mark}_change = ? WHERE id = ? "
                f"AND {change.mark} = ? AND {change.mark}_change IN ({','.join('?' * len(own))})",
                [(not change.value, number, name, change.value, *own) for name in change.ids],
            )
            self.history.restored(number)

        if not self._write(write):
            raise OSError(self.notice)
        return f"undone: {len(change.ids)} {_PHRASES[change.mark, change.value]}"

    def _write(self, write: Callable[[Connection, int], None]) -> bool:
        """Run ``write`` in a transaction of its own, with its number; say whether it was kept."""
        if not self._opened.writable:
            return False
        connection = self._opened.connection
        with self._lock:
            try:
                connection.execute("BEGIN IMMEDIATE")
                _require_own_version(connection)
                connection.execute("UPDATE clock SET change = change + 1")
                (number,) = connection.execute("SELECT change FROM clock").fetchone()
                write(connection, number)
                connection.execute("COMMIT")
            except sqlite3.Error as error:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                self.notice = f"The last change was not kept: {error}."
                return False
        return True


def _folder(path: Path | None) -> Path | None:
    """Return where the plain files lie, beside the state; ``None`` where there is no place."""
    with suppress(places.NoHomeError):
        return path.parent if path else places.state_folder()
    return None


def _require_own_version(connection: Connection) -> None:
    """Refuse to write where another session has brought the file to a newer shape meanwhile."""
    if schema.version(connection) != schema.VERSION:
        raise sqlite3.OperationalError("a newer On Record has taken over the file")


def _set_true(mark: _Mark) -> str:
    return f"""INSERT INTO articles ({mark}_change, id, {mark}) VALUES (?, ?, 1)
        ON CONFLICT (id) DO UPDATE SET {mark} = 1, {mark}_change = excluded.{mark}_change
        WHERE NOT {mark}"""


def _set_false(mark: _Mark) -> str:
    return f"UPDATE articles SET {mark} = 0, {mark}_change = ? WHERE id = ? AND {mark}"


_SET: Mapping[tuple[_Mark, bool], str] = {
    ("read", True): _set_true("read"),
    ("read", False): _set_false("read"),
    ("starred", True): _set_true("starred"),
    ("starred", False): _set_false("starred"),
}
