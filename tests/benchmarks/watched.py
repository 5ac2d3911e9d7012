"""A program run on a terminal of its own, with a clock: what is seen when, and for how many bytes.

Bytes are stamped when they are read; what they show is worked out afterwards, so that the
emulation, which is slow, costs the program nothing.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pyte

SIZE = 120, 40
"""Columns and lines of the terminal."""

SILENCE = 0.15
"""Seconds without a byte after which a program has drawn all that it wanted to."""

PATIENCE = 20.0
"""Seconds that anything may take."""


class Drawn(NamedTuple):
    """What came of a key: milliseconds until the last byte of the answer, and its bytes."""

    milliseconds: float
    bytes: int


class Watched:
    """One run of a program."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._screen = pyte.Screen(*SIZE)
        self._stream = pyte.ByteStream(self._screen)
        self._began = time.perf_counter()
        self._process, self._fd = pty.fork()
        if self._process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
            given = {**os.environ, "TERM": "xterm-256color", **environment}
            given.pop("PYTHONDONTWRITEBYTECODE", None)  # as installed: compiled once, not each time
            os.execvpe(command[0], list(command), given)

    def __enter__(self) -> Watched:
        return self

    def __exit__(self, *_: object) -> None:
        """End the program, if it has not ended."""
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
            os.close(self._fd)

    def milliseconds_to(self, words: str) -> float:
        """Return how long after the start words were first seen; raises ``TimeoutError``."""
        until = time.perf_counter() + PATIENCE
        while time.perf_counter() < until:
            for stamp, got in self._gathered(SILENCE):
                self._stream.feed(got)
                if any(words in line for line in self._screen.display):
                    self._gathered_to_screen()
                    return 1000 * (stamp - self._began)
        raise TimeoutError(f"{words!r} was not seen in {PATIENCE:.0f} s")

    def send_ahead(self, keys: str) -> None:
        """Press keys before the program has asked for any; the clock runs on."""
        os.write(self._fd, keys.encode())

    def send(self, keys: str) -> None:
        """Press keys; the clock starts anew."""
        self._began = time.perf_counter()
        os.write(self._fd, keys.encode())

    def press(self, keys: str) -> Drawn:
        """Press keys and wait until all is drawn; a second is long enough for nothing at all."""
        self.send(keys)
        return self._drawn(self._gathered(1.0))

    def tap(self, key: str, seconds: float) -> Drawn:
        """Press a key and take what comes within some seconds, when the next may be pressed."""
        self.send(key)
        until = self._began + seconds
        chunks: list[tuple[float, bytes]] = []
        while (left := until - time.perf_counter()) > 0:
            chunks += self._gathered(left, silence=0.0)
        return self._drawn(chunks)

    def _drawn(self, chunks: Sequence[tuple[float, bytes]]) -> Drawn:
        for _, got in chunks:
            self._stream.feed(got)
        if not chunks:
            return Drawn(0.0, 0)
        return Drawn(1000 * (chunks[-1][0] - self._began), sum(len(got) for _, got in chunks))

    def settle(self) -> None:
        """Wait until nothing has come for a second: the program is up and has nothing to do."""
        for _, got in self._gathered(1.0, silence=1.0):
            self._stream.feed(got)

    def hold(self, key: str, seconds: float = 2.0) -> float:
        """Repeat a key 30 times a second; return milliseconds from the last press to rest."""
        last = self._began
        for _ in range(int(seconds * 30)):
            self.send(key)
            until = self._began + 1 / 30
            while (left := until - time.perf_counter()) > 0:
                if select.select([self._fd], [], [], left)[0]:
                    os.read(self._fd, 65536)
                    last = time.perf_counter()
        chunks = self._gathered(SILENCE)
        return 1000 * max(0.0, (chunks[-1][0] if chunks else last) - self._began)

    def megabytes(self) -> float:
        """Return the memory that the process holds."""
        pages = int(Path(f"/proc/{self._process}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def quit(self, keys: str) -> float:
        """Press keys and return how many milliseconds later the process is gone."""
        self.send(keys)
        while not os.waitpid(self._process, os.WNOHANG)[0]:
            if select.select([self._fd], [], [], 0.002)[0]:
                with suppress(OSError):  # the other side is closed
                    os.read(self._fd, 65536)
        self._process = 0
        os.close(self._fd)
        return 1000 * (time.perf_counter() - self._began)

    def _gathered_to_screen(self) -> None:
        for _, got in self._gathered(SILENCE):
            self._stream.feed(got)

    def _gathered(self, first: float, silence: float = SILENCE) -> list[tuple[float, bytes]]:
        """Return what comes until there is silence, having waited ``first`` seconds for a byte."""
        chunks: list[tuple[float, bytes]] = []
        while select.select([self._fd], [], [], silence if chunks else first)[0]:
            try:
                got = os.read(self._fd, 65536)
            except OSError:
                break
            chunks.append((time.perf_counter(), got))
        return chunks
