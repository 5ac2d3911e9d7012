"""The first page is up before Textual is imported, and nothing is seen to change when it comes."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.terminal.conftest import Open
from tests.terminal.terminal import ALTERNATE_SCREEN, CURSOR, Cell, Terminal, drawn, reader
from tests.tui.news import BRIDGE, HEARING

TEXTUAL_COMES = b"\x1b[?1004h"
"""What Textual sends when it takes the terminal over, and the first page does not."""

LIST = {
    (40, 10): (40, 8),
    (80, 24): (80, 22),
    (100, 30): (34, 28),
    (160, 50): (38, 28),
    (233, 61): (38, 35),
}
"""Columns and lines of the list with its border, by those of the screen."""


def cells(rows: list[list[Cell]], columns: int) -> list[list[Cell]]:
    return [row[:columns] for row in rows]


def words(rows: list[list[Cell]], columns: int) -> list[str]:
    return ["".join(cell[0] for cell in row[:columns]) for row in rows]


def corners(rows: list[list[Cell]]) -> list[tuple[int, int]]:
    """Where the corners of the panes are."""
    return [
        (line, column)
        for line, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell[0] in "╭╮╰╯"
    ]


EARLY = """
import sys, time
from tui.early_screen import EarlyScreen
from tui.frames.cell import Cell, Look
early = EarlyScreen([[Cell(letter, Look()) for letter in "the first page"]])
try:
    time.sleep(60)
finally:
    early.leave()
"""
"""A program with a first page that nobody takes over."""


@pytest.fixture
def read_before(open_reader: Open) -> Open:
    """Opens readers on a folder of news for which there is an index."""
    first = open_reader()
    first.press("Q")
    first.exit_code()
    return open_reader


@pytest.fixture
def early() -> Iterator[Terminal]:
    """A terminal with a first page that nobody takes over."""
    terminal = Terminal([sys.executable, "-c", EARLY])
    terminal.wait_for("the first page")
    yield terminal
    terminal.close()


@pytest.mark.parametrize(
    ("size", "environment"),
    [
        *((size, {}) for size in LIST),
        ((100, 30), {"COLORTERM": "truecolor"}),
        ((100, 30), {"COLORFGBG": "0;15"}),
        ((100, 30), {"TERM": "linux"}),
        ((100, 30), {"NO_COLOR": "1"}),
    ],
)
def test_textual_draws_the_list_once_more_cell_for_cell(
    read_before: Open, size: tuple[int, int], environment: Mapping[str, str]
) -> None:
    terminal = read_before(size=size, environment={"COLORTERM": "", **environment})
    page, rest = terminal.sent.split(TEXTUAL_COMES, 1)
    first, later = drawn(page, size), drawn(terminal.sent, size)
    columns, lines = LIST[size]
    top = int(columns < size[0])  # the title in a border, whose colour Textual mixes, and rounds
    assert words(first[:1], size[0]) == words(later[:1], size[0])
    assert words(first[1 : 1 + top], columns) == words(later[1 : 1 + top], columns)
    assert cells(first[1 + top : 1 + lines], columns) == cells(later[1 + top : 1 + lines], columns)
    assert words(first[-1:], 28) == [" Enter open  Space next page"]
    assert corners(first) == corners(later)
    assert f"\x1b[?{ALTERNATE_SCREEN}h".encode() not in rest


@pytest.mark.usefixtures("read_before")
def test_a_key_that_is_pressed_on_the_first_page_is_answered_and_not_shown(news: Path) -> None:
    terminal = Terminal(reader(news))
    terminal.wait_for(BRIDGE[:20])
    terminal.press("j\r")
    terminal.wait_for(HEARING, "Day 1")
    assert not any(line.startswith(("j", "^M")) for line in terminal.lines)
    terminal.close()


@pytest.mark.usefixtures("read_before")
def test_ctrl_z_gives_the_shell_the_terminal_as_it_was(news: Path) -> None:
    terminal = Terminal(["bash", "-c", f"set -m; {' '.join(reader(news))}; stty -a; sleep 60"])
    terminal.wait_for("1 of 6")
    terminal.bytes_until_quiet()
    terminal.press("\x1a")
    terminal.wait_until(lambda: b"icanon" in terminal.sent, "to see what stty says")
    told = terminal.sent[terminal.sent.index(b"speed ") :].decode().replace(";", " ").split()
    assert {"isig", "icanon", "iexten", "echo", "icrnl", "ixon"} <= set(told)
    terminal.close()


def test_told_to_end_before_textual_is_there_it_leaves_the_terminal_as_it_was(
    early: Terminal,
) -> None:
    early.signal(signal.SIGTERM)
    assert early.exit_code() == 128 + signal.SIGTERM
    assert not early.is_on(ALTERNATE_SCREEN)
    assert early.is_on(CURSOR)


def test_keys_wait_unseen_while_the_first_page_is_up(early: Terminal) -> None:
    early.press("abc")
    assert early.bytes_until_quiet() == 0


@pytest.mark.usefixtures("read_before")
def test_an_error_before_textual_is_there_is_told_on_the_terminal_as_it_was(
    news: Path, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nsys.modules['textual'] = None  # as if it were not installed\n"
    )
    terminal = Terminal(reader(news), environment={"PYTHONPATH": str(tmp_path)})
    assert terminal.exit_code() != 0
    assert not terminal.is_on(ALTERNATE_SCREEN)
    assert "textual" in terminal.text


@pytest.mark.usefixtures("read_before")
def test_the_first_page_needs_little(news: Path) -> None:
    """What is imported before it is up is what it waits for."""
    script = (
        "import sys; from pathlib import Path; import tui.__main__; from tui import early_screen\n"
        "from tui import environment; from tui.config import Config\n"
        f"early = early_screen.put_up([Path({str(news)!r})], Config(), 'news')\n"
        "names = {name.partition('.')[0] for name in sys.modules}\n"
        "early.leave(); print(sorted(names & {'textual', 'rich', 'asyncio', 'dataclasses', "
        "'inspect', 'json', 'tomllib', 'subprocess', 'threading'}), len(sys.modules) < 130)"
    )
    terminal = Terminal([sys.executable, "-c", script])
    assert terminal.exit_code() == 0
    assert "[] True" in terminal.text
    terminal.close()


def test_the_list_comes_up_without_what_only_some_key_asks_for() -> None:
    """A query, a correction, an article, a list over the screen: each brings its own."""
    later = {
        *("articles.query.parsing", "articles.query.conditions", "articles.library.conditions"),
        *("articles.query.folding", "articles.query.patterns", "articles.query.words"),
        *("articles.corrections.lines", "articles.state.corrections", "articles.state.exchange"),
        *("articles.sentences", "articles.origins", "articles.annotate", "articles.model"),
        *("articles.library.facets", "articles.library.sayings", "articles.library.packing"),
        *("articles.library.entities", "articles.library.sets", "articles.library.refreshing"),
        *("tui.choices", "tui.sayings_screen", "tui.help_screen", "tui.palette", "tui.context"),
    }
    script = f"import sys, tui.run; print('too early:', sorted({later} & set(sys.modules)))"
    told = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert told.stdout == "too early: []\n"
