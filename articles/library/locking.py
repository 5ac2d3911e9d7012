"""One session at a time brings an index up to date; the others wait, and answer meanwhile."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_PAUSE = 0.05
"""Seconds between two looks at whether the other session has finished."""


@contextmanager
def alone(index: Path | None, stop: Callable[[], bool]) -> Iterator[None]:
    """Wait until no other session refreshes this index, or until ``stop``.

    An index in memory, and one in a folder that cannot be written, is nobody else's.
    """
    descriptor = _lock_file(index)
    try:
        while descriptor is not None and not _is_ours(descriptor) and not stop():
            time.sleep(_PAUSE)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _lock_file(index: Path | None) -> int | None:
    if index is None:
        return None
    name = index.with_name(index.name + ".lock")
    try:
        return os.open(name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        return None


def _is_ours(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
