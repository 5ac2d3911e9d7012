"""Opening the state file, whatever has become of it.

A reader must start and read even where its state cannot be kept. So a place that cannot be written
gives a state in memory, a damaged file is set aside under another name and what is still legible
is carried over, and a file of a newer version is only read. Each time one sentence says so.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import stat
import time
from contextlib import suppress
from pathlib import Path
from sqlite3 import Connection
from typing import Literal, NamedTuple
from urllib.parse import quote

from articles import places
from articles.filesystems import journal_for
from articles.state import schema

_SQLITE_NOT_WRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_SQLITE_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_A_WEEK = 7 * 24 * 3600
_PRIMARY = 0xFF
"""SQLite's extended result codes keep the plain code in their lowest byte."""


class Opened(NamedTuple):
    """An open state: ``address`` is its SQLite URI, for others to attach to.

    ``lock`` is a file descriptor held for as long as the state is open; ``notice`` is one
    sentence for the reader where something is not as it should be.
    """

    connection: Connection
    address: str
    writable: bool = True
    notice: str | None = None
    lock: int | None = None


class _NewerError(Exception):
    """The file was written by a later version of this program."""


class _DamagedError(Exception):
    """The file is there but is not a sound state; the message says what is wrong with it."""


def open_state(path: Path | None) -> Opened:
    """Open the state at ``path`` (by default in the XDG state folder); never fails."""
    try:
        file = path or places.state_file()
    except places.NoHomeError as error:
        return _in_memory(f"What you read and star will not be kept: {error}.")
    try:
        places.make_private(file.parent)
        lock = _shared_lock(file)
    except OSError as error:
        return _unkept(file, error.strerror or "it cannot be written")
    try:
        return _open_checked(file, lock)
    except _DamagedError as damage:
        return _set_aside(file, lock, str(damage))
    except (OSError, sqlite3.Error) as error:
        os.close(lock)
        return _unkept(file, str(error))


def open_for_now() -> Opened:
    """Open a state in memory, for a reader of whom nothing is to be kept."""
    return _in_memory("Nothing is kept here: what you read and star is forgotten when you leave.")


def close_state(opened: Opened) -> None:
    """Note that the end was clean, and let go of the file."""
    if opened.writable:
        with suppress(sqlite3.Error):  # what is broken or full is looked through at the next start
            _note(opened.connection, "clean", True)
    opened.connection.close()
    if opened.lock is not None:
        os.close(opened.lock)


def is_damage(error: sqlite3.Error) -> bool:
    """Say whether SQLite means that the file itself is broken, not that it is busy or full."""
    return _code(error) in _SQLITE_DAMAGED


def _open_checked(file: Path, lock: int) -> Opened:
    if not os.path.lexists(file):
        _create(file)
    _require_plain_file(file)
    address = _address(file)
    try:
        connection = _connect(address)
        try:
            _take_over(connection, file)
        except BaseException:
            connection.close()
            raise
    except _NewerError:
        return _newer(file, lock)
    except sqlite3.DatabaseError as error:
        raise _DamagedError(str(error)) if is_damage(error) else error from error
    return Opened(connection, address, lock=lock)


def _take_over(connection: Connection, file: Path) -> None:
    """Make sure that an open file is ours, of this version and sound."""
    if schema.application(connection) not in (0, schema.APPLICATION):
        raise PermissionError(f"{file} belongs to another program")
    if schema.version(connection) > schema.VERSION:
        raise _NewerError
    _back_up(connection, file)
    schema.migrate(connection)
    with suppress(sqlite3.OperationalError):  # other sessions are here: the next one alone will
        connection.execute(f"PRAGMA journal_mode = {journal_for(file)}")
    _require_sound(connection)
    _note(connection, "clean", False)


def _back_up(connection: Connection, file: Path) -> None:
    """Keep a file of an older version as ``state.db.v1`` before it is brought up to date."""
    version = schema.version(connection)
    aside = file.with_name(f"{file.name}.v{version}")
    if version == schema.VERSION or aside.exists():
        return
    draft = _draft_of(file)
    try:
        connection.execute("VACUUM INTO ?", (_address(draft),))
        draft.rename(aside)
    finally:
        draft.unlink(missing_ok=True)


def _draft_of(file: Path) -> Path:
    """Make an empty private file beside ``file``, to be filled before it gets its name."""
    draft = file.with_name(f"{file.name}.new-{os.urandom(8).hex()}")
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600))
    return draft


def _create(file: Path) -> None:
    """Make a new state file beside its name and link it there, complete or not at all."""
    draft = _draft_of(file)
    try:
        connection = _connect(_address(draft))
        connection.execute(f"PRAGMA journal_mode = {journal_for(file)}")
        schema.migrate(connection)
        connection.close()
        os.link(draft, file)
    except FileExistsError:
        return  # another session was quicker, and its file is as good
    finally:
        draft.unlink()


