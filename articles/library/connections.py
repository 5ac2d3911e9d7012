"""Connections to the index: one a thread, all closed together."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from sqlite3 import Connection
from typing import TypeVar

T = TypeVar("T")


class Connections:
    """Gives each thread a connection of its own, made when it first asks."""

    def __init__(self, address: str, prepare: Callable[[Connection], None]) -> None:
        self._address = address
        self._prepare = prepare
        self._own = threading.local()
        self._lock = threading.Lock()
        self._all: list[Connection] = []

    def here(self) -> Connection:
        """Return the connection of the calling thread."""
        connection: Connection | None = getattr(self._own, "connection", None)
        if connection is None:
            connection = connect(self._address)
            self._prepare(connection)
            self._own.connection = connection
            with self._lock:
                self._all.append(connection)
        return connection

    def alone(self, act: Callable[[Connection], T]) -> T:
        """Return what ``act`` does with a plain connection, which is closed afterwards."""
        connection = connect(self._address)
        try:
            return act(connection)
        finally:
            connection.close()

    def close(self) -> None:
        """Close the connections of all threads; the next question opens new ones."""
        with self._lock:
            for connection in self._all:
                connection.close()
            self._all.clear()
        self._own = threading.local()


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
