"""The reader as a person meets it: a real process on a real terminal, read off the glass."""

from __future__ import annotations

import re
import signal
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import Open
from tests.terminal.terminal import (
    ALTERNATE_SCREEN,
    CURSOR,
    FOCUS_REPORTS,
    MOUSE,
    PASTE,
    Terminal,
    reader,
)
from tests.tui.news import APPLES, BRIDGE, BUS, HEADLINES, HEARING, TENTS

ENTER, ESCAPE = "\r", "\x1b"


def is_as_it_was(terminal: Terminal) -> bool:
    """Say whether everything that the reader switches on is off again."""
    switched = (ALTERNATE_SCREEN, PASTE, FOCUS_REPORTS, *MOUSE)
    return terminal.is_on(CURSOR) and not any(terminal.is_on(mode) for mode in switched)


def test_the_first_screen_shows_the_headlines(open_reader: Open) -> None:
    terminal = open_reader()
    for headline in HEADLINES:
        assert headline in terminal.text
    assert "[1 Articles]" in terminal.lines[0]
    assert "? help" in terminal.lines[-1]
    assert terminal.is_on(ALTERNATE_SCREEN)
    assert terminal.is_on(1002)
    assert not terminal.is_on(1003)


def test_an_article_is_opened_read_and_left_and_the_terminal_is_as_it_was(
    open_reader: Open,
) -> None:
    terminal = open_reader()
    terminal.press(ENTER)
    terminal.wait_for("The harbour bridge in Bergen", "1▌ “It cannot wait,”")
    terminal.press("]")
    terminal.wait_for("❝2/4")
    terminal.press("3")
    terminal.wait_for("the city engineer", "A city official")
    terminal.press("q")
    terminal.wait_for(APPLES)
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert is_as_it_was(terminal)


def test_the_window_changes_its_size_and_the_words_stay(open_reader: Open) -> None:
    terminal = open_reader(size=(160, 50))
    terminal.wait_for("4 Entities", "3 Quotes")
    terminal.press("J")
    terminal.wait_for("Day 1 of the hearing")
    terminal.press("2 ")
    terminal.wait_for("Day 14 of")
    terminal.wait_until_gone("Day 9 of")
    terminal.bytes_until_quiet()
    top = next(line for line in terminal.text.splitlines() if "Day 1" in line)
    day = top[top.index("Day 1") :][:6]
    for size, shown in [((80, 24), "[2 Reading]"), ((40, 10), "1 [2 Reading] 3 4")]:
        terminal.resize(*size)
        terminal.wait_for(day, shown)
    terminal.resize(30, 8)
    terminal.wait_for("too small")
    terminal.resize(160, 50)
    terminal.wait_for(day, "4 Entities", "Karl Ostrand")


def test_words_are_found_in_the_text_and_shown(open_reader: Open) -> None:
    terminal = open_reader()
    terminal.press("J2")
    terminal.wait_for("Day 1 of the hearing")
    terminal.press("/Letter 30 is\r")
    terminal.wait_for("match 1/1", "Letter 30 is the worst")
    assert terminal.is_reversed("Letter 30 is")
    terminal.press("g/wondered\r")
    terminal.wait_for("match 1/40")
    terminal.press("n")
    terminal.wait_for("match 2/40")
    terminal.press("N")
    terminal.wait_for("match 1/40")
    terminal.press(ESCAPE)
    terminal.wait_until_gone("match")


def test_a_filter_narrows_the_list_and_escape_drops_it(open_reader: Open) -> None:
    terminal = open_reader()
    terminal.press("fplace:Norway\r")
    terminal.wait_for("1 of 2", "filter: place:Norway", TENTS, BRIDGE)
    assert BUS not in terminal.text
    terminal.press(ESCAPE)
    terminal.wait_for("1 of 6", BUS)


def test_a_click_and_the_wheel_reach_the_reader(open_reader: Open) -> None:
    terminal = open_reader()
    row = next(n for n, line in enumerate(terminal.lines, 1) if HEARING in line)
    click = f"\x1b[<0;10;{row}M\x1b[<0;10;{row}m"
    terminal.press(click)
    terminal.wait_for("2 of 6")
    terminal.press(click)
    terminal.wait_for("Day 1 of the hearing")
    terminal.press("\x1b[<65;10;10M" * 5)
    terminal.wait_until_gone("Day 1 of")


def test_without_the_mouse_the_terminal_keeps_it(open_reader: Open) -> None:
    terminal = open_reader("--no-mouse")
    assert not any(f"?{mode}h".encode() in terminal.sent for mode in MOUSE)


def test_a_star_that_was_seen_survives_that_the_reader_is_killed(open_reader: Open) -> None:
    terminal = open_reader()
    terminal.press("js")
    terminal.wait_for("★ " + HEARING)
    terminal.signal(signal.SIGKILL)
    assert terminal.exit_code() == -signal.SIGKILL
    again = open_reader()
    again.wait_for("★ " + HEARING)


