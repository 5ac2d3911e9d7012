"""Files below one folder, reached without following a link: for rooms that nobody may leave.

Each folder on the way is opened in the one before it, so that nothing changes where a name leads,
not even a link that is put in its place at the very moment.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from articles.origins.walking import is_wanted

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


def open_below(room: Path, path: Path, flags: int) -> int:
    """Open ``path``, which lies in the folder ``room``; return its descriptor.

    ``room`` itself must be no link either. Raises ``OSError`` for whatever is outside, a link, or
    reached through one.
    """
    *folders, name = _names_below(room, path)
    folder = _open_folder(room, folders)
    try:
        return os.open(name, flags | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=folder)
    finally:
        os.close(folder)


def walk_below(room: Path) -> Iterator[Path]:
    """Yield the regular files in ``room``, to any depth, in the order of their names.

    Names are passed over as everywhere, and links all of them. A folder that cannot be listed is
    yielded itself. Raises `FileNotFoundError` if ``room`` is gone.
    """
    waiting = [(room, True)]
    while waiting:
        path, is_folder = waiting.pop()
        if not is_folder:
            yield path
            continue
        try:
            waiting += reversed(_inside(room, path))
        except OSError as error:
            if path == room and isinstance(error, FileNotFoundError):
                raise
            yield path


def _inside(room: Path, folder: Path) -> list[tuple[Path, bool]]:
    """Return what a folder holds for reading, by name: where it is, and whether it is a folder."""
    descriptor = _open_folder(room, () if folder == room else _names_below(room, folder))
    found = []
    try:
        for name in sorted(filter(is_wanted, os.listdir(descriptor))):
            with suppress(FileNotFoundError):  # it has just gone
                kind = os.stat(name, dir_fd=descriptor, follow_symlinks=False).st_mode
                if stat.S_ISDIR(kind) or stat.S_ISREG(kind):
                    found.append((folder / name, stat.S_ISDIR(kind)))
    finally:
        os.close(descriptor)
    return found


def _names_below(room: Path, path: Path) -> tuple[str, ...]:
    """Return the names that lead from ``room`` to ``path``; raises `OSError` for a way out."""
    if not path.is_relative_to(room) or path == room or ".." in path.parts:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    return path.relative_to(room).parts


def _open_folder(room: Path, names: Sequence[str]) -> int:
    folder = os.open(room, _FOLDER)
    for name in names:
        try:
            below = os.open(name, _FOLDER, dir_fd=folder)
        finally:
            os.close(folder)
        folder = below
    return folder
