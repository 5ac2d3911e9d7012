"""A plain file of lines that the program keeps and that people may read, edit, copy and compare.

Several sessions may change one file: each change reads it anew, alone, and puts a whole new file
in its place, so that it is never seen half written. A line that a reader of the file does not
understand stays where it is.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from articles.places import make_private


class PlainFile:
    """The lines of one file, or of none where nothing can be kept: then they last a session.

    ``heading`` is what a new file begins with: comments that say what stands in it.
    """

    def __init__(self, path: Path | None, heading: Sequence[str] = ()) -> None:
        self.path = path
        self._unkept = list(heading)

    def lines(self) -> list[str]:
        """Return the lines without their ends; raises `OSError` where the file cannot be read.

        Bytes that are not UTF-8 come as half surrogates, and are written as they were.
        """
        if self.path is None or not os.path.lexists(self.path):
            return list(self._unkept)
        if not self.path.is_file():
            raise OSError(errno.EINVAL, "it is not a plain file", str(self.path))
        text = self.path.read_bytes().decode("utf-8", "surrogateescape")
        return text.removesuffix("\n").split("\n") if text else []

    def change(self, edit: Callable[[list[str]], list[str]]) -> None:
        """Replace the lines by what ``edit`` makes of them; on disk when this returns.

        No other session changes the file meanwhile. Raises `OSError` where it cannot be written,
        and then nothing has changed.
        """
        if self.path is None:
            self._unkept = edit(list(self._unkept))
            return
        make_private(self.path.parent)
        with _alone(self.path):
            before = self.lines()
            after = edit(list(before))
            if after != before:
                _replace(self.path.resolve(), "".join(f"{line}\n" for line in after))


def _replace(file: Path, text: str) -> None:
    """Write a draft beside ``file`` and give it that name, complete or not at all."""
    draft = file.with_name(f"{file.name}.new-{os.urandom(8).hex()}")
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC
    try:
        with open(os.open(draft, flags, 0o600), "wb") as written:
            written.write(text.encode("utf-8", "surrogateescape"))
            written.flush()
            os.fsync(written.fileno())
        draft.rename(file)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Wait until no other session changes the file. A change takes milliseconds."""
    name = file.with_name(file.name + ".lock")
    descriptor = os.open(name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