def test_what_was_read_and_how_far_is_there_at_the_next_start(open_reader: Open) -> None:
    terminal = open_reader()
    terminal.press("J2")
    terminal.wait_for("Day 1 of the hearing")
    terminal.press("  ")
    terminal.wait_for("Day 12 of")
    terminal.press("Q")
    assert terminal.exit_code() == 0
    again = open_reader()
    again.wait_for("○ " + HEARING, "● " + TENTS)
    again.press("J2")
    again.wait_for("Day 12 of")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_it_ends_in_order_and_in_time(
    open_reader: Open, number: signal.Signals
) -> None:
    terminal = open_reader()
    terminal.press("s")
    terminal.wait_for("★")
    terminal.signal(number)
    assert terminal.exit_code(seconds=3) == 128 + number
    assert is_as_it_was(terminal)


@pytest.mark.presses("suspend")
def test_ctrl_z_goes_back_to_the_shell_and_fg_comes_back(news: Path) -> None:
    shell = f"set -m; {' '.join(reader(news))}; echo in the shell; fg >/dev/null"
    terminal = Terminal(["bash", "-c", shell])
    try:
        terminal.wait_for(APPLES)
        terminal.bytes_until_quiet()
        terminal.press("\x1a")
        terminal.wait_until(lambda: b"in the shell" in terminal.sent, "to see the shell")
        left = terminal.sent.index(b"in the shell")
        assert terminal.sent.rindex(b"\x1b[?1049l", 0, left) > terminal.sent.rindex(
            b"\x1b[?1049h", 0, left
        )
        terminal.wait_until(lambda: b"\x1b[?1049h" in terminal.sent[left:], "to come back")
        terminal.press("j")
        terminal.wait_for("2 of 6")
    finally:
        terminal.press("Q")
        terminal.close()


@pytest.mark.presses("open.editor")
def test_e_gives_the_terminal_to_the_editor_and_takes_it_back(
    open_reader: Open, tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "editing $1"; read answer; echo "$answer" > "$0.said"\n')
    editor.chmod(0o755)
    terminal = open_reader(environment={"EDITOR": str(editor)})
    terminal.press(ENTER)
    terminal.wait_for("The harbour bridge")
    terminal.press("e")
    terminal.wait_until(lambda: b"editing" in terminal.sent, "to see the editor")
    assert not terminal.is_on(ALTERNATE_SCREEN)
    terminal.press("done\r")
    terminal.wait_until(lambda: terminal.is_on(ALTERNATE_SCREEN), "to come back")
    terminal.wait_for("The harbour bridge", "[2 Reading]")
    assert (tmp_path / "editor.said").read_text() == "done\n"


@pytest.mark.presses("pipe")
def test_a_command_reads_the_article_and_its_words_stay_until_enter(
    open_reader: Open, tmp_path: Path
) -> None:
    counter = tmp_path / "counter"
    counter.write_text('#!/bin/sh\ncat > "$0.given"; echo "$1 counted"; exit 3\n')
    counter.chmod(0o755)
    terminal = open_reader()
    terminal.press(ENTER)
    terminal.wait_for("The harbour bridge")
    terminal.press("|")
    terminal.wait_for("Pipe to:")
    terminal.press(f"'{counter}' 'two words; exit'\r")
    terminal.wait_until(lambda: b"two words; exit counted" in terminal.sent, "to see the words")
    assert not terminal.is_on(ALTERNATE_SCREEN)
    terminal.press("\r")
    terminal.wait_until(lambda: terminal.is_on(ALTERNATE_SCREEN), "to come back")
    terminal.wait_for("The harbour bridge", "[2 Reading]", "ended with 3")
    assert (tmp_path / "counter.given").read_text().startswith(f"# {BRIDGE}\n")


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"NO_COLOR": "1"}, id="no colour"),
        pytest.param({"TERM": "linux"}, id="linux"),
        pytest.param({"TERM": "xterm", "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}, id="ssh"),
        pytest.param({"COLORTERM": "truecolor"}, id="true colour"),
        pytest.param({"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"}, id="no locale"),
    ],
)
def test_every_terminal_shows_the_same_words(
    open_reader: Open, environment: dict[str, str]
) -> None:
    terminal = open_reader(environment=environment)
    assert all(headline in terminal.text for headline in HEADLINES)
    terminal.press(ENTER)
    terminal.wait_for("1▌ “It cannot wait,”")
    assert terminal.unreadable == ""


def test_no_colour_means_none_at_all(open_reader: Open) -> None:
    terminal = open_reader(environment={"NO_COLOR": "1"})
    terminal.press("\r]?")
    terminal.wait_for("Keys in the pane")
    assert not re.search(rb"\x1b\[[\d;]*\b(3[0-7]|38|4[0-7]|48|9[0-7])\b[\d;]*m", terminal.sent)


@pytest.mark.parametrize("keys", ["\r", "\r/", "f", "?/", ":"])
def test_an_idle_screen_sends_nothing(open_reader: Open, keys: str) -> None:
    terminal = open_reader(size=(160, 50))
    terminal.press(keys)
    terminal.watch(2)
    before = len(terminal.sent)
    terminal.watch(2)
    assert len(terminal.sent) == before


def test_the_bundled_library_opens_without_a_folder() -> None:
    terminal = Terminal([sys.executable, "-m", "tui"], (160, 50))
    try:
        terminal.wait_for("the bundled library", "NATO")
        terminal.press("q")
        assert terminal.exit_code() == 0
    finally:
        terminal.close()