def _require_plain_file(file: Path) -> None:
    status = file.lstat()
    if not stat.S_ISREG(status.st_mode):
        raise _DamagedError("it is not a plain file")
    if status.st_size == 0:
        raise _DamagedError("it is empty")


def _require_sound(connection: Connection) -> None:
    """Look through every page after an unclean end, and once a week.

    Ordinary queries do not notice a bad one.
    """
    clean, checked = connection.execute("SELECT clean, checked FROM clock").fetchone()
    if clean and abs(time.time() - checked) < _A_WEEK:
        return
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise _DamagedError(verdict)
    _note(connection, "checked", int(time.time()))


def _note(connection: Connection, what: Literal["clean", "checked"], value: int) -> None:
    try:
        connection.execute(f"UPDATE clock SET {what} = ?", (value,))
    except sqlite3.OperationalError as error:
        if _code(error) in _SQLITE_NOT_WRITABLE:
            raise
        # A full disk or a busy file must not keep anybody from reading.


def _newer(file: Path, lock: int) -> Opened:
    address = f"{_address(file)}?mode=ro"
    return Opened(
        _connect(address),
        address,
        writable=False,
        notice=f"{file} was written by a newer On Record: it is read but not changed.",
        lock=lock,
    )


def _set_aside(file: Path, lock: int, damage: str) -> Opened:
    """Rename the damaged file, begin a new one and carry over the rows that can still be read."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        aside = _quarantine(file)
        fcntl.flock(lock, fcntl.LOCK_SH)
        opened = _open_checked(file, lock)
    except (OSError, sqlite3.Error, _DamagedError) as error:
        os.close(lock)
        return _unkept(file, f"it is damaged ({damage}) and cannot be replaced: {error}")
    rescued = _rescue(aside, opened.connection)
    notice = (
        f"The record of what you read was damaged ({damage}). It is kept as {aside}; "
        f"{rescued} articles were carried over."
    )
    return Opened(opened.connection, opened.address, notice=notice, lock=lock)


def _quarantine(file: Path) -> Path:
    aside = file.with_name(f"{file.name}.corrupt-{time.strftime('%Y%m%dT%H%M%S')}-{os.getpid()}")
    file.rename(aside)
    for ending in ("-wal", "-shm"):
        companion = file.with_name(file.name + ending)
        if os.path.lexists(companion):
            companion.rename(aside.with_name(aside.name + ending))
    return aside


def _rescue(damaged: Path, into: Connection) -> int:
    """Copy the rows that can be read, up to the first that cannot; return how many they were."""
    rescued = 0
    if not damaged.is_file():
        return rescued
    try:
        source = _connect(f"{_address(damaged)}?mode=ro")
        for row in source.execute("SELECT id, read, starred, place FROM articles"):
            into.execute("INSERT INTO articles (id, read, starred, place) VALUES (?, ?, ?, ?)", row)
            rescued += 1
        for row in source.execute("SELECT id, tag, held FROM tags"):
            into.execute("INSERT INTO tags (id, tag, held, change) VALUES (?, ?, ?, 0)", row)
        source.close()
    except sqlite3.Error:
        pass  # the rest is not legible, and stays in the file that was set aside
    return rescued


def _unkept(file: Path, reason: str) -> Opened:
    """Return a state in memory that begins with what ``file`` holds, if it can at least be read."""
    opened = _in_memory(f"What you read and star will not be kept in {file}: {reason}.")
    if file.is_file():
        try:
            source = _connect(f"{_address(file)}?immutable=1")
            if schema.application(source) == schema.APPLICATION:
                source.backup(opened.connection)
                schema.migrate(opened.connection)
            source.close()
        except sqlite3.Error:
            pass  # not legible either: an empty state in memory is what is left
    return opened


def _in_memory(notice: str) -> Opened:
    address = f"file:onrecord-{os.urandom(8).hex()}?mode=memory&cache=shared"
    connection = _connect(address)
    schema.migrate(connection)
    return Opened(connection, address, notice=notice)


def _connect(address: str) -> Connection:
    connection = sqlite3.connect(
        address, uri=True, timeout=5, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _address(file: Path) -> str:
    return f"file:{quote(os.fsencode(file.absolute()))}"


def _shared_lock(file: Path) -> int:
    """Hold a lock that says a session is here; setting a file aside needs it alone."""
    name = file.with_name(file.name + ".lock")
    descriptor = os.open(name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    fcntl.flock(descriptor, fcntl.LOCK_SH)
    return descriptor


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY
