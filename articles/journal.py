"""The log of what went wrong in the program itself, never of what anybody read.

Kept beside the state, private to its owner. An entry names the kind of each error and the lines of
code that led to it. Messages of errors are left out, for they may quote a text.
"""

from __future__ import annotations

import os
import platform
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

from articles import __version__, places

BROKEN = 70
"""The exit code after an error of the program itself, as ``sysexits.h`` has it."""

FILE_NAME = "onrecord.log"

LARGEST = 100_000
"""Bytes after which the log begins anew; the one before is kept as ``onrecord.log.1``."""

_MOST_FRAMES = 30
"""Lines of code named for one error, the innermost; an endless recursion has thousands."""

_MOST_CAUSES = 5
"""Errors named that led to an error."""


def journal_file() -> Path:
    """Return where the log is or would be; raises `places.NoHomeError`."""
    return places.state_folder() / FILE_NAME


def note(error: BaseException) -> Path | None:
    """Add an error to the log; return the file, or ``None`` where it could not be written."""
    try:
        file = journal_file()
        places.make_private(file.parent)
        _begin_anew_if_large(file)
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
        with open(os.open(file, flags, 0o600), "w", encoding="utf-8") as log:
            log.write(entry(error))
    except OSError:
        return None
    return file


def last_words(error: BaseException, *, names_log: bool = True) -> str:
    """Put an error into the log; return the line that tells the reader of it.

    ``names_log`` is false where the log is another person's to look into.
    """
    file = note(error)
    if not file:
        details = "no log could be written"
    else:
        details = f"details are in {file}" if names_log else "the keeper of this machine has a log"
    return (
        f"an error of the program ended it ({where(error)}); what you read and starred is kept, "
        f"{details}"
    )


def entry(error: BaseException) -> str:
    """Return what the log says of an error: when, which program, which errors, which lines."""
    head = (
        f"{time.strftime('%Y-%m-%dT%H:%M:%S%z')} onrecord {__version__}, "
        f"Python {platform.python_version()}, {platform.system()}\n"
    )
    return head + "".join(f"  {line}\n" for each in _chain(error) for line in _lines(each)) + "\n"


def where(error: BaseException) -> str:
    """Return the innermost line of an error in a few words: ``KeyError in desk.py, line 12``."""
    innermost = list(_chain(error))[-1]
    frames = traceback.extract_tb(innermost.__traceback__)
    place = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return f"{type(innermost).__name__}{place}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what caused it, the outermost first."""
    cause: BaseException | None = error
    for _ in range(_MOST_CAUSES):
        if cause is None:
            return
        yield cause
        cause = cause.__cause__ or cause.__context__


def _lines(error: BaseException) -> Iterator[str]:
    yield type(error).__qualname__
    for frame in traceback.extract_tb(error.__traceback__)[-_MOST_FRAMES:]:
        place = Path(frame.filename)
        yield f"  {place.parent.name}/{place.name}:{frame.lineno} {frame.name}"


def _begin_anew_if_large(file: Path) -> None:
    if file.is_file() and file.stat().st_size > LARGEST:
        file.replace(file.with_name(f"{FILE_NAME}.1"))
