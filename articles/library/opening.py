"""Where the index lies, and opening it: anything but a sound index of this shape is replaced."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from articles import places
from articles.filesystems import journal_for
from articles.library import schema
from articles.library.connections import connect

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}

_PAGE = 16384
"""Bytes; a packed article of 500 words takes 2,500: a fifth of a page of 8,192 was left empty."""

_PATIENCE = 5.0
"""Seconds that another session may take to create the index."""

_PAUSE = 0.02
"""Seconds between two looks at whether it has."""

_PARTS = ("", "-wal", "-shm")
"""A database of SQLite's and the two files that it keeps beside it."""


class Index(NamedTuple):
    """Where an index is: its SQLite URI, and whether it goes when the program ends."""

    address: str
    in_memory: bool = False


def open_index(file: Path | None) -> Index:
    """Make sure that there is an index at ``file``.

    Where it cannot be written (or ``file`` is ``None``) the index is kept in memory: slower to
    start, and otherwise the same. The caller must hold a connection to keep that one alive.
    """
    if file is None:
        return _in_memory()
    try:
        places.make_private(file.parent)
        _ensure_in_turn(file)
    except (OSError, sqlite3.Error):
        return _in_memory()
    return Index(_address(file))


def is_damage(error: sqlite3.Error) -> bool:
    """Say whether SQLite means that the file itself is broken, not that it is busy or full."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


def delete_index(file: Path) -> None:
    """Delete an index and what SQLite keeps beside it. Who has it open goes on with the old one."""
    for ending in _PARTS:
        with contextlib.suppress(FileNotFoundError):
            file.with_name(file.name + ending).unlink()


def _ensure_in_turn(file: Path) -> None:
    """Make sure of the index, once more where another session is just creating it.

    SQLite waits for others before it reads or writes, but not before it changes the journal.
    """
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return _ensure(file)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        time.sleep(_PAUSE)


def _ensure(file: Path) -> None:
    try:
        if _is_usable(file):
            return
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        delete_index(file)
    _replace(file)


def _is_usable(file: Path) -> bool:
    """Open the index, created where it is new, and say whether it has this version's shape."""
    with contextlib.closing(connect(_address(file))) as connection:
        if schema.is_new(connection):
            file.chmod(0o600)
            connection.execute(f"PRAGMA page_size = {_PAGE}")
            connection.execute(f"PRAGMA journal_mode = {journal_for(file)}")
            schema.create(connection)
        return schema.is_current(connection)


def _replace(file: Path) -> None:
    """Begin a new index, which inherits from one of another shape which article was where."""
    older = file.with_name(f"{file.name}.older")
    delete_index(older)
    for ending in _PARTS:
        with contextlib.suppress(FileNotFoundError):
            file.with_name(file.name + ending).rename(older.with_name(older.name + ending))
    _is_usable(file)
    if older.exists():
        with (
            contextlib.closing(connect(_address(file))) as connection,
            contextlib.suppress(sqlite3.Error),
        ):
            schema.inherit(connection, _address(older))
        delete_index(older)


def _in_memory() -> Index:
    name = f"onrecord-index-{os.urandom(8).hex()}"
    return Index(f"file:{name}?mode=memory&cache=shared", in_memory=True)


def _address(file: Path) -> str:
    return f"file:{quote(os.fsencode(file.absolute()))}"
