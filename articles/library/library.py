"""The library as the rest of the program knows it."""

from __future__ import annotations

import fcntl
import os
import sqlite3
import threading
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, TypeVar

from articles import places
from articles.library import facets, matching, schema, writing
from articles.library.connections import Connections
from articles.library.opening import default_index, delete_index, is_damage, open_index
from articles.library.packing import unpack
from articles.library.questions import question
from articles.library.views import Facet, Progress, Row, Scope, View
from articles.model import AnnotatedArticle, EntityType

if TYPE_CHECKING:
    from articles.origins import Skipped
    from articles.state import State

T = TypeVar("T")

_ROWS_AT_ONCE = 500
"""Values in one statement; SQLite allows 999 at least."""

_LOCK_PAUSE = 0.05
"""Seconds between two looks at whether another session has finished its refresh."""


def _nobody(_: Progress) -> None:
    pass


def _never() -> bool:
    return False


class Library:
    """Folders and files of news as one list that can be asked.

    Every method may be called from any thread and answers from the index alone; only `refresh`
    looks at the files. A question that finds the index damaged is answered as if it were empty,
    and the next `refresh` builds it again.
    """

    def __init__(
        self, paths: Sequence[Path], index: Path | None = None, state: State | None = None
    ) -> None:
        self._paths = tuple(path.absolute() for path in paths)
        self._file = index or _default_index(self._paths)
        self._state = state
        self._lock = threading.Lock()
        self._connections = self._opened()

    def refresh(
        self,
        report: Callable[[Progress], None] = _nobody,
        stop: Callable[[], bool] = _never,
    ) -> Progress:
        """Notice files that were added, changed, moved or deleted, and index what is new.

        ``report`` is called after each transaction, ``stop`` asked between two files; both in
        the calling thread. Another session that refreshes the same index is waited for. Raises
        `FileNotFoundError` if one of the paths is not there, and then changes nothing.
        """
        from articles.library.refreshing import Watchers, refresh  # noqa: PLC0415 - not to start

        watchers = Watchers(report, stop, self._carry)
        with self._alone(stop):
            # Not the connection that answers: a transaction there would hold the state as well.
            return self._repairing(
                lambda: self._connections.alone(
                    lambda connection: refresh(connection, self._paths, watchers)
                )
            )

    def numbers(self, view: View) -> array[int]:
        """Return the numbers of the articles of a view, in its order; raises `QueryError`."""
        asked = question(view)

        def answer(connection: Connection) -> array[int]:
            numbers = array("q")
            for part, order in asked.orders:
                rows = connection.execute(
                    f"SELECT a.number FROM articles AS a WHERE {asked.where.text} AND {part} "
                    f"ORDER BY {order}",
                    asked.where.values,
                )
                numbers.extend(chain.from_iterable(rows))
            return numbers[: asked.limit]

        return self._ask(answer)

    def rows(self, numbers: Sequence[int]) -> list[Row]:
        """Return the lines of the list for these articles, in this order.

        Articles that are no longer in the index are left out.
        """
        found: dict[int, Row] = {}
        for start in range(0, len(numbers), _ROWS_AT_ONCE):
            wanted = tuple(numbers[start : start + _ROWS_AT_ONCE])
            for row in self._ask(partial(_rows, numbers=wanted)):
                found[row.number] = row
        return [found[number] for number in numbers if number in found]

    def origins(self, numbers: Sequence[int]) -> dict[int, tuple[Path, int]]:
        """Return for each article the file it is in, and which article of the file it is."""
        found: dict[int, tuple[Path, int]] = {}
        for start in range(0, len(numbers), _ROWS_AT_ONCE):
            wanted = tuple(numbers[start : start + _ROWS_AT_ONCE])
            found.update(self._ask(partial(_origins, numbers=wanted)))
        return found

    def quotes(self, view: View) -> list[tuple[int, int]]:
        """Return the quotes of a view: ``(number of the article, index in its quotes)``.

        Where the query speaks of quotes, only those that it speaks of. Raises `QueryError`.
        """
        asked = question(view)

        def answer(connection: Connection) -> list[tuple[int, int]]:
            found: list[tuple[int, int]] = []
            for part, order in asked.orders:
                found += connection.execute(
                    "SELECT q.number, q.position FROM articles AS a JOIN quotes AS q USING (number)"
                    f" WHERE {asked.where.text} AND {part} AND {asked.quotes.text} "
                    f"ORDER BY {order}, q.position",
                    (*asked.where.values, *asked.quotes.values),
                )
            return found

        return self._ask(answer)

    def article(self, number: int) -> AnnotatedArticle | None:
        """Return the whole article with its annotations; ``None`` if it is gone."""
        kept = self._ask(lambda connection: writing.document(connection, number))
        return unpack(kept[1], kept[0]) if kept else None

    def facets(
        self,
        view: View,
        type: EntityType | None = None,
        like: str = "",
        limit: int = 200,
    ) -> list[Facet]:
        """Return the entities of a view with the number of its articles, most frequent first.

        Only entities that some article of the view mentions are there. ``like`` keeps those with
        a name or alias that has a word beginning like it. Raises `QueryError`.
        """
        asked = question(view)
        return self._ask(lambda connection: facets.facets(connection, asked, type, like, limit))

    def skipped(self) -> list[Skipped]:
        """Return the files that hold no article, each with the reason."""
        from articles.origins import Skipped  # noqa: PLC0415 - the formats are not needed to start

        sql = "SELECT path, skipped FROM files WHERE skipped IS NOT NULL ORDER BY path"
        rows = self._ask(lambda connection: connection.execute(sql).fetchall())
        return [Skipped(Path(os.fsdecode(path)), reason) for path, reason in rows]

    def counts(self) -> dict[Scope, int]:
        """Return the number of articles of each scope."""

        def answer(connection: Connection) -> dict[Scope, int]:
            every = _count(connection, "1")
            read = _count(connection, "id IN (SELECT id FROM marks WHERE read)")
            starred = _count(connection, "id IN (SELECT id FROM marks WHERE starred)")
            return {"all": every, "unread": every - read, "starred": starred}

        return self._ask(answer)

    def close(self) -> None:
        """Close all connections. Nothing is lost: every answer was already written."""
        self._connections.close()

    def _opened(self) -> Connections:
        connections = Connections(open_index(self._file), self._prepare)
        connections.here()  # an index in memory lives as long as somebody looks at it
        return connections

    def _prepare(self, connection: Connection) -> None:
        if schema.is_new(connection):
            schema.create(connection)
        matching.teach(connection)
        if self._state is None:
            connection.execute("CREATE TEMP TABLE marks (id TEXT PRIMARY KEY, read, starred)")
        else:
            self._state.lend(connection)

    def _ask(self, answer: Callable[[Connection], T]) -> T:
        """Return the answer of this thread's connection, from one moment of the index."""

        def in_one_transaction() -> T:
            connection = self._connections.here()
            connection.execute("BEGIN")
            try:
                return answer(connection)
            finally:
                connection.execute("ROLLBACK")

        return self._repairing(in_one_transaction)

    def _repairing(self, act: Callable[[], T]) -> T:
        """Act, and once more on a new index if this one turns out to be broken."""
        broken = self._connections
        try:
            return act()
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
        self._begin_again(broken)
        return act()

    def _begin_again(self, broken: Connections) -> None:
        """Replace a damaged index, unless another thread was quicker.

        Its connections are left to whoever still asks them, and go with the last of these.
        """
        with self._lock:
            if self._file is not None and self._connections is broken:
                delete_index(self._file)
                self._connections = self._opened()

    def _carry(self, successors: dict[str, str]) -> None:
        if self._state is not None and successors:
            self._state.carry(successors)

    @contextmanager
    def _alone(self, stop: Callable[[], bool]) -> Iterator[None]:
        """Wait until no other session refreshes this index, or until ``stop``."""
        try:
            descriptor = _lock_file(self._file)
        except OSError:
            descriptor = None
        try:
            while descriptor is not None and not _locked(descriptor) and not stop():
                time.sleep(_LOCK_PAUSE)
            yield
        finally:
            if descriptor is not None:
                os.close(descriptor)


