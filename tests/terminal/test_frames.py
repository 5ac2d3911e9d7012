"""What is sent is only what changed, and yet the screen is what a repaint would make it."""

from __future__ import annotations

import re

import pytest

from tests.terminal.conftest import Open
from tests.terminal.terminal import Terminal
from tests.tui.news import BRIDGE, HEARING

KEYS = ("jj\rjj", " ]3j", "?", "q1z", "zfo", "\x1b2k", "T1j")

SETTLED = 1.0
"""Seconds without a byte after which nothing more comes, on a busy machine too."""
REDRAW = "\x1b[2J"

END_OF_FRAME = b"\x1b[m"
"""The default look, in which no theme of colours draws anything else."""


def assert_a_repaint_changes_nothing(terminal: Terminal, after: str) -> None:
    terminal.bytes_until_quiet(SETTLED)
    seen, before = terminal.glass.seen(), len(terminal.sent)
    terminal.press("\x0c")
    terminal.wait_until(lambda: REDRAW.encode() in terminal.sent[before:], "to be drawn anew")
    terminal.bytes_until_quiet()
    assert terminal.glass.seen() == seen, f"after {after}:\n{terminal.text}"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_whatever_was_done_the_screen_is_what_a_repaint_would_make_it(
    open_reader: Open, size: tuple[int, int]
) -> None:
    terminal = open_reader(size=size)
    for keys in KEYS:
        terminal.press(keys)
        assert_a_repaint_changes_nothing(terminal, repr(keys))


def test_the_screen_is_whole_again_after_a_resize(open_reader: Open) -> None:
    terminal = open_reader(size=(120, 40))
    for size in [(80, 24), (100, 30), (60, 20), (120, 40)]:
        terminal.resize(*size)
        terminal.wait_for(BRIDGE[:20])
        assert_a_repaint_changes_nothing(terminal, f"{size}")


def test_a_text_that_scrolls_is_moved_by_the_terminal(open_reader: Open) -> None:
    terminal = open_reader()
    terminal.press("J2")
    terminal.wait_for(HEARING, "Day 1 of")
    terminal.bytes_until_quiet()
    before = len(terminal.sent)
    terminal.press("jj")
    terminal.wait_until_gone(HEARING)
    terminal.bytes_until_quiet()
    # The last line is in the region as well where its percentage comes in the same frame.
    assert re.search(rb"\x1b\[2;(2[34])r\x1b\[\1H[\r\n]+\x1b\[r", terminal.sent[before:])
    assert b"Day 2 of" not in terminal.sent[before:]


def test_what_a_key_leads_to_comes_in_one_frame(open_reader: Open) -> None:
    """Text, focus, read mark and both lines: nothing of it comes in a second frame."""
    terminal = open_reader(size=(120, 40))
    for key in ("\r", "q", "\r"):  # after J the cursor may come before the text
        before = len(terminal.sent)
        terminal.press(key)
        terminal.bytes_until_quiet()
        assert terminal.sent[before:].count(END_OF_FRAME) == 1, repr(key)


def test_the_hidden_cursor_is_where_something_is_typed(open_reader: Open) -> None:
    """Input methods open their windows there."""
    terminal = open_reader()
    terminal.press("/")
    terminal.wait_for("Search all articles:")
    terminal.bytes_until_quiet()
    terminal.press("bus")
    terminal.wait_for("Search all articles: bus")
    terminal.bytes_until_quiet()
    cursor = terminal.glass.cursor
    before = terminal.lines[cursor.y][: cursor.x]
    assert before.rstrip().endswith("Search all articles: bus")
