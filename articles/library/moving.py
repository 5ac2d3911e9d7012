"""Files that lie elsewhere now, or have another name: the same ones, not to be read again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from articles.library import writing
from articles.library.examining import digest_of


class _File(NamedTuple):
    path: bytes
    size: int
    mtime: int
    digest: bytes | None = None

    @property
    def name(self) -> bytes:
        return os.path.basename(self.path)


_ALIKE: tuple[Callable[[_File], bytes | int], ...] = (
    lambda file: file.name,
    lambda file: file.mtime,
)
"""What two files must have in common, beside their size, for their contents to be compared.

One of the same name is preferred. One that was renamed keeps the time of its last change.
"""


def follow_moved(connection: Connection, within: Path | None) -> None:
    """Give what is known of files that are not there now to the new ones that hold the same.

    ``seen`` lists all that are there. A new file is read only where one that vanished is like it.
    """
    vanished = _files(
        connection,
        "SELECT path, size, mtime, digest FROM files "
        "WHERE digest IS NOT NULL AND path NOT IN (SELECT path FROM seen) ORDER BY path",
    )
    if not vanished:
        return
    new = _files(
        connection,
        "SELECT path, size, mtime FROM seen WHERE path NOT IN (SELECT path FROM files) "
        "ORDER BY path",
    )
    moves = list(_moves(vanished, new, within))
    connection.execute("BEGIN IMMEDIATE")
    for old, now in moves:
        writing.move(connection, _path(old), _path(now), now.mtime)
    connection.execute("COMMIT")


def _moves(
    vanished: Iterable[_File], new: Iterable[_File], within: Path | None
) -> Iterator[tuple[_File, _File]]:
    """Yield pairs of files that hold the same, the old one and the new; none comes twice."""
    gone, come = dict.fromkeys(vanished), dict.fromkeys(new)
    for alike in _ALIKE:
        sizes = {(alike(file), file.size) for file in gone}
        waiting: dict[object, list[_File]] = {}
        for file in reversed(gone):
            waiting.setdefault((alike(file), file.digest), []).append(file)
        for file in list(come):
            if (alike(file), file.size) not in sizes:
                continue
            if same := waiting.get((alike(file), digest_of(_path(file), within))):
                old = same.pop()
                del gone[old], come[file]
                yield old, file


def _files(connection: Connection, sql: str) -> list[_File]:
    return [_File(*row) for row in connection.execute(sql)]


def _path(file: _File) -> Path:
    return Path(os.fsdecode(file.path))
