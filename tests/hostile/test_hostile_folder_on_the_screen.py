"""The hostile folder opened in a real terminal: every byte that it was sent is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.case import BEL, ESC, HIDDEN
from tests.hostile.catalogue import write_all
from tests.hostile.rows_of_bytes import BINARIES, LINES
from tests.hostile.rows_of_formats import MAILS, MARKUP, NOT_READ_YET
from tests.hostile.rows_of_letters import ESCAPES, LETTERS
from tests.hostile.special import write_names, write_special
from tests.hostile.watching import assert_harmless, snapshot
from tests.terminal.terminal import Terminal, reader

SHOWN = (*ESCAPES, *LETTERS, *MARKUP, *MAILS, *LINES, *NOT_READ_YET, *BINARIES)

NUMBERED = re.compile(r"· (\d+) of (\d+)")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / f"news {ESC}]0;{HIDDEN}{BEL}\u202e[red]"
    folder.mkdir()
    write_all(folder, SHOWN)
    write_names(folder)
    write_special(folder)
    return folder


@pytest.fixture
def terminal(hostile: Path) -> Iterator[Terminal]:
    """The reader on the hostile folder, when all of it has been read."""
    opened = Terminal(reader(hostile), (160, 50))
    opened.wait_for("Harbour report")
    opened.bytes_until_quiet(1.0)
    yield opened
    opened.close()


def test_nothing_of_a_file_acts_on_the_terminal(terminal: Terminal, hostile: Path) -> None:
    before = snapshot(hostile)
    walk_through_the_list(terminal)
    for keys in (
        *("1", "i", "\x1b", "3", "j", "y", "Y", "C", "4", "j", "y", "a", "m", "\x1b"),
        *("2", " ", "]", "y", "/", "harbour\r", "n", "\x1b", "\x1b", "L", "U", "\x1b"),
        *("1", "f", "harbour\r", "f", "\x15\r", "I", "j", "j", "j", "\x1b", "O"),
        *("?", "\x1b", ":", "\x1b", "z", "z", "s", "u", "r"),
    ):
        terminal.press(keys)
        terminal.bytes_until_quiet(0.15)
    terminal.press("Q")
    assert terminal.exit_code() == 0
    assert_harmless(terminal.sent)
    assert snapshot(hostile) == before


def walk_through_the_list(terminal: Terminal) -> None:
    """Open each article, and copy where it is."""
    number, total = place_in_the_list(terminal)
    assert total > len(ESCAPES) + len(LETTERS)
    while number < total:
        number += 1
        terminal.press("J")
        terminal.wait_until(
            lambda wanted=number: place_in_the_list(terminal)[0] == wanted,  # type: ignore[misc]
            f"for article {number}",
        )
        terminal.press("y")


def place_in_the_list(terminal: Terminal) -> tuple[int, int]:
    found = NUMBERED.search(terminal.lines[0])
    return (int(found[1]), int(found[2])) if found else (0, 0)
