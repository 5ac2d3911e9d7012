"""The hostile folder while the disk, the state, the index or the process itself fails.

Whatever fails: no traceback, nothing of a file on the terminal, no file of the folder changed.
"""

from __future__ import annotations

import resource
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from articles import places
from tests.hostile.catalogue import write_all
from tests.hostile.rows_of_bytes import BINARIES
from tests.hostile.rows_of_formats import MARKUP
from tests.hostile.rows_of_letters import ESCAPES
from tests.hostile.special import write_names, write_special
from tests.hostile.watching import assert_harmless, snapshot
from tests.terminal.terminal import ALTERNATE_SCREEN, Terminal, reader

WALK = ("j", "s", " ", "]", "y", "3", "j", "4", "j", "1", "J")
NOWHERE = dict.fromkeys(
    ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), "/proc/nowhere"
)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    write_all(folder, (*ESCAPES, *MARKUP, *BINARIES))
    write_names(folder)
    write_special(folder)
    return folder


@contextmanager
def watched(
    hostile: Path, environment: Mapping[str, str] | None = None, prelude: str = ""
) -> Iterator[Terminal]:
    """Open the reader; at the end look at every byte that was sent, and at the folder.

    ``prelude`` is run in its process before anything else.
    """
    before = snapshot(hostile)
    start = f"{prelude}\nimport sys\nfrom tui.__main__ import main\nsys.exit(main())"
    command = [sys.executable, "-c", start, str(hostile)] if prelude else reader(hostile)
    terminal = Terminal(command, (100, 30), environment)
    try:
        yield terminal
    finally:
        terminal.close()
    assert b"Traceback" not in terminal.sent
    assert_harmless(terminal.sent)
    assert snapshot(hostile) == before


def walk(terminal: Terminal) -> None:
    terminal.wait_for("Harbour report")
    terminal.bytes_until_quiet(0.8)
    for key in WALK:
        terminal.press(key)
        terminal.bytes_until_quiet(0.1)
    for key, title in (("I", "is not text"), ("?", "Keys in the pane")):
        terminal.press(key)
        terminal.wait_for(title)
        terminal.press("\x1b")
        terminal.wait_until_gone(title)


def leave(terminal: Terminal) -> None:
    terminal.press("Q")
    assert terminal.exit_code() == 0
    assert not terminal.is_on(ALTERNATE_SCREEN)


# Damage -----------------------------------------------------------------------------------------


def state_file() -> Path:
    return places.state_folder() / "state.db"


def garbage_in(file: Path) -> None:
    file.write_bytes(b"\x1b]0;no database\x07" * 1000)


def a_newer_shape(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


def a_folder_instead(file: Path) -> None:
    file.unlink()
    file.mkdir()


def half_of_it(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])


@pytest.mark.parametrize("damage", [garbage_in, a_newer_shape, a_folder_instead, half_of_it])
@pytest.mark.parametrize("of", ["state", "index"])
def test_with_damaged_files_of_its_own(
    hostile: Path, of: str, damage: Callable[[Path], None]
) -> None:
    with watched(hostile) as terminal:
        terminal.wait_for("Harbour report")
        terminal.press("s")
        terminal.wait_for("★")
        leave(terminal)
    damage(state_file() if of == "state" else places.index_file([hostile]))
    with watched(hostile) as terminal:
        walk(terminal)
        leave(terminal)


def test_without_a_place_for_files_of_its_own(hostile: Path) -> None:
    with watched(hostile, NOWHERE) as terminal:
        walk(terminal)
        leave(terminal)


# Starved ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "most"),
    [("RLIMIT_FSIZE", 100_000), ("RLIMIT_FSIZE", 0), ("RLIMIT_NOFILE", 128)],
)
def test_starved(hostile: Path, what: str, most: int) -> None:
    assert hasattr(resource, what)
    limit = f"import resource; resource.setrlimit(resource.{what}, ({most}, {most}))"
    with watched(hostile, prelude=limit) as terminal:
        walk(terminal)
        leave(terminal)


