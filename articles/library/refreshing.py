"""The index is brought up to date with the folder.

First the folder is walked and compared with what is known, by path, size and time of change:
nothing is read that did not change. Then what is left is read and annotated, and written in
small transactions, so that the list grows meanwhile and a killed refresh goes on where it was.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from sqlite3 import Connection
from typing import TypeVar

from articles.library import newest, sets, writing
from articles.library.examining import Examined, Job, examine
from articles.library.moving import follow_moved
from articles.library.parser import parser_version
from articles.library.views import Progress
from articles.library.workers import examined

T = TypeVar("T")

_COMMIT_EVERY = 0.3
"""Seconds between two transactions: often enough for the list to be seen growing."""

_CHUNK = 500

_VANISHED = "SELECT path FROM files WHERE path NOT IN (SELECT path FROM seen)"
"""Files of the index that are not there now."""


@dataclass(frozen=True, slots=True)
class Watchers:
    """Who is told about a refresh, and who may end it.

    ``edited`` is given the ids of edited articles, ``{old: new}``, before they are committed.
    """

    report: Callable[[Progress], None]
    stop: Callable[[], bool]
    edited: Callable[[dict[str, str]], None]


def refresh(
    connection: Connection,
    paths: Sequence[Path],
    watchers: Watchers,
    within: Path | None = None,
) -> Progress:
    """Bring the index up to date with ``paths``, absolute ones.

    ``within`` is the one folder of a restricted room, read in their place. Raises
    `FileNotFoundError` for a missing one, before anything is changed. Stopped early, it leaves
    everything noticed so far written and the rest for the next time.
    """
    if not _look_around(connection, _present(paths, within), watchers.stop):
        return Progress(0, 0, _skipped(connection), 0)
    follow_moved(connection, within)
    _forget_vanished(connection, watchers.stop)
    progress = _read_changed(connection, watchers, within)
    if 0 < progress.done == progress.total:
        connection.execute("DELETE FROM former")  # whoever is not there now inherits nothing
    if progress.done == progress.total:
        newest.renew(connection)
        sets.renew(connection)
    return progress


def is_up_to_date(connection: Connection, paths: Sequence[Path]) -> bool:
    """Say whether a refresh would find nothing to do. Writes nothing, but in temporary tables.

    Raises `FileNotFoundError` for a missing path.
    """
    _look_around(connection, _present(paths, None), lambda: False)
    (vanished,) = connection.execute(f"SELECT EXISTS ({_VANISHED})").fetchone()
    return not vanished and _note_unread(connection) == (0, 0)


def _look_around(
    connection: Connection, present: Iterable[tuple[bytes, int, int]], stop: Callable[[], bool]
) -> bool:
    """Note every file that is there now in ``seen``; say whether it was not stopped."""
    connection.execute("DROP TABLE IF EXISTS temp.seen")
    connection.execute(
        "CREATE TEMP TABLE seen (path BLOB PRIMARY KEY, size INTEGER, mtime INTEGER) WITHOUT ROWID"
    )
    connection.execute("BEGIN")
    for chunk in _chunks(present):
        connection.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?, ?)", chunk)
        if stop():
            connection.execute("ROLLBACK")
            return False
    connection.execute("COMMIT")
    return True


def _present(paths: Sequence[Path], within: Path | None) -> Iterator[tuple[bytes, int, int]]:
    """Yield the path, size and time of change of each file that is there."""
    from articles import origins  # noqa: PLC0415 - only a refresh walks folders

    if within is None:
        for name, status in origins.look_around(paths):
            yield os.fsencode(name), status.st_size, status.st_mtime_ns
        return
    for path in origins.walk_below(within):
        with suppress(OSError):  # it vanished since it was listed
            status = os.lstat(path)
            yield os.fsencode(path), status.st_size, status.st_mtime_ns


def _forget_vanished(connection: Connection, stop: Callable[[], bool]) -> None:
    vanished = connection.execute(_VANISHED).fetchall()
    for chunk in _chunks(vanished):
        if stop():
            return
        connection.execute("BEGIN IMMEDIATE")
        for (path,) in chunk:
            writing.remove(connection, Path(os.fsdecode(path)))
        connection.execute("COMMIT")


def _read_changed(connection: Connection, watchers: Watchers, within: Path | None) -> Progress:
    """Read what is new or changed; write it as it comes."""
    total, size = _note_unread(connection)
    progress = Progress(0, total, _skipped(connection), 0)
    watchers.report(progress)
    batch = _Batch(connection, watchers.edited)
    jobs = _jobs(connection, within)
    # In a restricted room no process is started, not even one of ours.
    for found in map(examine, jobs) if within else examined(jobs, total, size, watchers.stop):
        batch.add(found)
        stopped = watchers.stop()
        if batch.is_due() or stopped:
            progress = batch.write(total)
            watchers.report(progress)
        if stopped:
            return progress
    if total:
        progress = batch.write(total)
        watchers.report(progress)
    return progress


def _note_unread(connection: Connection) -> tuple[int, int]:
    """Note in ``unread`` what must be read; return how many files and bytes that is."""
    connection.execute("DROP TABLE IF EXISTS temp.unread")
    connection.execute(
        "CREATE TEMP TABLE unread (turn INTEGER PRIMARY KEY, path BLOB, size INTEGER, "
        "mtime INTEGER, digest BLOB)"
    )
    version = parser_version()
    # What another parser read is read again even if its content is as it was: no digest.
    connection.execute(
        """INSERT INTO unread (path, size, mtime, digest)
        SELECT path, seen.size, seen.mtime, CASE WHEN files.parser = ? THEN files.digest END
        FROM seen LEFT JOIN files USING (path)
        WHERE files.size IS NOT seen.size OR files.mtime IS NOT seen.mtime
        OR files.parser IS NOT ? ORDER BY path""",
        (version, version),
    )
    files, size = connection.execute("SELECT count(*), total(size) FROM unread").fetchone()
    return files, int(size)


def _jobs(connection: Connection, within: Path | None) -> Iterator[Job]:
    """Yield the files to be read, a page at a time: transactions come and go in between."""
    turn = 0
    while page := connection.execute(
        "SELECT turn, path, size, mtime, digest FROM unread WHERE turn > ? ORDER BY turn LIMIT ?",
        (turn, _CHUNK),
    ).fetchall():
        for turn, path, size, mtime, digest in page:  # noqa: B007 - the last one counts
            yield Job(Path(os.fsdecode(path)), size, mtime, digest, within)


def _skipped(connection: Connection) -> int:
    sql = "SELECT count(*) FROM files WHERE skipped IS NOT NULL"
    return int(connection.execute(sql).fetchone()[0])


class _Batch:
    """Examined files that wait to be written together."""

    def __init__(self, connection: Connection, edited: Callable[[dict[str, str]], None]) -> None:
        self._connection = connection
        self._edited = edited
        self._waiting: list[Examined] = []
        self._began = self._since = time.monotonic()
        self._done = 0
        self._added = 0

    def add(self, found: Examined) -> None:
        """Take one more file."""
        self._waiting.append(found)

    def is_due(self) -> bool:
        """Say whether it is time to write."""
        return time.monotonic() - self._since >= _COMMIT_EVERY

    def write(self, total: int) -> Progress:
        """Write all that waits, in one transaction; return how far of ``total`` that is."""
        successors: dict[str, str] = {}
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            for found in self._waiting:
                written = writing.put(self._connection, found, parser_version())
                self._added += written.added
                successors.update(written.successors)
            self._edited(successors)
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._done += len(self._waiting)
        self._waiting.clear()
        self._since = time.monotonic()
        took = self._since - self._began
        return Progress(self._done, total, _skipped(self._connection), self._added, took)


def _chunks(items: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(items)
    while chunk := list(islice(iterator, _CHUNK)):
        yield chunk
