"""Over 200 ms of delay and 9,600 bytes a second each way, reading stays what it is."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.slow_line import Line
from tests.terminal.terminal import CURSOR_PLACE, Terminal, reader
from tests.tui.news import BRIDGE, HEADLINES, HEARING

LINE = Line(delay=0.2, rate=9_600)
REMOTE = {"SSH_CONNECTION": "192.0.2.1 5000 192.0.2.2 22"}

FIRST_PAGE = LINE.rate
"""Bytes until the first page can be read: a second of the line, which leaves two for the rest."""

BEHIND = 1.5 * LINE.rate
"""Bytes until the screen shows what a key that was let go of has led to."""


@pytest.fixture(params=[(80, 24), (120, 40)], ids=["80x24", "120x40"])
def terminal(news: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    """The reader at the other end of a slow line, on a folder that it knows."""
    once = Terminal(reader(news))
    once.wait_for("1 of 6")
    once.press("Q")
    once.exit_code()
    once.close()
    opened = Terminal(reader(news), request.param, REMOTE, line=LINE, answers=CURSOR_PLACE)
    yield opened
    opened.close()


def hold(terminal: Terminal, key: str, seconds: float) -> None:
    """Hold a key down: thirty of it come in a second."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        terminal.press(key)
        terminal.watch(1 / 30)


def test_the_first_page_is_soon_there(terminal: Terminal) -> None:
    terminal.wait_for(*(headline[:20] for headline in HEADLINES))
    assert len(terminal.sent) < FIRST_PAGE


def test_what_was_typed_ahead_is_done_in_its_order(terminal: Terminal) -> None:
    terminal.wait_for("1 of 6")
    terminal.press("j\r/Letter 30 is\rs1i")
    terminal.wait_for("Details", HEARING)
    terminal.press("qjj\r")
    terminal.wait_for("4 of 6", "voted for a night bus")


def test_a_held_key_does_not_queue_frames(terminal: Terminal) -> None:
    terminal.wait_for(BRIDGE[:20])
    terminal.press("J2")
    terminal.wait_for(f"{HEARING}", "Day 1 of")
    terminal.bytes_until_quiet(1)
    hold(terminal, "j", 3)
    let_go = len(terminal.sent)
    terminal.press("G")
    terminal.wait_for("100 %")
    assert len(terminal.sent) - let_go < BEHIND
    terminal.press("1")
    terminal.bytes_until_quiet(1)
    hold(terminal, "j", 1)
    terminal.wait_for("6 of 6")


def test_no_answer_of_the_terminal_is_left_for_the_shell(news: Path) -> None:
    shell = f'{" ".join(reader(news))}; read -t 2 -n 9 left; echo "left: <$left>"'
    terminal = Terminal(["bash", "-c", shell], environment=REMOTE, line=LINE, answers=CURSOR_PLACE)
    try:
        terminal.wait_for("1 of 6")
        hold(terminal, "j", 1)
        terminal.press("Q")
        terminal.wait_until(lambda: b"left: <>" in terminal.sent, "to be left alone")
        assert b"\x1b[6n" in terminal.sent
    finally:
        terminal.close()
