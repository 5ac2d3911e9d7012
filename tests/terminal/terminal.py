"""A terminal to run the program in: what it would show, and every byte that it was sent."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pyte

from tests.terminal.glass import Bytes, Glass
from tests.terminal.slow_line import Line

PATIENCE = 20.0
"""Seconds that anything may take on a busy machine before the test gives up."""

QUIET = 0.4
"""Seconds without a byte after which a program is taken to have drawn all that it wanted."""

ALTERNATE_SCREEN, CURSOR, PASTE, FOCUS_REPORTS = 1049, 25, 2004, 1004
CURSOR_PLACE = {b"\x1b[6n": b"\x1b[1;1R"}
SIDE_MARGINS = {b"\x1b[?69$p": b"\x1b[?69;2$y"}
"""What a terminal may be asked, and its answer."""

MOUSE = (1000, 1002, 1003, 1006)

_TAKEN_AS_USUAL = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
"""Signals that are ignored where the tests run under nohup or behind a shell's ``&``."""

_SWITCH = re.compile(rb"\x1b\[\?([\d;]+)([hl])")


def reader(*arguments: str | Path) -> list[str]:
    """Return the command that opens the reader."""
    return [sys.executable, "-m", "tui", *map(str, arguments)]


Cell = tuple[str, str, str, bool, bool]
"""A letter, its colour and that of its ground, whether it is bold and whether it is reversed."""


def _cell(drawn: pyte.screens.Char) -> Cell:
    # Whether a blank is bold is not seen, nor its colour where its ground is not turned round.
    if drawn.data == " " and not drawn.reverse:
        return " ", "", drawn.bg, False, False
    return drawn.data, drawn.fg, drawn.bg, drawn.bold, drawn.reverse


def drawn(sent: bytes, size: tuple[int, int]) -> list[list[Cell]]:
    """Return what a terminal of that size shows of some bytes."""
    screen = pyte.Screen(*size)
    pyte.ByteStream(screen).feed(sent)
    rows = (screen.buffer[number] for number in range(size[1]))
    return [[_cell(row[column]) for column in range(size[0])] for row in rows]


class Terminal:
    """Runs a command on a terminal of its own, which knows only some ``answers``."""

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
        *,
        line: Line | None = None,
        answers: Mapping[bytes, bytes] | None = None,
    ) -> None:
        """``line`` is what lies between the terminal and the program, if it is a slow one."""
        self.sent = b""
        self._answers = answers or {}
        self._answered: Counter[bytes] = Counter()
        self.glass = Glass(*size)
        self._stream = Bytes(self.glass)
        self.process, self._pty = pty.fork()
        if self.process == 0:
            _give_size(0, size)
            for number in _TAKEN_AS_USUAL:
                signal.signal(number, signal.SIG_DFL)
            given = {"TERM": "xterm-256color", **(environment or {})}
            os.execvpe(command[0], list(command), {**os.environ, **given})
        self._fd = line.far_end(self._pty) if line else self._pty

    # What the person in front of it does --------------------------------------------------------

    def press(self, keys: str) -> None:
        self.type(keys.encode())

    def type(self, data: bytes) -> None:
        """Send what no key of the keyboard may send."""
        os.write(self._fd, data)

    def resize(self, columns: int, lines: int) -> None:
        self.glass.resize(lines, columns)
        _give_size(self._pty, (columns, lines))

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.process, number)

    # What that person sees ----------------------------------------------------------------------

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.glass.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def is_reversed(self, words: str) -> bool:
        """Say whether words are drawn in reverse where they are seen first."""
        for number, line in enumerate(self.glass.display):
            if words in line:
                return bool(self.glass.buffer[number][line.index(words)].reverse)
        raise AssertionError(f"{words!r} is not seen:\n{self.text}")

    @property
    def unreadable(self) -> str:
        """The letters that are drawn in the colour of their ground."""
        rows = ((self.glass.buffer[number], line) for number, line in enumerate(self.lines))
        cells = [row[column] for row, line in rows for column in range(len(line))]
        return "".join(
            cell.data
            for cell in cells
            if cell.data.strip() and cell.fg == cell.bg and cell.fg != "default"
        )

    @property
    def cells(self) -> list[list[Cell]]:
        """What is shown, cell by cell."""
        size = self._screen.columns, self._screen.lines
        return drawn(self.sent, size)

    def is_on(self, mode: int) -> bool:
        """Say whether a mode of the terminal was switched on last, and not off."""
        switches = [
            switch
            for modes, switch in _SWITCH.findall(self.sent)
            if str(mode) in modes.decode().split(";")
        ]
        return bool(switches) and switches[-1] == b"h"

    # Waiting ------------------------------------------------------------------------------------

    def wait_for(self, *words: str) -> None:
        """Wait until all of these words are seen."""
        self.wait_until(lambda: all(part in self.text for part in words), f"to see {words}")

    def wait_until_gone(self, words: str) -> None:
        """Wait until these words are no longer seen."""
        self.wait_until(lambda: words not in self.text, f"for {words!r} to go")

    def wait_until(self, condition: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < until, f"waited in vain {what}:\n{self.text}"
            self._read(0.1)

    def watch(self, seconds: float) -> None:
        """Take for some seconds what comes."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._read(left)

    def bytes_until_quiet(self, seconds: float = QUIET) -> int:
        """Return how many bytes come before there are none for some seconds."""
        before = len(self.sent)
        while self._read(seconds):
            pass
        return len(self.sent) - before

    def exit_code(self, seconds: float = PATIENCE) -> int:
        """Wait for the program to end; a signal that ended it counts as its negative number."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._read(0.02)
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.process = 0
                while self._read(0.02):
                    pass
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"it did not end within {seconds} s:\n{self.text}")

    def _read(self, seconds: float) -> bool:
        """Take what comes within some seconds; return whether anything did."""
        if not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            got = os.read(self._fd, 65536)
        except OSError:  # Linux says so when the other side has been closed
            return False
        self.sent += got
        self._stream.feed(got)
        for question, answer in self._answers.items():
            due = self.sent.count(question) - self._answered[question]
            with suppress(OSError):  # who asked may be gone
                os.write(self._fd, answer * due)
            self._answered[question] += due
        return bool(got)

    def close(self) -> None:
        """End what still runs."""
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self._pty)
        if self._fd != self._pty:
            os.close(self._fd)


def _give_size(fd: int, size: tuple[int, int]) -> None:
    columns, lines = size
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
