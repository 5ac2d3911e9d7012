"""Connections to the index: one a thread, all closed together."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from sqlite3 import Connection
from typing import TypeVar

T = TypeVar("T")

_KEPT = 512
"""Kilobytes of the index that each thread keeps: it is the system that has it in memory."""


@dataclass(slots=True)
class _Own:
    """The connection of one thread, and who may use or close it just now."""

    connection: Connection
    thread: int = field(default_factory=threading.get_ident)
    lock: threading.RLock = field(default_factory=threading.RLock)
    is_open: bool = True


class Connections:
    """Gives each thread a connection of its own, made when it first asks."""

    def __init__(self, address: str, prepare: Callable[[Connection], None]) -> None:
        self._address = address
        self._prepare = prepare
        self._own = threading.local()
        self._lock = threading.Lock()
        self._all: list[_Own] = []

    @contextmanager
    def here(self) -> Iterator[Connection]:
        """Lend the connection of the calling thread: it is not closed before it is given back."""
        while True:
            own = self._mine()
            with own.lock:
                if own.is_open:
                    yield own.connection
                    return

    def _mine(self) -> _Own:
        own: _Own | None = getattr(self._own, "own", None)
        if own is None:
            own = _Own(connect(self._address))
            own.connection.execute(f"PRAGMA cache_size = -{_KEPT}")
            self._prepare(own.connection)
            self._own.own = own
            with self._lock:
                self._all.append(own)
        return own

    def alone(self, act: Callable[[Connection], T]) -> T:
        """Return what ``act`` does with a plain connection, which is closed afterwards."""
        connection = connect(self._address)
        try:
            return act(connection)
        finally:
            connection.close()

    def interrupt(self, thread: int) -> None:
        """End what a thread is just asking: ``sqlite3.OperationalError`` is raised in it."""
        with self._lock:
            for own in self._all:
                if own.thread == thread:
                    own.connection.interrupt()

    def close(self) -> None:
        """Close the connections of all threads; the next question opens new ones.

        A thread that is just asking is interrupted and waited for: SQLite must not lose a
        connection under it.
        """
        with self._lock:
            known, self._all = self._all, []
        self._own = threading.local()
        for own in known:
            if not own.lock.acquire(blocking=False):
                own.connection.interrupt()  # only where it is asked: else the closing would be
                own.lock.acquire()
            try:
                own.is_open = False
                own.connection.close()
            finally:
                own.lock.release()


def connect(address: str) -> Connection:
    """Open the database at a SQLite URI, without transactions of Python's own making."""
    connection = sqlite3.connect(
        address, uri=True, timeout=5, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")
    # In memory all connections share their tables: nobody waits for the one that writes.
    connection.execute("PRAGMA read_uncommitted = ON")
    return connection
