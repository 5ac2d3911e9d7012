"""The program breaks: the terminal is as it was, one line says so, and every mark is kept."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.app import App

from articles import journal
from articles.origins import read
from articles.state import State
from tests.terminal.terminal import ALTERNATE_SCREEN, CURSOR, MOUSE, Terminal, reader
from tui.__main__ import main

BREAKING = """
import sys
from tui import app, desk, marking, run
from tui.__main__ import main

def action_next_theme(self):
    raise RuntimeError(self.annotated.article.text)

async def list_view_later(self):
    raise RuntimeError(self.annotated.article.text)

app.ReaderApp.action_next_theme = action_next_theme
def in_a_thread(self):
    import threading
    threading.Thread(target=lambda: {}[self.annotated.article.text]).start()

def in_a_task(self):
    import asyncio, gc
    asyncio.get_running_loop().create_task(list_view_later(self))
    asyncio.get_running_loop().call_later(0.2, gc.collect)

app.ReaderApp.action_next = lambda self, direction: in_a_thread(self)
marking.undo = in_a_task
app.ReaderApp.action_redraw = lambda self: self.run_worker(list_view_later(self))
if "--at-once" in sys.argv:
    sys.argv.remove("--at-once")
    run.Library = lambda *_, **__: {}["no library"]
sys.exit(main())
"""

TEXT = "Cranes stand still\n\nThe secret of Port Halm stood still on Monday.\n"
SECRET = "secret"

Break = Callable[..., Terminal]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "cranes.txt").write_text(TEXT)
    return folder


@pytest.fixture
def breaking(news: Path) -> Iterator[Break]:
    """Opens readers in which T and ctrl+l break."""
    opened: list[Terminal] = []

    def open_one(*arguments: str) -> Terminal:
        command = [sys.executable, "-c", BREAKING, str(news), *arguments]
        opened.append(Terminal(command, (100, 30), {"PYTHONPATH": os.pathsep.join(sys.path)}))
        return opened[-1]

    yield open_one
    for terminal in opened:
        terminal.close()


@pytest.mark.parametrize(
    "key", ["T", "\x0c", "u"], ids=["in an action", "in a worker", "in a task nobody waits for"]
)
def test_an_error_of_the_program_ends_it_in_one_line(breaking: Break, news: Path, key: str) -> None:
    terminal = breaking()
    terminal.wait_for(SECRET)
    terminal.press("s")
    terminal.wait_for("★")
    terminal.press(key)
    assert terminal.exit_code() == 70
    for mode in (ALTERNATE_SCREEN, *MOUSE):
        assert not terminal.is_on(mode)
    assert terminal.is_on(CURSOR)
    assert_one_line_is_left(terminal)
    (article,) = read(news / "cranes.txt").articles
    assert State().get(article.id).starred


def test_an_error_of_a_thread_is_in_the_log_and_not_on_the_screen(breaking: Break) -> None:
    terminal = breaking()
    terminal.wait_for(SECRET)
    terminal.press("n")
    terminal.wait_until(journal.journal_file().exists, "for the log")
    terminal.bytes_until_quiet()
    assert "Error" not in terminal.text
    assert b"Traceback" not in terminal.sent
    terminal.press("Q")
    assert terminal.exit_code() == 0
    log = journal.journal_file().read_text()
    assert "KeyError" in log
    assert SECRET not in log


def test_an_error_before_the_screen_is_up_is_one_line_too(breaking: Break) -> None:
    terminal = breaking("--at-once")
    assert terminal.exit_code() == 70
    assert_one_line_is_left(terminal)


def assert_one_line_is_left(terminal: Terminal) -> None:
    """Look at what was sent after the screen was left: a line that names the log, no traceback."""
    _, _, after = terminal.sent.decode().rpartition("\x1b[?1049l")
    said = re.sub(r"\x1b\[[?<]?[\d;]*[a-z]|\x1b\[[\d;]*m|\x07", "", after).strip()
    assert said.startswith("onrecord: an error of the program ended it (")
    assert said.endswith(str(journal.journal_file()))
    assert "\n" not in said
    assert SECRET not in said
    log = journal.journal_file().read_text()
    assert re.search(r"  (Runtime|Key)Error\n    .*:\d+ ", log)
    assert SECRET not in log


def test_interrupted_by_another_program_it_leaves_the_terminal_as_it_was(news: Path) -> None:
    terminal = Terminal(reader(news), (100, 30))
    try:
        terminal.wait_for(SECRET)
        terminal.signal(signal.SIGINT)
        assert terminal.exit_code() in (0, 130)  # while the screen is up Textual ends as for q
        assert not terminal.is_on(ALTERNATE_SCREEN)
        assert b"Traceback" not in terminal.sent
    finally:
        terminal.close()


def test_the_log_can_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--log"]) == 1
    assert "no log" in capsys.readouterr().err
    journal.note(ValueError(SECRET))
    assert main(["--log"]) == 0
    assert "ValueError" in capsys.readouterr().out


def test_the_hooks_inside_textual_are_still_there() -> None:
    for name in ("_handle_exception", "_fatal_error", "panic", "_close_messages_no_wait"):
        assert callable(getattr(App, name))