# Shared -----------------------------------------------------------------------------------------


def test_two_at_once_each_see_what_the_other_has_starred(hostile: Path) -> None:
    with watched(hostile) as first, watched(hostile) as second:
        for terminal in (first, second):
            terminal.wait_for("Harbour report")
            terminal.bytes_until_quiet(1.5)
        first.press("s")
        first.wait_for("★")
        second.press("j")
        second.wait_for("★")
        second.press("s")
        second.wait_until(lambda: second.text.count("★") == 2, "for both stars")
        first.press("k")
        first.wait_until(lambda: first.text.count("★") == 2, "for the star of the other")
        for terminal in (first, second):
            terminal.press("g")
            walk(terminal)
            leave(terminal)


A_NEWER_SHAPE = """
from articles.state import schema
schema._STEPS = (*schema._STEPS, ("ALTER TABLE articles ADD COLUMN note TEXT",))
schema.VERSION = len(schema._STEPS)
"""


def test_two_that_bring_the_state_to_a_newer_shape_at_once(hostile: Path) -> None:
    with watched(hostile) as terminal:
        terminal.wait_for("Harbour report")
        terminal.press("s")
        terminal.wait_for("★")
        leave(terminal)
    newer = [watched(hostile, prelude=A_NEWER_SHAPE) for _ in range(2)]
    with newer[0] as first, newer[1] as second:
        for terminal in (first, second):
            terminal.wait_for("★")
            walk(terminal)
            leave(terminal)
    assert len(list(state_file().parent.glob("state.db.v*"))) == 1


# The clock --------------------------------------------------------------------------------------

CLOCKS = {"in 1970": "clock = lambda: 0.0", "going back": "clock = lambda: -real() % 1e9"}


@pytest.mark.parametrize("clock", CLOCKS.values(), ids=CLOCKS)
def test_with_a_clock_that_is_wrong(hostile: Path, clock: str) -> None:
    prelude = f"import time; real = time.time\n{clock}\ntime.time = clock"
    with watched(hostile, prelude=prelude) as terminal:
        walk(terminal)
        terminal.press("g")
        terminal.wait_for("★")
        leave(terminal)
    with watched(hostile) as terminal:
        terminal.wait_for("★")
        leave(terminal)


# Ended from outside -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "ends"),
    [(signal.SIGHUP, (129,)), (signal.SIGTERM, (143,)), (signal.SIGINT, (0, 130))],
)
def test_told_to_end_in_the_middle_of_everything(
    hostile: Path, number: signal.Signals, ends: tuple[int, ...]
) -> None:
    with watched(hostile) as terminal:
        walk(terminal)
        terminal.press("J")
        terminal.signal(number)
        assert terminal.exit_code() in ends
        assert not terminal.is_on(ALTERNATE_SCREEN)


def test_a_broken_pipe_of_somebody_else_is_no_reason_to_end(hostile: Path) -> None:
    with watched(hostile) as terminal:
        walk(terminal)
        terminal.signal(signal.SIGPIPE)
        leave(terminal)


def test_killed_while_it_reads_the_folder_it_has_all_of_it_the_next_time(hostile: Path) -> None:
    with watched(hostile) as terminal:
        total = listed_in_the_end(terminal)
    places.index_file([hostile]).unlink()
    for seconds in (0.5, 0.9, 1.3):
        with watched(hostile) as terminal:
            terminal.watch(seconds)
            terminal.signal(signal.SIGKILL)
            assert terminal.exit_code() == -signal.SIGKILL
    with watched(hostile) as terminal:
        assert listed_in_the_end(terminal) == total


def listed_in_the_end(terminal: Terminal) -> str:
    """Return the count of the first line, when nothing more is read; leave the reader."""
    terminal.wait_for("Harbour report")
    terminal.bytes_until_quiet(1.5)
    count = terminal.lines[0].rsplit("all", 1)[-1]
    assert " of " in count
    leave(terminal)
    return count
