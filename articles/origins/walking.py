"""Which files a folder holds for reading: found by name and kind, none of them opened."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

_LEFT_OVER = ("~", ".swp", ".part", ".tmp")
"""Endings of files that an editor or a download left behind."""


Found = tuple[str, os.stat_result]
"""A path, and the size and times of what is there, any link followed."""


def discover(paths: Iterable[Path]) -> Iterator[Path]:
    """Return the files to read among ``paths``, as ``look_around`` finds them."""
    return (Path(path) for path, _ in look_around(paths))


def look_around(paths: Iterable[Path]) -> Iterator[Found]:
    """Return the files to read among ``paths``: files as given, folders walked to any depth.

    Inside a folder the order is that of the names, and hidden and left-over names (``.x``,
    ``x~``, ``x.swp``, ``x.part``, ``x.tmp``) are passed over, as are links to folders, links out
    of the folder, and all that is no regular file. A folder that cannot be listed is returned
    itself, so that reading it says why. No file comes twice. Each is asked for its size and time
    once, and none becomes a ``Path``: with a hundred thousand of them that takes most of the time.

    Raises ``FileNotFoundError``, before anything is walked, if one of ``paths`` does not exist.
    """
    given = [os.fspath(path) for path in paths]
    for path in given:
        if not os.path.lexists(path):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
    found = (file for path in given for file in _from_given(path))
    return found if len(given) == 1 else _each_once(found)


def is_wanted(name: str) -> bool:
    """Say whether a name in a folder is worth looking at: neither hidden nor left over."""
    return not name.startswith(".") and not name.endswith(_LEFT_OVER)


def _each_once(files: Iterable[Found]) -> Iterator[Found]:
    seen: set[str] = set()
    for path, status in files:
        key = os.path.abspath(path)
        if key not in seen:
            seen.add(key)
            yield path, status


def _from_given(path: str) -> Iterator[Found]:
    try:
        status = os.stat(path)
    except OSError:  # a link that leads nowhere: reading it says so
        return iter(((path, os.lstat(path)),))
    return _walk(path, status) if stat.S_ISDIR(status.st_mode) else iter(((path, status),))


def _walk(root: str, status: os.stat_result) -> Iterator[Found]:
    """Yield the files under ``root``; folders already visited, by device and inode, are not."""
    real_root = os.path.realpath(root)
    visited = {(status.st_dev, status.st_ino)}
    waiting = _entries(root)
    if waiting is None:
        yield root, status
    while waiting:
        entry = waiting.pop()
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            continue  # it has just gone
        if stat.S_ISREG(status.st_mode):
            yield entry.path, status
        elif stat.S_ISLNK(status.st_mode):
            yield from _linked(entry.path, real_root)
        elif stat.S_ISDIR(status.st_mode) and (status.st_dev, status.st_ino) not in visited:
            visited.add((status.st_dev, status.st_ino))
            inside = _entries(entry.path)
            if inside is None:
                yield entry.path, status
            else:
                waiting += inside


def _entries(folder: str) -> list[os.DirEntry[str]] | None:
    """Return what is worth looking at, the last name first; ``None`` if it cannot be listed."""
    try:
        with os.scandir(folder) as entries:
            wanted = [entry for entry in entries if is_wanted(entry.name)]
    except OSError:
        return None
    return sorted(wanted, key=lambda entry: entry.name, reverse=True)


def _linked(path: str, real_root: str) -> Iterator[Found]:
    """Yield the file that a link leads to, if it lies under the same root."""
    target = os.path.realpath(path)
    if os.path.isfile(target) and os.path.commonpath((target, real_root)) == real_root:
        with suppress(OSError):
            yield path, os.stat(path)
