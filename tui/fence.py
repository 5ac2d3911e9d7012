"""A fence around the process of a restricted room, put up once and never taken down.

The commands that lead out of the room are not offered in it, and what reads the folder follows no
link. The fence is for the mistake that nobody has thought of: Python asks here before it starts a
program, makes a connection, opens or changes a file (PEP 578), whoever wanted it.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import textual

import articles

_FORBIDDEN: Final = (
    *("os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "subprocess.", "pty."),
    *("webbrowser.", "urllib.", "ctypes.dlopen"),
    *("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostby"),
)
"""How the events begin that mean another program or another machine."""

_LISTS: Final = frozenset({"os.listdir", "os.scandir"})
_CHANGES: Final = frozenset(
    f"os.{call}"
    for call in (
        *("mkdir", "rmdir", "remove", "rename", "link", "symlink", "truncate"),
        *("chmod", "chown", "utime", "setxattr", "removexattr"),
    )
)
_TO_WRITE: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def put_up(room: Path, own: Sequence[Path]) -> None:
    """Confine this process, from now on, to a folder of news and to its own folders.

    ``room`` may be opened, to go down from it by names that are no links, and ``own`` (marks,
    index, log) be written to; the installed program is read as its parts are needed. All else
    raises ``PermissionError``.
    """
    sys.dont_write_bytecode = True
    sys.addaudithook(_Fence(room, (*own, Path(os.devnull)), tuple(_installed())).check)


def _installed() -> set[Path]:
    """Return where Python, the toolkit and this program are installed."""
    package, toolkit = (Path(str(each.__file__)).parents[1] for each in (articles, textual))
    return {Path(os.__file__).parent, package, toolkit}


@dataclass(frozen=True, slots=True)
class _Fence:
    """What may be opened: ``room`` itself, below ``own`` for writing, ``installed`` for reading."""

    room: Path
    own: tuple[Path, ...]
    installed: tuple[Path, ...]

    def check(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Raise ``PermissionError`` for what is not to be."""
        if event.startswith(_FORBIDDEN):
            raise _refusal(event)
        if event == "open":
            self._require(self._may_open(arguments[0], arguments[2]), arguments[0])
        elif event in _LISTS:
            self._require(self._may_read(arguments[0]), arguments[0])
        elif event in _CHANGES:
            for path in arguments[:2]:
                self._require(self._may_write(path), path)
        elif event == "sqlite3.connect":
            path, _, options = str(arguments[0]).removeprefix("file:").partition("?")
            self._require("mode=memory" in options or self._may_write(unquote(path)), path)

    def _may_open(self, path: Any, flags: int) -> bool:
        if flags & _TO_WRITE:
            return self._may_write(path)
        if isinstance(path, str | bytes) and not os.path.isabs(path):
            # Below a folder that was opened already: one name, and no link.
            return bool(flags & os.O_NOFOLLOW) and os.path.basename(path) == path != ".."
        return self._may_read(path) or (bool(flags & os.O_NOFOLLOW) and _path(path) == self.room)

    def _may_read(self, path: Any) -> bool:
        return isinstance(path, int) or _is_below(path, (*self.own, *self.installed))

    def _may_write(self, path: Any) -> bool:
        return isinstance(path, int) or _is_below(path, self.own)

    def _require(self, allowed: bool, path: Any) -> None:
        if not allowed:
            raise _refusal(path)


def _is_below(path: Any, folders: Sequence[Path]) -> bool:
    here = _path(path)
    return any(here.is_relative_to(folder) for folder in folders)


def _path(path: Any) -> Path:
    """Return the path that is meant, without ``..``; the current folder for none."""
    return Path(os.path.abspath(os.fsdecode(path or ".")))


def _refusal(what: Any) -> PermissionError:
    return PermissionError(errno.EACCES, "not in a restricted room", str(what))
