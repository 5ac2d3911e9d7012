"""Which files a folder holds for reading: found by name and kind, none of them opened."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

_LEFT_OVER = ("~", ".swp", ".part", ".tmp")
"""Endings of files that an editor or a download left behind."""


def discover(paths: Iterable[Path]) -> Iterator[Path]:
    """Return the files to read among ``paths``: files as given, folders walked to any depth.

    Inside a folder the order is that of the names, and hidden and left-over names (``.x``,
    ``x~``, ``x.swp``, ``x.part``, ``x.tmp``) are passed over, as are links to folders, links out
    of the folder, and all that is no regular file. A folder that cannot be listed is returned
    itself, so that reading it says why. No file comes twice.

    Raises ``FileNotFoundError``, before anything is walked, if one of ``paths`` does not exist.
    """
    given = list(paths)
    for path in given:
        if not os.path.lexists(path):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    found = (file for path in given for file in _from_given(path))
    return found if len(given) == 1 else _each_once(found)


def is_wanted(name: str) -> bool:
    """Say whether a name in a folder is worth looking at: neither hidden nor left over."""
    return not name.startswith(".") and not name.endswith(_LEFT_OVER)


def _each_once(paths: Iterable[Path]) -> Iterator[Path]:
    seen: set[str] = set()
    for path in paths:
        key = os.path.abspath(path)
        if key not in seen:
            seen.add(key)
            yield path


def _from_given(path: Path) -> Iterator[Path]:
    if os.path.isdir(path):
        return _walk(path)
    return iter((path,))


def _walk(root: Path) -> Iterator[Path]:
    """Yield the files under ``root``; folders already visited, by device and inode, are not."""
    real_root = os.path.realpath(root)
    visited: set[tuple[int, int]] = set()
    waiting = [root]
    while waiting:
        path = waiting.pop()
        status = _status(path)
        if status is None:
            continue
        if path != root and not stat.S_ISDIR(status.st_mode):
            if _is_wanted_file(path, status, real_root):
                yield path
            continue
        folder = os.stat(path) if path == root else status
        if (folder.st_dev, folder.st_ino) in visited:
            continue
        visited.add((folder.st_dev, folder.st_ino))
        names = _names(path)
        if names is None:
            yield path
        else:
            waiting.extend(path / name for name in reversed(names))


def _names(folder: Path) -> list[str] | None:
    """Return the names worth looking at, sorted; ``None`` if the folder cannot be listed."""
    try:
        names = os.listdir(folder)
    except OSError:
        return None
    return sorted(filter(is_wanted, names))


def _status(path: Path) -> os.stat_result | None:
    """Return what is at ``path`` without following a link; ``None`` if it has just gone."""
    try:
        return os.lstat(path)
    except OSError:
        return None


def _is_wanted_file(path: Path, status: os.stat_result, real_root: str) -> bool:
    if stat.S_ISREG(status.st_mode):
        return True
    if not stat.S_ISLNK(status.st_mode):
        return False
    target = os.path.realpath(path)
    return os.path.isfile(target) and os.path.commonpath((target, real_root)) == real_root
