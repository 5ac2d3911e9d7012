"""What is watched while a hostile folder is open: bytes to the terminal, files around it."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.case import HIDDEN, NUMBER
from tests.hostile.test_reading_hostile_files import is_safe

CLIPBOARD = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
OF_THE_PROGRAM = re.compile(
    r"\x1b\[(?:[\d;]*[mHJKXCr]|\?[\d;]+(?:[hlu]|\$p)|[<>=]\d*u)"  # colours, cursor, modes
    r"|\x1bM"  # a row down
)


def assert_harmless(sent: bytes) -> None:
    """Nothing was sent but what the program draws with: all else would have come from a file."""
    text = sent.decode("utf-8")  # strictly: no raw byte of a name or a file
    for copied in CLIPBOARD.findall(text):
        assert all(is_safe(letter) for letter in base64.b64decode(copied).decode())
    drawn = OF_THE_PROGRAM.sub("", CLIPBOARD.sub("", text))
    assert {letter for letter in drawn if letter not in "\r\n" and not is_safe(letter)} == set()
    assert HIDDEN not in drawn
    assert NUMBER not in drawn


Entry = tuple[bytes, int, int, bytes]


def snapshot(folder: Path) -> list[Entry]:
    """Return name, mode, time of change and digest of all that is in the folder and beside it.

    The home of the test lies beside it as well, and is left out.
    """
    return sorted(_entries(os.fsencode(folder.parent)))


def _entries(folder: bytes) -> Iterator[Entry]:
    for entry in os.scandir(folder):
        status = entry.stat(follow_symlinks=False)
        if entry.name == b".home":
            continue
        yield entry.path, status.st_mode, status.st_mtime_ns, _digest(entry.path, status)
        if stat.S_ISDIR(status.st_mode):
            yield from _entries(entry.path)


def _digest(path: bytes, status: os.stat_result) -> bytes:
    if stat.S_ISLNK(status.st_mode):
        return os.readlink(path)
    if stat.S_ISREG(status.st_mode):
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    return b""
