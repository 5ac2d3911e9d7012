"""The bytes of one file, taken without ever waiting for a pipe or touching a device."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

from articles.origins.descending import open_below

MOST_BYTES = 20_000_000
"""Of a longer file only this much is read: the longest article known is a hundredth of it."""

_KINDS = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a named pipe, not a file"),
    (stat.S_ISSOCK, "is a socket, not a file"),
    (stat.S_ISCHR, "is a device, not a file"),
    (stat.S_ISBLK, "is a device, not a file"),
)

# A file swapped for a link or a pipe after it was looked at is refused or at least never waited
# for; no flag is missing on the systems with a terminal to read in.
_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY


class UnreadableError(OSError):
    """A file cannot be read; ``reason`` says why, in words for people."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_bytes(path: Path, within: Path | None = None) -> tuple[bytes, bool]:
    """Return the first ``MOST_BYTES`` of a regular file, and whether more were left.

    ``within`` is a folder that is not to be left: no link below it is followed. Raises
    ``UnreadableError`` for everything that is not a readable regular file.
    """
    try:
        descriptor = open_below(within, path, _FLAGS) if within else _open(path)
        with open(descriptor, "rb", buffering=0) as file:
            _refuse_other_kinds(os.fstat(descriptor))
            return _read(file.read)
    except UnreadableError:
        raise
    except OSError as error:
        raise UnreadableError(_reason(error)) from error
    except ValueError as error:  # a name with a NUL in it
        raise UnreadableError("cannot be read: no file can have this name") from error


def _open(path: Path) -> int:
    """Open what ``path`` leads to, links followed, unless that is no regular file."""
    real = os.path.realpath(path, strict=True)
    status = os.stat(real)
    if stat.S_ISDIR(status.st_mode):
        os.scandir(real).close()  # of a folder that cannot be listed, say that
    _refuse_other_kinds(status)
    return os.open(real, _FLAGS)


def _read(read: Callable[[int], bytes | None]) -> tuple[bytes, bool]:
    """Read until the limit or the end; an unbuffered file may answer in several pieces."""
    pieces: list[bytes] = []
    left = MOST_BYTES + 1
    while left > 0 and (piece := read(left)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)[:MOST_BYTES], left <= 0


def _refuse_other_kinds(status: os.stat_result) -> None:
    for is_kind, reason in _KINDS:
        if is_kind(status.st_mode):
            raise UnreadableError(reason)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("is not a regular file")


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "is gone, or is a link to nothing"
    if error.errno in (errno.ELOOP, errno.ENOTDIR):
        return "cannot be read: links are not followed here, or lead in a circle"
    return f"cannot be read: {(error.strerror or 'unknown error').lower()}"