def _default_index(paths: Sequence[Path]) -> Path | None:
    with suppress(places.NoHomeError):
        return default_index(paths)
    return None


def _lock_file(index: Path | None) -> int | None:
    if index is None:
        return None
    name = index.with_name(index.name + ".lock")
    return os.open(name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _rows(connection: Connection, numbers: Sequence[int]) -> list[Row]:
    marks = ",".join("?" * len(numbers))
    rows = connection.execute(
        "SELECT number, articles.id, headline, publisher, day, quotes, read, starred, minutes "
        f"FROM articles LEFT JOIN marks ON marks.id = articles.id WHERE number IN ({marks})",
        numbers,
    )
    return [
        Row(number, name, headline, publisher, day, quotes, not read, bool(starred), minutes)
        for number, name, headline, publisher, day, quotes, read, starred, minutes in rows
    ]


def _origins(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[Path, int]]:
    marks = ",".join("?" * len(numbers))
    rows = connection.execute(
        f"SELECT number, path, position FROM articles WHERE number IN ({marks})", numbers
    )
    return {number: (Path(os.fsdecode(path)), position) for number, path, position in rows}


def _count(connection: Connection, condition: str) -> int:
    sql = f"SELECT count(*) FROM articles WHERE {condition}"
    return int(connection.execute(sql).fetchone()[0])
