"""The index as something to ask, which is made anew when it turns out to be broken."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection
from typing import TypeVar

from articles.library.connections import Connections
from articles.library.opening import delete_index, is_damage, open_index

T = TypeVar("T")


class MendingIndex:
    """The index at ``file``, for all threads; in memory where there is none.

    ``prepare`` makes a new connection ready for questions. Whoever finds the index damaged is
    answered by an empty one that takes its place.
    """

    def __init__(self, file: Path | None, prepare: Callable[[Connection], None]) -> None:
        self._file = file
        self._prepare = prepare
        self._lock = threading.Lock()
        self._connections = self._opened()

    def ask(self, answer: Callable[[Connection], T]) -> T:
        """Return the answer of this thread's connection, from one moment of the index."""

        def in_one_transaction() -> T:
            with self._connections.here() as connection:
                connection.execute("BEGIN")
                try:
                    return answer(connection)
                finally:
                    connection.execute("ROLLBACK")

        return self._mending(in_one_transaction)

    def write(self, act: Callable[[Connection], T]) -> T:
        """Return what ``act`` does with a connection of its own.

        Not one of those that answer: its transactions would hold the state as well.
        """
        return self._mending(lambda: self._connections.alone(act))

    def interrupt(self, thread: int) -> None:
        """End what a thread is just asking: ``sqlite3.OperationalError`` is raised in it."""
        self._connections.interrupt(thread)

    def close(self) -> None:
        """Close the connections of all threads."""
        self._connections.close()

    def _opened(self) -> Connections:
        index = open_index(self._file)
        self.in_memory = index.in_memory
        connections = Connections(index.address, self._prepare)
        with connections.here():
            pass  # an index in memory lives as long as somebody looks at it
        return connections

    def _mending(self, act: Callable[[], T]) -> T:
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
