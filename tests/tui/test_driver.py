"""The calm driver in a real terminal: the bytes that it sends and survives."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
import time
from collections.abc import Iterator

import pytest
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver

from tui.driver import CalmDriver, calm

APP = """
import sys
from textual.app import App
from textual.widgets import Static
from tui.driver import calm
from tui.terminal import leave_on_hangup

class Small(App):
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [("q", "quit", "Quit")]
    def get_driver_class(self):
        return calm(super().get_driver_class())
    def compose(self):
        yield Static("here", id="here")
    def on_click(self, event):
        self.query_one(Static).update(f"clicked {event.screen_x}")

app = Small()
leave_on_hangup(app)
app.run(mouse="--no-mouse" not in sys.argv)
sys.exit(app.return_code)
"""

CLICK = b"\x1b[<0;5;1M\x1b[<0;5;1m"


class Terminal:
    """A program in a pseudo-terminal of 80 columns and 24 lines."""

    def __init__(self, *arguments: str) -> None:
        self.process, self.fd = pty.fork()
        if self.process == 0:
            environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
            os.execve(sys.executable, [sys.executable, "-c", APP, *arguments], environment)
        self.seen = b""

    def wait_for(self, words: bytes) -> None:
        until = time.monotonic() + 20
        while words not in self.seen:
            assert time.monotonic() < until, self.seen[-500:]
            self._read()

    def send(self, keys: bytes) -> None:
        os.write(self.fd, keys)

    def exit_code(self) -> int:
        until = time.monotonic() + 20
        while time.monotonic() < until:
            self._read()
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.process = 0
                return os.waitstatus_to_exitcode(status)
        raise AssertionError("the program did not end")

    def _read(self) -> None:
        if select.select([self.fd], [], [], 0.05)[0]:
            try:
                self.seen += os.read(self.fd, 65536)
            except OSError:  # Linux says so when the other side has been closed
                time.sleep(0.05)

    def close(self) -> None:
        os.close(self.fd)
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)


@pytest.fixture
def terminal(request: pytest.FixtureRequest) -> Iterator[Terminal]:
    opened = Terminal(*getattr(request, "param", ()))
    opened.wait_for(b"here")
    yield opened
    opened.close()


def test_only_the_terminal_driver_is_replaced() -> None:
    drivers: list[type[Driver]] = [LinuxDriver, HeadlessDriver]
    assert [calm(driver) for driver in drivers] == [CalmDriver, HeadlessDriver]


def test_the_hooks_inside_textual_are_still_there() -> None:
    names = ("_enable_mouse_support", "_disable_mouse_support", "run_input_thread")
    for name in (*names, "_sigtstp_application"):
        assert callable(getattr(LinuxDriver, name))
    for name in ("feed", "tick"):
        assert callable(getattr(XTermParser, name))
    for name in ("_disable_tooltips", "_disable_notifications"):
        assert hasattr(App(), name)


def test_clicks_arrive_and_moves_are_not_asked_for(terminal: Terminal) -> None:
    terminal.send(CLICK)
    terminal.wait_for(b"clicked 4")
    terminal.send(b"q")
    assert terminal.exit_code() == 0
    assert b"\x1b[?1002h" in terminal.seen
    assert b"\x1b[?1003h" not in terminal.seen
    for mode in (b"1000", b"1002", b"1006"):
        assert terminal.seen.rfind(b"\x1b[?" + mode + b"l") > terminal.seen.rfind(
            b"\x1b[?" + mode + b"h"
        )


@pytest.mark.parametrize("terminal", [["--no-mouse"]], indirect=True)
def test_without_the_mouse_nothing_is_asked_for(terminal: Terminal) -> None:
    terminal.send(b"q")
    assert terminal.exit_code() == 0
    assert b"\x1b[?1000h" not in terminal.seen


@pytest.mark.parametrize("junk", [b"\xe9\xff\xc3", b"\x1b[200~q\x1b]0;q\x07\xe9\x00Q\x1b[201~"])
def test_junk_is_left_alone_and_what_comes_with_it_is_not(terminal: Terminal, junk: bytes) -> None:
    terminal.send(junk + CLICK)
    terminal.wait_for(b"clicked 4")
    terminal.send(b"q")
    assert terminal.exit_code() == 0


def test_told_to_end_it_leaves_the_terminal_as_it_was(terminal: Terminal) -> None:
    os.kill(terminal.process, signal.SIGTERM)
    assert terminal.exit_code() == 128 + signal.SIGTERM
    assert b"\x1b[?1049l" in terminal.seen
